import { resolve } from 'node:path';
import {
  type Certificate,
  type ProofCertificate,
  readEitherCertificate,
  type Verification,
  verifyCertificate,
  verifyProof,
} from '../../certification/index.js';
import { printJson, verificationText } from '../../reports/index.js';
import { displayPath } from '../claimFiles/findClaimFiles.js';
import { type ExitCode, exitCode } from '../exitCode.js';
import { readJsonFile } from '../readJsonFile.js';
import { write } from '../screen.js';
import { openSession, type SharedOptions } from '../session.js';

export interface VerifyOptions extends SharedOptions {
  readonly json?: boolean;
}

/** `lakatos verify`: checks a certificate by a second method. No claim file is loaded.
 *  Exit code 0 when everything in it is right, 1 when something is not, 3 when something could not be checked. */
export const verify = async (target: string, options: VerifyOptions): Promise<ExitCode> => {
  const { page } = openSession(options);
  const file = resolve(target);
  const certificate = readEitherCertificate(readJsonFile(file), displayPath(file));
  const verification = await verificationOf(certificate);
  const report = { file: displayPath(file), id: certificate.claim.id, says: saying(certificate), verification };
  await write(
    process.stdout,
    options.json === true
      ? printJson({ schema: 1, file: report.file, claim: report.id, verdict: certificate.verdict, ...verification })
      : verificationText(report, page),
  );
  if (!verification.accepted) return exitCode.contradiction;
  return verification.limits.length > 0 ? exitCode.inconclusive : exitCode.asExpected;
};

const saying = (certificate: Certificate | ProofCertificate): string => {
  if (certificate.verdict === 'proved') {
    const { length } = certificate.shapes;
    return `the claim is true of ${length === 1 ? '1 shape' : `${length} shapes`}`;
  }
  const { claim, violated } = certificate;
  return claim.quantifier === 'some'
    ? `the claim is true: its instance is a witness, since "${violated}" is false of it`
    : `the claim is false, "${violated}"`;
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
