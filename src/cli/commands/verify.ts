import { resolve } from 'node:path';
import { readCertificate, verifyCertificate } from '../../certification/index.js';
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
  const certificate = readCertificate(readJsonFile(file), displayPath(file));
  const verification = verifyCertificate(certificate);
  const report = { file: displayPath(file), id: certificate.claim.id, violated: certificate.violated, verification };
  await write(
    process.stdout,
    options.json === true
      ? printJson({ schema: 1, file: report.file, claim: report.id, ...verification })
      : verificationText(report, page),
  );
  if (!verification.accepted) return exitCode.contradiction;
  return verification.limits.length > 0 ? exitCode.inconclusive : exitCode.asExpected;
};
