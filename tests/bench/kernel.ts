import { built } from './built.js';
import { HandWrittenStep } from './handWritten.js';
import { secondsPerRun } from './timing.js';
import { makeWorld, realise } from './world.js';

const { float64 } = await built<typeof import('../../src/arithmetic/index.js')>('arithmetic/index.js');
const { policyGradientStep } =
  await built<typeof import('../../src/learners/policyGradient.js')>('learners/policyGradient.js');

/** Different worlds in turn, as a search meets them. */
const worldsEach = 64;
const stepSize = 2;

console.log('one exact policy-gradient step in doubles    generic/s   hand-written/s   time generic : hand-written');
for (const [states, actions] of [
  [3, 2],
  [5, 3],
  [10, 4],
] as const) {
  const cases = Array.from({ length: worldsEach }, (_, seed) => realise(float64, makeWorld(states, actions, seed)));
  const arrays = cases.map(({ mdp, policy }) => ({
    transition: Float64Array.from(mdp.transition),
    reward: Float64Array.from(mdp.reward),
    initial: Float64Array.from(mdp.initial),
    policy: Float64Array.from(policy.probabilities),
  }));
  const byHand = new HandWrittenStep(states, actions);
  for (const [i, { mdp, policy }] of cases.entries()) {
    const { transition, reward, initial, policy: row } = arrays[i];
    byHand.run(transition, reward, initial, 0.9, row, stepSize);
    const generic = policyGradientStep(mdp, policy, stepSize).probabilities;
    const apart = Math.max(...generic.map((p, k) => Math.abs(p - byHand.next[k])));
    if (!(apart < 1e-12)) throw new Error(`the two kernels differ by ${apart}`);
  }
  const generic = secondsPerRun(() => {
    for (const { mdp, policy } of cases) policyGradientStep(mdp, policy, stepSize);
  });
  const hand = secondsPerRun(() => {
    for (const { transition, reward, initial, policy } of arrays) {
      byHand.run(transition, reward, initial, 0.9, policy, stepSize);
    }
  });
  const rate = (seconds: number): string => Math.round(worldsEach / seconds).toLocaleString('en');
  console.log(
    `  ${`${states}×${actions}`.padEnd(40)}${rate(generic).padStart(12)}${rate(hand).padStart(17)}   ${(generic / hand).toFixed(2)} : 1`,
  );
}
