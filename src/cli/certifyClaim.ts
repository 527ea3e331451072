import {
  type Certificate,
  makeCertificate,
  makeProofCertificate,
  type ProofCertificate,
} from '../certification/index.js';
import type { InputDocument } from '../claims/index.js';
import { proofLimit } from './checkEach.js';
import type { LoadedClaim } from './claimFiles/loadClaims.js';
import { engine } from './engine.js';
import { startProver } from './prover/prover.js';

/** The certificate of a counterexample. @throws InvalidInput when the claim is true of it */
export const certificateOfCase = (
  { claim }: LoadedClaim,
  inputs: Readonly<Record<string, InputDocument>>,
): Certificate => makeCertificate(claim, inputs, engine());

/** The certificate of a claim's proofs: they are searched for again, and this time the questions are kept.
 *  @throws InvalidInput when nothing is proved */
export const certificateOfProofs = async (entry: LoadedClaim): Promise<ProofCertificate> => {
  const prover = startProver(Date.now);
  try {
    return makeProofCertificate(entry.claim, await prover.proveWithQuestions(entry, proofLimit(entry)), engine());
  } finally {
    await prover.dismiss();
  }
};
