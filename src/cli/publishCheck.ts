import pc from 'picocolors';
import { visibleParts } from '../errors/index.js';
import {
  type CheckReport,
  checkDocument,
  checkText,
  githubText,
  junitText,
  type Place,
  printJson,
  reportPage,
  withoutCommands,
} from '../reports/index.js';
import { displayPath } from './claimFiles/findClaimFiles.js';
import type { LoadedClaim } from './claimFiles/loadClaims.js';
import { lastCheckPath } from './lastCheck.js';
import { type OutputFile, type ReporterName, writeOutput } from './outputFile.js';
import { readText } from './readText.js';
import { write } from './screen.js';
import type { Session } from './session.js';

/** Standard output gets the report of the reporter asked for, or the table where that report goes to a file. The JSON
 *  document of the last check is kept in .lakatos/ for other commands. */
export const publishCheck = async (
  report: CheckReport,
  claims: readonly LoadedClaim[],
  { quiet, reporter, file }: { readonly quiet?: boolean; readonly reporter?: ReporterName; readonly file?: OutputFile },
  { page, diagnostics }: Session,
): Promise<void> => {
  const amount = quiet === true ? 'attention' : 'full';
  const plain = { ...page, layout: 'stream', colours: pc.createColors(false) } as const;
  const shown = visibleParts(report);
  const logged = reporter === 'github' ? withoutCommands : (text: string): string => text;
  const texts: Readonly<Record<ReporterName, (isFile: boolean) => string | Promise<string>>> = {
    json: () => printJson(checkDocument(report)),
    junit: () =>
      junitText(shown, placesOf(claims), (id) =>
        checkText({ ...shown, verdicts: shown.verdicts.filter((verdict) => verdict.id === id) }, plain),
      ),
    github: (isFile) => (isFile ? '' : logged(checkText(shown, page, amount))) + githubText(shown, placesOf(claims)),
    html: () => reportPage(checkDocument(report)),
    terminal: (isFile) => (isFile ? checkText(shown, plain) : logged(checkText(shown, page, amount))),
  };
  await write(process.stdout, await texts[reporter === file?.format ? 'terminal' : (reporter ?? 'terminal')](false));
  if (file !== undefined) {
    const text = await texts[file.format](true);
    attempt(() => writeOutput(file.path, text), diagnostics.failure);
  }
  attempt(
    () => writeOutput(lastCheckPath(), printJson(checkDocument(report))),
    () => diagnostics.note('the results could not be kept in .lakatos/last-check.json'),
  );
};

const attempt = (action: () => void, otherwise: (thrown: unknown) => void): void => {
  try {
    action();
  } catch (thrown) {
    otherwise(thrown);
  }
};

/** The lines that state the ids of claims; line 1 where an id is put together. */
const placesOf = (claims: readonly LoadedClaim[]): ReadonlyMap<string, Place> =>
  new Map(claims.map(({ claim: { id }, file }) => [id, { file: displayPath(file), line: lineOf(id, file) }]));

const lineOf = (id: string, file: string): number => {
  const lines = (readText(file) ?? '').split('\n');
  return (
    Math.max(
      0,
      lines.findIndex((line) => line.includes(id)),
    ) + 1
  );
};
