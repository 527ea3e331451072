import { resolve } from 'node:path';
import {
  type Certificate,
  compareWithClaim,
  type ProofCertificate,
  readEitherCertificate,
  type Verification,
  verifyCertificate,
  verifyProof,
} from '../../certification/index.js';
import { printJson, verificationText } from '../../reports/index.js';
import { type ClaimAtHand, claimAtHand } from '../claimAtHand.js';
import { displayPath } from '../claimFiles/findClaimFiles.js';
import { compareProof } from '../compareProof.js';
import { type ExitCode, exitCode } from '../exitCode.js';
import { readJsonFile } from '../readJsonFile.js';
import { write } from '../screen.js';
import { openSession, type SharedOptions } from '../session.js';

export interface VerifyOptions extends SharedOptions {
  readonly json?: boolean;
}

/** `lakatos verify`: checks a certificate by a second method, and compares it with its claim where that is at hand.
 *  Exit code 0 when everything in it is right, 1 when something is not, 3 when something could not be checked. Without
 *  its claim a refutation stands by itself, as one of the claim that it states; the questions of a proof do not. */
export const verify = async (target: string, options: VerifyOptions): Promise<ExitCode> => {
  const session = openSession(options);
  const file = resolve(target);
  const certificate = readEitherCertificate(readJsonFile(file), displayPath(file));
  const { id } = certificate.claim;
  const atHand = await claimAtHand(id, session, options);
  const verification = await compared(await verificationOf(certificate), certificate, atHand);
  const comparedWith = 'claim' in atHand ? displayPath(atHand.claim.file) : null;
  const report = { file: displayPath(file), id, says: saying(certificate, atHand), verification };
  await write(
    process.stdout,
    options.json === true
      ? printJson({
          schema: 1,
          file: report.file,
          claim: id,
          comparedWith,
          verdict: certificate.verdict,
          ...verification,
        })
      : verificationText(report, session.page),
  );
  if (!verification.accepted) return exitCode.contradiction;
  return verification.limits.length > 0 ? exitCode.inconclusive : exitCode.asExpected;
};

const saying = (certificate: Certificate | ProofCertificate, atHand: ClaimAtHand): string => {
  const subject = 'claim' in atHand ? 'the claim' : 'the claim, as it is stated here,';
  if (certificate.verdict === 'proved') {
    const { length } = certificate.shapes;
    return `${subject} is true of ${length === 1 ? '1 shape' : `${length} shapes`}`;
  }
  const { claim, violated } = certificate;
  return claim.quantifier === 'some'
    ? `${subject} is true: its instance is a witness, since "${violated}" is false of it`
    : `${subject} is false, "${violated}"`;
};

/** What was verified of the certificate by itself, and how it compares with its claim. */
const compared = async (
  alone: Verification,
  certificate: Certificate | ProofCertificate,
  atHand: ClaimAtHand,
): Promise<Verification> => {
  if ('missing' in atHand) {
    const remedy = `${atHand.missing}; --properties DIR or --catalogue names its folder`;
    const text = `the text of the claim was not compared with anything: ${remedy}`;
    const questions = `only the stated questions were looked at, not whether they are those of the claim: ${remedy}`;
    return certificate.verdict === 'proved'
      ? { ...alone, limits: [...alone.limits, questions] }
      : { ...alone, notes: [...alone.notes, text] };
  }
  const { claim, file } = atHand.claim;
  const own = compareWithClaim(certificate, claim, displayPath(file));
  const isSame = own.every(({ failures }) => failures.length === 0);
  const checks = [
    ...alone.checks,
    ...own,
    ...(certificate.verdict === 'proved' && isSame ? [await compareProof(certificate, claim)] : []),
  ];
  return { ...alone, checks, accepted: checks.every(({ failures }) => failures.length === 0) };
};

/** Z3 is loaded for proofs only. Where it cannot be, their questions stay unasked. */
const verificationOf = async (certificate: Certificate | ProofCertificate): Promise<Verification> => {
  if (certificate.verdict === 'refuted') return verifyCertificate(certificate);
  const started = await startSolver();
  try {
    return await verifyProof(certificate, started && (async (script) => (await started.solver.check(script, [])).kind));
  } finally {
    await started?.stop();
  }
};

const startSolver = async () => {
  const { startZ3 } = await import('../../proving/index.js');
  try {
    return await startZ3();
  } catch {
    return undefined;
  }
};
