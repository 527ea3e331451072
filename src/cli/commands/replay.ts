import { replayCase } from '../../certification/index.js';
import { visibleParts } from '../../errors/index.js';
import { printJson, type ReplayReport, replayText } from '../../reports/index.js';
import { type ExitCode, exitCode } from '../exitCode.js';
import { findCases, missingCase } from '../findCases.js';
import { inFile } from '../inFile.js';
import { replayBatch } from '../replayBatch.js';
import { write } from '../screen.js';
import { openSession, type SharedOptions } from '../session.js';

export interface ReplayOptions extends SharedOptions {
  readonly json?: boolean;
  readonly batch?: string;
  readonly size?: string;
  readonly seed?: string;
  readonly workerMemory?: string;
}

/** `lakatos replay`: a stored case in doubles and exactly, with the quantities in between.
 *  Exit code 0 when it still violates its claim, 1 when it no longer does, 3 when that cannot be decided. */
export const replay = async (target: string, options: ReplayOptions): Promise<ExitCode> => {
  if (options.batch !== undefined) return replayBatch(target, { ...options, batch: options.batch });
  const session = openSession(options);
  const { claim, cases } = await findCases(target, session);
  if (cases.length === 0) throw missingCase(claim, session);
  const reports = cases.map(({ file, inputs }) => ({
    id: claim.claim.id,
    title: claim.claim.title,
    file,
    inputs,
    replay: inFile(file, () => replayCase(claim.claim, inputs)),
  }));
  const text =
    options.json === true
      ? printJson({ schema: 1, cases: reports.map(documentOf) })
      : reports.map((report) => replayText(visibleParts(report), session.page)).join('\n');
  await write(process.stdout, text);
  const statuses = reports.map((report) => report.replay.exact.status);
  if (statuses.includes('violated')) return exitCode.asExpected;
  return statuses.some((status) => status === 'tie' || status === 'rounded')
    ? exitCode.inconclusive
    : exitCode.contradiction;
};

const documentOf = ({ id, file, inputs, replay }: ReplayReport) => ({
  claim: id,
  file,
  inputs,
  exact: replay.exact,
  float: replay.float,
  floatPremise: replay.floatPremise,
  agreement: replay.agreement,
  trace: replay.trace,
});
