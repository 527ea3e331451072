import type { Claim } from '../claims/index.js';
import { describeInput } from '../reports/index.js';
import { batchSize, drawnInstance, type Lane, type Runner } from '../search/index.js';
import { selectOne } from './claimFiles/selectOne.js';
import { type ExitCode, exitCode } from './exitCode.js';
import { readBatch, readCount, readMemory, readSeed } from './options.js';
import { write } from './screen.js';
import { openSession, type SharedOptions } from './session.js';
import { TaskLost } from './workers/taskLost.js';
import { workforce } from './workers/workforce.js';

export interface BatchOptions extends SharedOptions {
  readonly batch: string;
  readonly size?: string;
  readonly seed?: string;
  readonly workerMemory?: string;
}

/** Longest that one case may take before it is called lost, milliseconds. */
const longestCase = 5_000;

/** `lakatos replay <id> --batch N`: every case of one batch of the search alone, to find the one that hangs, that fills
 *  the memory or on which the claim throws. Exit code 0 when each case gives an answer, 1 at the first that gives none. */
export const replayBatch = async (target: string, options: BatchOptions): Promise<ExitCode> => {
  const { folder } = openSession(options);
  const batch = readBatch('--batch', options.batch);
  const size = options.size === undefined ? batchSize(batch) : readCount('--size', options.size);
  const seed = options.seed === undefined ? 1 : readSeed('--seed', options.seed);
  const entry = await selectOne(target, folder);
  const workers = workforce(1, longestCase, readMemory(options.workerMemory));
  try {
    const runner = workers.runnerFor(entry);
    for (let index = 0; index < size; index++) {
      const lost = await whyLost(runner, { seed, batch, size }, index);
      if (lost === undefined) continue;
      const inputs = await drawnInstance(runner, { seed, batch, size, case: index });
      await write(process.stdout, lostText(entry.claim, `case ${index} of batch ${batch} ${lost}`, inputs));
      return exitCode.contradiction;
    }
  } finally {
    await workers.dismiss();
  }
  await write(process.stdout, `batch ${batch} of ${entry.claim.id}: each of its ${size} cases gives an answer\n`);
  return exitCode.asExpected;
};

/** What became of the worker that decided this case in doubles, then exactly; undefined where nothing did. */
const whyLost = async (
  runner: Runner,
  batch: { readonly seed: number; readonly batch: number; readonly size: number },
  index: number,
): Promise<string | undefined> => {
  const alone = { ...batch, cases: [index] };
  let lane: Lane = 'float';
  try {
    await runner.run('float', { kind: 'screen', ...alone });
    lane = 'exact';
    await runner.run('exact', { kind: 'decide', ...alone, digits: 160, mostTies: 1 });
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof TaskLost)) throw thrown;
    return `${thrown.what} (${lane === 'float' ? 'in doubles' : 'in exact arithmetic'})`;
  }
};

const lostText = ({ id }: Claim, what: string, inputs: Awaited<ReturnType<typeof drawnInstance>>): string =>
  [
    `${id}: ${what}`,
    ...Object.entries(inputs).flatMap(([name, document]) => {
      const lines = describeInput(document, inputs);
      return lines.map((line, index) => `  ${(index === 0 ? name : '').padEnd(12)}${line}`);
    }),
    '',
  ].join('\n');
