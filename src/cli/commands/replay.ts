import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Replay, replayCase } from '../../certification/index.js';
import type { InputDocument } from '../../claims/index.js';
import { InvalidInput } from '../../errors/index.js';
import { printJson, type ReplayReport, replayText } from '../../reports/index.js';
import { displayPath } from '../claimFiles/findClaimFiles.js';
import type { LoadedClaim } from '../claimFiles/loadClaims.js';
import { selectOne } from '../claimFiles/selectOne.js';
import { type ExitCode, exitCode } from '../exitCode.js';
import { write } from '../screen.js';
import { openSession, type Session, type SharedOptions } from '../session.js';
import { readStoredCase, storedCaseFile } from '../storedCases.js';

export interface ReplayOptions extends SharedOptions {
  readonly json?: boolean;
}

/** An instance that is to be run again. */
interface StoredCase {
  readonly file: string;
  readonly inputs: Readonly<Record<string, InputDocument>>;
}

/** `lakatos replay`: a stored case in doubles and exactly, with the quantities in between.
 *  Exit code 0 when it still violates its claim, 1 when it no longer does, 3 when that cannot be decided. */
export const replay = async (target: string, options: ReplayOptions): Promise<ExitCode> => {
  const session = openSession(options);
  const { claim, cases } = await find(target, session);
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
      : reports.map((report) => replayText(report, session.page)).join('\n');
  await write(process.stdout, text);
  const statuses = reports.map((report) => report.replay.exact.status);
  if (statuses.includes('violated')) return exitCode.asExpected;
  return statuses.some((status) => status === 'tie' || status === 'rounded')
    ? exitCode.inconclusive
    : exitCode.contradiction;
};

/** By the path of a counterexample file, or by the id of a claim: its stored case, else its own examples. */
const find = async (
  target: string,
  { folder }: Session,
): Promise<{ readonly claim: LoadedClaim; readonly cases: readonly StoredCase[] }> => {
  if (target.endsWith('.json')) {
    const file = resolve(target);
    if (!existsSync(file)) throw missing(displayPath(file), 'a file that exists');
    const { claim, inputs } = readStoredCase(file);
    return { claim: await selectOne('replay', claim, folder), cases: [{ file: displayPath(file), inputs }] };
  }
  const claim = await selectOne('replay', target, folder);
  const file = storedCaseFile(folder, claim.claim.id);
  if (existsSync(file)) return { claim, cases: [{ file: displayPath(file), inputs: readStoredCase(file).inputs }] };
  const examples = (claim.claim.examples ?? []).map((inputs, index) => ({
    file: `${displayPath(claim.file)}, examples[${index}]`,
    inputs,
  }));
  if (examples.length === 0)
    throw missing(`${displayPath(file)} (no such file)`, 'a stored case, or examples in the claim');
  return { claim, cases: examples };
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

const missing = (seen: string, expected: string): InvalidInput =>
  new InvalidInput({
    what: 'there is no stored case to replay',
    where: 'command line',
    seen,
    expected,
    fix: 'lakatos check finds counterexamples and stores them under counterexamples/ in the folder of the claims',
  });

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
