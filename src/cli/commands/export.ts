import { resolve } from 'node:path';
import {
  type Certificate,
  compareWithClaim,
  exportDrn,
  exportMarkdown,
  exportPython,
  gymnasiumDocument,
  type ProofCertificate,
  readEitherCertificate,
  verifyCertificate,
} from '../../certification/index.js';
import { InvalidInput, seen } from '../../errors/index.js';
import { printJson } from '../../reports/index.js';
import { certificateOfCase, certificateOfProofs } from '../certifyClaim.js';
import { type ClaimAtHand, claimAtHand } from '../claimAtHand.js';
import { displayPath } from '../claimFiles/findClaimFiles.js';
import { type ExitCode, exitCode } from '../exitCode.js';
import { findCases, missingCase } from '../findCases.js';
import { inFile } from '../inFile.js';
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
 *  format of other programs. A certificate file is all that is needed; of an id the claim is run. A claim without a
 *  counterexample whose proofs are asked for has the certificate of those. */
export const exportCase = async (target: string, options: ExportOptions): Promise<ExitCode> => {
  const session = openSession(options);
  const form = readWord('--to', options.to, Object.keys(forms) as (keyof typeof forms)[]);
  const file = options.output === undefined ? undefined : outputFile(options.output, undefined);
  const { certificate, place } = await certificateOf(target, session);
  if (certificate.verdict === 'proved' && form !== 'json') throw onlyJson(certificate, form);
  if (certificate.verdict === 'refuted' && form !== 'json' && place !== undefined) {
    requireVerified(certificate, place, await claimAtHand(certificate.claim.id, session, options));
  }
  const text = certificate.verdict === 'proved' ? printJson(certificate) : forms[form](certificate);
  if (file === undefined) await write(process.stdout, text);
  else writeOutput(file.path, text);
  return exitCode.asExpected;
};

interface FoundCertificate {
  readonly certificate: Certificate | ProofCertificate;
  /** The file that it was read from; absent when it was made just now. */
  readonly place?: string;
}

const certificateOf = async (target: string, session: Session): Promise<FoundCertificate> => {
  if (target.endsWith('.json')) {
    const file = resolve(target);
    const document = readJsonFile(file);
    if ((document as { readonly type?: unknown } | null)?.type === 'certificate') {
      return { certificate: readEitherCertificate(document, displayPath(file)), place: displayPath(file) };
    }
  }
  const { claim, cases } = await findCases(target, session);
  const [first] = cases;
  if (first !== undefined) return { certificate: inFile(first.file, () => certificateOfCase(claim, first.inputs)) };
  if (claim.claim.proofs !== undefined) return { certificate: await certificateOfProofs(claim) };
  throw missingCase(claim, session);
};

/** What is written for other readers says that it is certified.
 *  @throws InvalidInput naming the first thing that verify finds wrong */
const requireVerified = (certificate: Certificate, place: string, atHand: ClaimAtHand): void => {
  const { checks } = verifyCertificate(certificate);
  const own =
    'claim' in atHand ? compareWithClaim(certificate, atHand.claim.claim, displayPath(atHand.claim.file)) : [];
  const [failure] = [...checks, ...own].flatMap(({ failures }) => failures);
  if (failure === undefined) return;
  throw new InvalidInput({
    what: `a certificate is verified before it is exported: ${failure.what}`,
    where: `${place}, ${failure.place}`,
    seen: seen(failure.stated),
    expected: seen(failure.found),
    fix: `lakatos verify ${place} says all that is wrong; --to json copies the certificate as it is`,
  });
};

const onlyJson = ({ claim }: ProofCertificate, form: string): InvalidInput =>
  new InvalidInput({
    what: 'a proof has no instance that this form could show',
    where: 'command line, --to',
    seen: form,
    expected: 'json',
    fix: `lakatos export ${claim.id} --to json`,
  });
