import { availableParallelism } from 'node:os';
import { InvalidInput, seen } from '../errors/index.js';
import { leastMemory, mostMemory, usualMemory } from './workers/memory.js';

/** A positive whole number from the command line: "20000", "20_000", "2e4".
 *  @param example one that makes sense
 *  @throws InvalidInput */
export const readCount = (option: string, text: string, example = 20_000): number => {
  const count = Number(text.replaceAll('_', ''));
  if (Number.isSafeInteger(count) && count >= 1) return count;
  throw wrongOption(option, 'this option takes a positive whole number', text, '1, 2, 3, …', `${option} ${example}`);
};

/** A number of worker threads. More than a few a core make nothing faster, and each takes memory.
 *  @throws InvalidInput */
export const readWorkers = (text: string | undefined): number => {
  const cores = availableParallelism();
  if (text === undefined) return cores;
  const most = Math.max(32, 4 * cores);
  const count = readCount('--workers', text, cores);
  if (count <= most) return count;
  throw wrongOption('--workers', 'there are only so many workers', text, `1 … ${most}`, `--workers ${cores}`);
};

/** Heap of one worker, in megabytes.
 *  @throws InvalidInput */
export const readMemory = (text: string | undefined): number => {
  if (text === undefined) return usualMemory;
  const megabytes = readCount('--worker-memory', text, usualMemory);
  if (leastMemory <= megabytes && megabytes <= mostMemory) return megabytes;
  throw wrongOption(
    '--worker-memory',
    'a worker needs some memory, in megabytes',
    text,
    `${leastMemory} … ${mostMemory}`,
    `--worker-memory ${usualMemory}`,
  );
};

/** A whole number from the command line, the seed of everything random.
 *  @throws InvalidInput */
export const readSeed = (option: string, text: string): number =>
  readFromZero(option, 'a seed is a whole number', text, 1);

/** The number of a batch, from 0.
 *  @throws InvalidInput */
export const readBatch = (option: string, text: string): number =>
  readFromZero(option, 'batches are numbered from 0', text, 0);

const readFromZero = (option: string, what: string, text: string, example: number): number => {
  const number = Number(text);
  if (text.trim() !== '' && Number.isSafeInteger(number) && number >= 0) return number;
  throw wrongOption(option, what, text, '0, 1, 2, …', `${option} ${example}`);
};

const unitMilliseconds = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const;

/** A length of time, in milliseconds: "500ms", "30s", "10m", "1h"; a bare number is seconds.
 *  @throws InvalidInput */
export const readDuration = (option: string, text: string): number => {
  const parts = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(text.trim());
  const milliseconds =
    parts === null
      ? Number.NaN
      : Number(parts[1]) * unitMilliseconds[(parts[2] ?? 's') as keyof typeof unitMilliseconds];
  if (milliseconds > 0) return milliseconds;
  throw wrongOption(option, 'this option takes a length of time', text, '500ms, 30s, 10m or 1h', `${option} 30s`);
};

/** One of several words.
 *  @throws InvalidInput */
export const readWord = <Word extends string>(option: string, text: string, words: readonly Word[]): Word => {
  const word = words.find((known) => known === text);
  if (word !== undefined) return word;
  throw wrongOption(option, 'this option takes one of a few words', text, words.join(', '), `${option} ${words[0]}`);
};

const wrongOption = (option: string, what: string, text: string, expected: string, fix: string): InvalidInput =>
  new InvalidInput({ what, where: `command line, ${option}`, seen: seen(text), expected, fix });
