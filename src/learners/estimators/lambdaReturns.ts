import type { Arithmetic } from '../../arithmetic/index.js';
import { sameLength } from './sameLength.js';

/** λ-returns: the n-step returns of all n, with weights (1 − λ)·λ^{n−1}:
 *    Gₜ = Rₜ₊₁ + γₜ₊₁·((1 − λ)·V(sₜ₊₁) + λ·Gₜ₊₁), the last one with V alone          [sutton2018, eq. 12.2]
 *
 *  @param rollout `nextValues[t]` is V(sₜ₊₁), [T]; `lambda` is λ, 0 ≤ λ ≤ 1; the rest as in `discountedReturns`
 *  @returns [T], reward units; λ = 0 is the one-step target, λ = 1 the discounted return
 *  @throws InvalidInput unless the lengths agree */
export const lambdaReturns = <T>(
  arithmetic: Arithmetic<T>,
  {
    rewards,
    discounts,
    nextValues,
    lambda,
  }: {
    readonly rewards: readonly T[];
    readonly discounts: readonly T[];
    readonly nextValues: readonly T[];
    readonly lambda: T;
  },
): T[] => {
  const A = arithmetic;
  sameLength({ rewards, discounts, nextValues }, 'lambdaReturns(…)');
  const returns = A.zeros(rewards.length);
  const steps = rewards.length;
  const valueShare = A.subtract(A.one, lambda);
  for (let t = steps - 1; t >= 0; t--) {
    const beyond =
      t === steps - 1
        ? nextValues[t]
        : A.add(A.multiply(valueShare, nextValues[t]), A.multiply(lambda, returns[t + 1]));
    returns[t] = A.add(rewards[t], A.multiply(discounts[t], beyond));
  }
  return returns;
};
