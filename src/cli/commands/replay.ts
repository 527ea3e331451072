import { type Replay, replayCase } from '../../certification/index.js';
import { InvalidInput, visibleParts } from '../../errors/index.js';
import { printJson, type ReplayReport, replayText } from '../../reports/index.js';
import { type ExitCode, exitCode } from '../exitCode.js';
import { findCases, missingCase } from '../findCases.js';
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
    replay: replayIn(file, () => replayCase(claim.claim, inputs)),
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

/** Says in which file a malformed instance stands. */
const replayIn = (file: string, run: () => Replay): Replay => {
  try {
    return run();
  } catch (thrown) {
    if (!(thrown instanceof InvalidInput)) throw thrown;
    throw Object.assign(new InvalidInput({ ...thrown.fault, where: `${file}, ${thrown.fault.where}` }), {
      cause: thrown,
    });
  }
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
