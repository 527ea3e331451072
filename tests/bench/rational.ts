import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Arithmetic } from '../../src/arithmetic/index.js';
import { built } from './built.js';
import { plainPairs } from './plainPairs.js';
import { makeWorld, realise, type World } from './world.js';

const shapes = [
  [3, 2],
  [5, 3],
  [10, 4],
] as const;
const secondsEach = 1;

const { rational } = await built<typeof import('../../src/arithmetic/index.js')>('arithmetic/index.js');
const { policyGradient } =
  await built<typeof import('../../src/learners/policyGradient.js')>('learners/policyGradient.js');

interface Timing {
  readonly seconds: number;
  readonly gradient: readonly string[];
}

/** Seconds for one exact policy gradient: the fastest of many short runs, so that other work on the machine hardly
 *  counts. */
const time = <T>(arithmetic: Arithmetic<T>, world: World): Timing => {
  const { mdp, policy } = realise(arithmetic, world);
  const gradient = policyGradient(mdp, policy);
  const run = (repeats: number): number => {
    const start = process.hrtime.bigint();
    for (let i = 0; i < repeats; i++) policyGradient({ ...mdp }, policy);
    return Number(process.hrtime.bigint() - start) / 1e9;
  };
  let repeats = 1;
  while (run(repeats) < secondsEach / 100) repeats *= 2;
  let fastest = Number.POSITIVE_INFINITY;
  for (let spent = 0; spent < secondsEach; ) {
    const seconds = run(repeats);
    spent += seconds;
    fastest = Math.min(fastest, seconds / repeats);
  }
  return { seconds: fastest, gradient: gradient.map((entry) => arithmetic.format(entry)) };
};

/** The same gradients by Python's fractions, or undefined where there is no python3. */
const timePython = (worlds: readonly World[]): Timing[] | undefined => {
  const script = fileURLToPath(new URL('policy_gradient.py', import.meta.url));
  const input = worlds.map((world) => JSON.stringify({ ...world, seconds: secondsEach })).join('\n');
  const { status, stdout } = spawnSync('python3', [script], { input, encoding: 'utf8' });
  return status === 0
    ? stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Timing)
    : undefined;
};

/** Exact policy gradients a second: `rational` against a plain pair of big integers and against Python's fractions. */
const benchRational = (): void => {
  const worlds = shapes.map(([states, actions]) => makeWorld(states, actions, 1));
  const python = timePython(worlds);
  console.log('exact policy gradient, states × actions     rational/s   plain pair/s   Python/s   ratios');
  for (const [i, world] of worlds.entries()) {
    const ours = time(rational, world);
    const plain = time(plainPairs, world);
    for (const other of [plain, python?.[i]]) {
      if (other !== undefined && other.gradient.join() !== ours.gradient.join()) throw new Error('results differ');
    }
    const perSecond = (timing: Timing | undefined, width: number): string =>
      (timing === undefined ? 'no python3' : (1 / timing.seconds).toPrecision(4)).padStart(width);
    const times = (timing: Timing | undefined): string =>
      timing === undefined ? '' : `×${(timing.seconds / ours.seconds).toFixed(1)}`;
    console.log(
      `${`${world.states}×${world.actions}`.padEnd(42)}${perSecond(ours, 12)}${perSecond(plain, 15)}` +
        `${perSecond(python?.[i], 11)}   ${times(plain)} ${times(python?.[i])}`,
    );
  }
};

benchRational();
