import type { Claim } from '../claims/index.js';
import { InvalidInput } from '../errors/index.js';
import type { Certificate } from './certificate/certificate.js';
import { certifiedClaim } from './certificate/certifiedClaim.js';
import type { ProofCertificate } from './certificate/proofCertificate.js';
import { certify } from './certify.js';
import { compareClaims } from './verify/compareClaims.js';
import type { Failure } from './verify/failure.js';
import type { Check } from './verify/verifyCertificate.js';

/** Checks that a certificate is about this claim: the same text, and of a refutation that the claim itself, run on the
 *  instance, is false in the clause that is named. What no check of a certificate by itself can show.
 *  @param file of the claim, for the report */
export const compareWithClaim = (
  certificate: Certificate | ProofCertificate,
  claim: Claim,
  file: string,
): readonly Check[] => {
  const failures = compareClaims(certificate.claim, certifiedClaim(claim));
  const sameText = {
    checked: `this is the claim of ${file}: title, statement, source, quantifier, premises and clauses`,
    failures,
  };
  if (certificate.verdict === 'proved' || failures.length > 0) return [sameText];
  return [
    sameText,
    {
      checked: 'the claim itself, run on the instance, is false in that clause',
      failures: runAgain(certificate, claim),
    },
  ];
};

const runAgain = ({ instance, violated }: Certificate, claim: Claim): Failure[] => {
  const failure = (place: string, found: string): Failure[] => [
    { place, what: 'the claim itself says something else of this instance', stated: `"${violated}" is false`, found },
  ];
  try {
    const result = certify(claim, instance);
    if (result.status === 'premise') return failure('instance', `the premise "${result.premise}" is not met`);
    if (result.status === 'tie') return failure('instance', `"${result.part}" is too close to call`);
    if (result.status !== 'violated') return failure('instance', 'no violation');
    const isViolated = result.margins.some(({ clause, satisfied }) => clause === violated && !satisfied);
    return isViolated ? [] : failure('violated', `"${result.clause}" is false`);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const { what, where, seen, expected } = error.fault;
    return [{ place: where, what, stated: seen, found: `${expected} is needed` }];
  }
};
