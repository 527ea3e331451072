import type { Arithmetic } from '../../arithmetic/index.js';
import { sameLength } from './sameLength.js';
import { stepDiscounts } from './stepDiscounts.js';
import { tdErrors } from './tdErrors.js';

/** What generalized advantage estimation reads of a batch of rollouts laid end to end, T steps in all. */
export interface AdvantageRollout<T> {
  /** `rewards[t]` is Rₜ₊₁. */
  readonly rewards: readonly T[];
  /** V(sₜ). */
  readonly values: readonly T[];
  /** V(sₜ₊₁) of the state the step really led to, never that of the episode that follows in the batch. */
  readonly nextValues: readonly T[];
  /** The step ended its episode in the world: nothing beyond is worth anything. */
  readonly terminated: readonly boolean[];
  /** The step was the last one observed of an episode that goes on: its next value counts, no later error does. */
  readonly truncated: readonly boolean[];
  /** γ. */
  readonly discount: T;
  /** λ, 0 ≤ λ ≤ 1. */
  readonly gaeLambda: T;
}

/** Generalized advantage estimates, the discounted sum of the TD errors that follow in the same episode:
 *    Aₜ = δₜ + γλ·Aₜ₊₁ where the episode goes on, Aₜ = δₜ at its last step
 *    δₜ = Rₜ₊₁ + γ·(1 − terminatedₜ)·V(sₜ₊₁) − V(sₜ)               [schulman2016, eq. 16; schulman2017, eq. 11–12]
 *  The last exponent that schulman2017 prints in eq. 11, T − t + 1, must read T − t − 1; this is the recursion.
 *
 *  @returns [T], reward units; A + V is the λ-return
 *  @throws InvalidInput unless the lengths agree */
export const generalizedAdvantages = <T>(arithmetic: Arithmetic<T>, rollout: AdvantageRollout<T>): T[] => {
  const { rewards, values, nextValues, terminated, truncated, discount, gaeLambda } = rollout;
  sameLength({ rewards, terminated, truncated }, 'generalizedAdvantages(…)');
  const discounts = stepDiscounts(arithmetic, discount, terminated);
  const advantages = tdErrors(arithmetic, { rewards, discounts, values, nextValues });
  const decay = arithmetic.multiply(discount, gaeLambda);
  for (let t = advantages.length - 2; t >= 0; t--) {
    if (terminated[t] || truncated[t]) continue;
    advantages[t] = arithmetic.add(advantages[t], arithmetic.multiply(decay, advantages[t + 1]));
  }
  return advantages;
};
