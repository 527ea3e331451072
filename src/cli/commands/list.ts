import { listText, printJson } from '../../reports/index.js';
import { displayPath } from '../claimFiles/findClaimFiles.js';
import type { LoadedClaim } from '../claimFiles/loadClaims.js';
import { selectClaims } from '../claimFiles/selectClaims.js';
import { type ExitCode, exitCode } from '../exitCode.js';
import { write } from '../screen.js';
import { openSession, type SharedOptions } from '../session.js';

export interface ListOptions extends SharedOptions {
  readonly json?: boolean;
}

/** `lakatos list`: the claims with their sources. */
export const list = async (selectors: readonly string[], options: ListOptions): Promise<ExitCode> => {
  const { folder, page, diagnostics } = openSession(options);
  const { claims, faults, unknown } = await selectClaims({ folder, selectors });
  for (const { fault, thrown } of faults) diagnostics.fault(fault, thrown);
  for (const fault of unknown) diagnostics.fault(fault);
  const entries = claims.map(entryOf);
  await write(
    process.stdout,
    options.json === true ? printJson({ schema: 1, claims: entries }) : listText(entries, page),
  );
  return diagnostics.count > 0 ? exitCode.wrongInput : exitCode.asExpected;
};

const entryOf = ({ claim, file }: LoadedClaim) => ({
  id: claim.id,
  title: claim.title,
  expect: claim.expect,
  source: { document: claim.source.document, quote: claim.source.quote },
  neighbours: claim.neighbours ?? [],
  file: displayPath(file),
});
