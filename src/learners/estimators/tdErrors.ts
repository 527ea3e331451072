import type { Arithmetic } from '../../arithmetic/index.js';
import { sameLength } from './sameLength.js';

/** Temporal-difference errors along a rollout: δₜ = Rₜ₊₁ + γₜ₊₁·V(sₜ₊₁) − V(sₜ)        [sutton2018, eq. 6.5]
 *
 *  @param rollout `values[t]` is V(sₜ), `nextValues[t]` is V(sₜ₊₁), [T]; `discounts[t]` is 0 where the episode terminated
 *  @returns δ, [T], reward units
 *  @throws InvalidInput unless the lengths agree */
export const tdErrors = <T>(
  arithmetic: Arithmetic<T>,
  {
    rewards,
    discounts,
    values,
    nextValues,
  }: {
    readonly rewards: readonly T[];
    readonly discounts: readonly T[];
    readonly values: readonly T[];
    readonly nextValues: readonly T[];
  },
): T[] => {
  sameLength({ rewards, discounts, values, nextValues }, 'tdErrors(…)');
  const errors = arithmetic.zeros(rewards.length);
  for (let t = 0; t < errors.length; t++) {
    const target = arithmetic.add(rewards[t], arithmetic.multiply(discounts[t], nextValues[t]));
    errors[t] = arithmetic.subtract(target, values[t]);
  }
  return errors;
};
