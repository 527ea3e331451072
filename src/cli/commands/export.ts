import { resolve } from 'node:path';
import {
  type Certificate,
  exportDrn,
  exportMarkdown,
  exportPython,
  gymnasiumDocument,
  makeCertificate,
  readCertificate,
} from '../../certification/index.js';
import { printJson } from '../../reports/index.js';
import { displayPath } from '../claimFiles/findClaimFiles.js';
import { engine } from '../engine.js';
import { type ExitCode, exitCode } from '../exitCode.js';
import { findCases } from '../findCases.js';
import { readWord } from '../options.js';
import { outputFile, writeOutput } from '../outputFile.js';
import { readJsonFile } from '../readJsonFile.js';
import { write } from '../screen.js';
import { openSession, type Session, type SharedOptions } from '../session.js';

export interface ExportOptions extends SharedOptions {
  readonly to: string;
  readonly output?: string;
}

const forms = {
  json: printJson,
  python: exportPython,
  markdown: exportMarkdown,
  drn: exportDrn,
  gymnasium: (certificate) => printJson(gymnasiumDocument(certificate)),
} as const satisfies Readonly<Record<string, (certificate: Certificate) => string>>;

/** `lakatos export`: a counterexample as a certificate, as a Python script, as a note for a paper, or its world in a
 *  format of other programs. A certificate file is all that is needed; of an id the claim is run. */
export const exportCase = async (target: string, options: ExportOptions): Promise<ExitCode> => {
  const session = openSession(options);
  const form = readWord('--to', options.to, Object.keys(forms) as (keyof typeof forms)[]);
  const file = options.output === undefined ? undefined : outputFile(options.output, undefined);
  const text = forms[form](await certificateOf(target, session));
  if (file === undefined) await write(process.stdout, text);
  else writeOutput(file.path, text);
  return exitCode.asExpected;
};

const certificateOf = async (target: string, session: Session): Promise<Certificate> => {
  if (target.endsWith('.json')) {
    const file = resolve(target);
    const document = readJsonFile(file);
    if ((document as { readonly type?: unknown } | null)?.type === 'certificate') {
      return readCertificate(document, displayPath(file));
    }
  }
  const { claim, cases } = await findCases(target, session);
  return makeCertificate(claim.claim, cases[0].inputs, engine());
};
