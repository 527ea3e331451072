import { type Rational, rational } from '../../arithmetic/index.js';
import type { StatedPolicy, World } from './world.js';

/** More branches than this are not enumerated. */
const mostBranches = 20_000;

/** Σ over all trajectories of probability × discounted reward: the expected return with no equation at all.
 *  @returns undefined where trajectories do not end, or are too many */
export const returnByTrajectories = (world: World, policy: StatedPolicy): Rational | undefined => {
  const { states, actions, transition, reward, transitionReward, initial, discount, terminal, horizon } = world;
  const longest = horizon ?? states;
  let branches = 0;
  let total = rational.zero;
  const follow = (state: number, step: number, probability: Rational, earned: Rational, weight: Rational): boolean => {
    if (terminal[state] || step === horizon) {
      total = total.plus(probability.times(earned));
      return true;
    }
    if (step === longest) return false;
    for (let a = 0; a < actions; a++) {
      for (let next = 0; next < states; next++) {
        const chance = policy.probabilities[state][a].times(transition[state][a][next]);
        if (chance.isZero()) continue;
        if (++branches > mostBranches) return false;
        const paid = transitionReward === undefined ? reward[state][a] : transitionReward[state][a][next];
        const later = earned.plus(weight.times(paid));
        if (!follow(next, step + 1, probability.times(chance), later, weight.times(discount))) return false;
      }
    }
    return true;
  };
  const ended = initial.every(
    (probability, state) => probability.isZero() || follow(state, 0, probability, rational.zero, rational.one),
  );
  return ended ? total : undefined;
};
