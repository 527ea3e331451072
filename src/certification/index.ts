export type {
  Certificate,
  CertifiedClaim,
  CertifiedConclusion,
  DefinedQuantity,
  NumberTable,
  NumberText,
  Program,
  Quantity,
  UpdatedPolicy,
} from './certificate/certificate.js';
export { makeCertificate } from './certificate/makeCertificate.js';
export {
  makeProofCertificate,
  type ProofCertificate,
  proofSchema,
} from './certificate/proofCertificate.js';
export { certificateSchema, readCertificate, readEitherCertificate } from './certificate/readCertificate.js';
export { type Certified, certify } from './certify.js';
export { compareWithClaim } from './compareWithClaim.js';
export { decideExactly, type ExactResult, precisions, type Realise, type Smallest } from './decide.js';
export { exportDrn } from './export/exportDrn.js';
export { exportMarkdown } from './export/exportMarkdown.js';
export { gymnasiumDocument } from './export/gymnasiumDocument.js';
export { exportPython } from './export/python/exportPython.js';
export { outsideOfClaim } from './outsideOfClaim.js';
export { readInput } from './readInput.js';
export { type Replay, replayCase } from './replay.js';
export type { TraceStep } from './trace.js';
export type { Failure } from './verify/failure.js';
export { type Check, type Verification, verifyCertificate } from './verify/verifyCertificate.js';
export { type Ask, verifyProof } from './verify/verifyProof.js';
