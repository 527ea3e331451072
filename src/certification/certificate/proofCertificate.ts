import type { Claim, ProofAttempt, ProvedShape } from '../../claims/index.js';
import { InvalidInput, seen } from '../../errors/index.js';
import { checkDocument } from '../../mdp/index.js';
import type { CertifiedClaim } from './certificate.js';
import { certifiedClaim } from './certifiedClaim.js';
import { digestsOf } from './digests.js';
import proofSchemaFile from './proof.schema.json' with { type: 'json' };

/** Evidence that no real instance of some shapes violates a claim: the questions that a solver found contradictory, in
 *  SMT-LIB, so that any solver can be asked again. */
export interface ProofCertificate {
  readonly type: 'certificate';
  readonly schema: 1;
  readonly verdict: 'proved';
  readonly claim: CertifiedClaim;
  readonly shapes: readonly ProvedShape[];
  /** "Z3 5.1.0" */
  readonly solver: string;
  /** Declarations and assertions, a line each; every one of these contradicts itself. */
  readonly questions: readonly (readonly string[])[];
  readonly versions: { readonly lakatos: string };
  readonly digests: Readonly<Record<string, string>>;
}

/** Writes a proof down.
 *  @param attempt with the scripts that the solver found contradictory    @throws InvalidInput when no shape was proved */
export const makeProofCertificate = (
  claim: Claim,
  attempt: ProofAttempt & { readonly questions: readonly string[] },
  engine: string,
): ProofCertificate => {
  if (attempt.proved.length === 0 || attempt.model !== undefined) throw withoutProof(claim, attempt);
  const certificate: Omit<ProofCertificate, 'digests'> = {
    type: 'certificate',
    schema: 1,
    verdict: 'proved',
    claim: certifiedClaim(claim),
    shapes: attempt.proved,
    solver: attempt.solver,
    questions: attempt.questions.map((script) => script.split('\n')),
    versions: { lakatos: engine },
  };
  return { ...certificate, digests: digestsOf(certificate) };
};

/** JSON Schema (draft 7) of `ProofCertificate`; shipped as proof.schema.json beside this file. */
export const proofSchema: object = proofSchemaFile;

/** @throws InvalidInput when a document does not follow the schema of proofs */
export const readProofCertificate = (document: unknown, where: string): ProofCertificate => {
  checkDocument(proofSchema, document, where);
  return document as ProofCertificate;
};

const withoutProof = ({ id }: Claim, { open, model }: ProofAttempt): InvalidInput =>
  new InvalidInput({
    what: 'a certificate needs a counterexample or a proof',
    where: `claim ${id}`,
    seen:
      model === undefined ? (open[0]?.reason ?? 'no shape to prove') : `a model of its negation: ${seen(model.size)}`,
    expected: 'a shape for which the negation of the claim is contradictory',
    fix: 'name shapes under "proofs" in the claim, or let lakatos check look for a counterexample',
  });
