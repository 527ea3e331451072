import type { Arithmetic } from '../../arithmetic/index.js';
import { discountedReturns } from './discountedReturns.js';

/** What is still collected from each step on, REINFORCE's weight of ∇log π(aₜ|sₜ):
 *    Gₜ = Σ_{k ≥ t} γ^{k−t}·Rₖ₊₁ up to the end of the episode                       [sutton2018, sec. 13.3]
 *  Nothing is added for what lies beyond the last step: without a critic a truncated episode is cut.
 *
 *  @param rollout as in `discountedReturns`; a discount of 0 separates episodes, terminated or truncated
 *  @returns [T], reward units */
export const rewardsToGo = <T>(
  arithmetic: Arithmetic<T>,
  { rewards, discounts }: { readonly rewards: readonly T[]; readonly discounts: readonly T[] },
): T[] => discountedReturns(arithmetic, { rewards, discounts, bootstrapValue: arithmetic.zero });
