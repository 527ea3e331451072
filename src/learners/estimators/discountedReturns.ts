import type { Arithmetic } from '../../arithmetic/index.js';
import { sameLength } from './sameLength.js';

/** Discounted returns along a rollout, from its last step back:
 *    Gₜ = Rₜ₊₁ + γₜ₊₁·Gₜ₊₁, G_T = bootstrapValue                                   [sutton2018, eq. 3.9]
 *
 *  @param rollout `rewards[t]` is Rₜ₊₁ and `discounts[t]` is γₜ₊₁, [T], 0 where the episode terminated, so several
 *         episodes may follow each other; `bootstrapValue` is the value after the last step
 *  @returns G, [T], reward units
 *  @throws InvalidInput unless there are as many discounts as rewards */
export const discountedReturns = <T>(
  arithmetic: Arithmetic<T>,
  {
    rewards,
    discounts,
    bootstrapValue,
  }: { readonly rewards: readonly T[]; readonly discounts: readonly T[]; readonly bootstrapValue: T },
): T[] => {
  sameLength({ rewards, discounts }, 'discountedReturns(…)');
  const returns = arithmetic.zeros(rewards.length);
  let next = bootstrapValue;
  for (let t = rewards.length - 1; t >= 0; t--) {
    next = arithmetic.add(rewards[t], arithmetic.multiply(discounts[t], next));
    returns[t] = next;
  }
  return returns;
};
