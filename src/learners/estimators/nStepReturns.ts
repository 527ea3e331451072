import type { Arithmetic } from '../../arithmetic/index.js';
import { require, seen } from '../../errors/index.js';
import { sameLength } from './sameLength.js';

/** Rewards of n steps, then the value of where they led:
 *    Gₜ = Rₜ₊₁ + γₜ₊₁·(Rₜ₊₂ + … + γₜ₊ₙ·V(sₜ₊ₙ))                                     [sutton2018, eq. 7.1]
 *  Near the end the window is shorter and bootstraps from the last value; a discount of 0 closes it before.
 *
 *  @param rollout `nextValues[t]` is V(sₜ₊₁), [T]; the rest as in `discountedReturns`; `steps` is n ≥ 1
 *  @returns [T], reward units
 *  @throws InvalidInput unless the lengths agree and n is a positive integer */
export const nStepReturns = <T>(
  arithmetic: Arithmetic<T>,
  {
    rewards,
    discounts,
    nextValues,
    steps,
  }: {
    readonly rewards: readonly T[];
    readonly discounts: readonly T[];
    readonly nextValues: readonly T[];
    readonly steps: number;
  },
): T[] => {
  sameLength({ rewards, discounts, nextValues }, 'nStepReturns(…)');
  require(Number.isSafeInteger(steps) && steps >= 1, () => ({
    what: 'n-step returns look at least one step ahead',
    where: 'nStepReturns(…).steps',
    seen: seen(steps),
    expected: 'an integer, at least 1',
    fix: 'use steps: 1 for the one-step target',
  }));
  const returns = arithmetic.zeros(rewards.length);
  for (let t = 0; t < rewards.length; t++) {
    const last = Math.min(t + steps, rewards.length) - 1;
    let value = nextValues[last];
    for (let k = last; k >= t; k--) value = arithmetic.add(rewards[k], arithmetic.multiply(discounts[k], value));
    returns[t] = value;
  }
  return returns;
};
