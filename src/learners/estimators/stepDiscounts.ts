import type { Arithmetic } from '../../arithmetic/index.js';

/** Per-step discounts of a rollout: γ while it goes on, 0 where it terminated, so that nothing is worth anything after.
 *    discounts[t] = γ·(1 − terminated[t])
 *  A truncation is none of its business: the value beyond it still counts.
 *
 *  @param discount γ    @param terminated [T]    @returns [T] */
export const stepDiscounts = <T>(arithmetic: Arithmetic<T>, discount: T, terminated: readonly boolean[]): T[] =>
  terminated.map((ended) => (ended ? arithmetic.zero : discount));
