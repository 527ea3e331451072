import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { InvalidInput } from '../../errors/index.js';
import { checkDocument as requireForm } from '../../mdp/index.js';
import { type CheckDocument, checkSchema, reportPage } from '../../reports/index.js';
import { displayPath } from '../claimFiles/findClaimFiles.js';
import { type ExitCode, exitCode } from '../exitCode.js';
import { lastCheckPath } from '../lastCheck.js';
import { outputFile, writeOutput } from '../outputFile.js';
import { readJsonFile } from '../readJsonFile.js';
import { write } from '../screen.js';
import { openSession, type SharedOptions } from '../session.js';

export interface ReportOptions extends Pick<SharedOptions, 'quiet' | 'color' | 'debug'> {
  readonly output?: string;
}

/** Where the page goes unless the user says otherwise: the folder in which the command runs. */
const usualOutput = 'lakatos-report.html';

/** `lakatos report`: the last check in this folder, or one that `check --json` wrote, as a page. Nothing is decided anew.
 *  @param file a document of `check --json`; absent: that of the last check */
export const report = async (file: string | undefined, options: ReportOptions): Promise<ExitCode> => {
  openSession(options);
  const source = file === undefined ? lastCheck() : resolve(file);
  const { path } = outputFile(options.output ?? usualOutput, 'html');
  const document = readJsonFile(source, 'lakatos check --output results.json writes what report reads');
  requireForm(checkSchema, document, displayPath(source));
  writeOutput(path, await reportPage(document as CheckDocument));
  if (options.quiet !== true) await write(process.stdout, `${displayPath(path)}\n`);
  return exitCode.asExpected;
};

const lastCheck = (): string => {
  if (existsSync(lastCheckPath())) return lastCheckPath();
  throw new InvalidInput({
    what: 'a report shows a check',
    where: displayPath(lastCheckPath()),
    seen: 'no such file: nothing was checked in this folder',
    expected: 'the results of lakatos check, or a file that check --json --output wrote',
    fix: 'lakatos check, then lakatos report',
  });
};
