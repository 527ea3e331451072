import { built } from './built.js';
import { secondsPerRun } from './timing.js';
import { makeWorld, realise } from './world.js';

const { float64, rational } = await built<typeof import('../../src/arithmetic/index.js')>('arithmetic/index.js');
const { policyGradient } =
  await built<typeof import('../../src/learners/policyGradient.js')>('learners/policyGradient.js');

console.log('one policy gradient as the world grows (2 actions, dense transitions)   doubles   fractions');
let before: readonly number[] | undefined;
for (const states of [3, 5, 10, 20, 30, 50, 100]) {
  const world = makeWorld(states, 2, 1);
  const times = [realise(float64, world), realise(rational, world)].map(({ mdp, policy }) => {
    const gradient = () => policyGradient({ ...mdp } as never, policy as never);
    return states < 50 ? secondsPerRun(gradient, 0.5) : secondsPerRun(gradient, 0.05);
  });
  const show = (seconds: number): string =>
    seconds < 1e-3 ? `${(seconds * 1e6).toFixed(1)} µs` : `${(seconds * 1e3).toFixed(1)} ms`;
  const growth = before === undefined ? '' : times.map((time, i) => `×${(time / before![i]).toFixed(1)}`).join('  ');
  console.log(
    `  ${`${states} states`.padEnd(66)}${show(times[0]).padStart(10)}${show(times[1]).padStart(12)}   ${growth}`,
  );
  before = times;
}
