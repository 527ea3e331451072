import type { Arithmetic } from '../../arithmetic/index.js';
import { checkClip } from './checkClip.js';

/** PPO's clipped surrogate for one state–action pair, an objective to maximise.
 *    min(ρ·A, clip(ρ, 1 − ε, 1 + ε)·A)                                              [schulman2017, eq. 7]
 *
 *  @param ratio ρ = π(a|s) / π_old(a|s), ρ ≥ 0
 *  @param advantage A(s, a) under π_old, reward units
 *  @param clipRange ε ≥ 0, usually 1/5; at ε = 0 the kink lies on the old policy itself
 *  @returns reward units, at most ρ·A
 *  @throws InvalidInput outside these ranges */
export const clippedSurrogate = <T>(arithmetic: Arithmetic<T>, ratio: T, advantage: T, clipRange: T): T => {
  const A = arithmetic;
  checkClip(A, ratio, clipRange, 'clippedSurrogate(…)');
  const clipped = A.minimum(A.maximum(ratio, A.subtract(A.one, clipRange)), A.add(A.one, clipRange));
  return A.minimum(A.multiply(ratio, advantage), A.multiply(clipped, advantage));
};
