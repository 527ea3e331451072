import type { Arithmetic } from '../../arithmetic/index.js';
import { checkClip } from './checkClip.js';
import type { Kink, SlopeRange } from './kink.js';

/** The derivative of PPO's clipped surrogate with respect to the ratio:
 *    A > 0: A below ρ = 1 + ε, 0 above          A < 0: A above ρ = 1 − ε, 0 below   [schulman2017, fig. 1]
 *  The other two edges of the clip are smooth: there the unclipped side is the smaller one on both sides.
 *
 *  @param kink what it is at ρ = 1 + ε, A > 0 and at ρ = 1 − ε, A < 0
 *  @returns reward units; [0, A] or [A, 0] at a kink for 'interval'
 *  @throws InvalidInput as `clippedSurrogate` */
export function clippedSurrogateSlope<T>(
  arithmetic: Arithmetic<T>,
  ratio: T,
  advantage: T,
  clipRange: T,
  kink: Exclude<Kink, 'interval'>,
): T;
export function clippedSurrogateSlope<T>(
  arithmetic: Arithmetic<T>,
  ratio: T,
  advantage: T,
  clipRange: T,
  kink: 'interval',
): SlopeRange<T>;
export function clippedSurrogateSlope<T>(
  arithmetic: Arithmetic<T>,
  ratio: T,
  advantage: T,
  clipRange: T,
  kink: Kink,
): T | SlopeRange<T> {
  const A = arithmetic;
  checkClip(A, ratio, clipRange, 'clippedSurrogateSlope(…)');
  const aboveLowerEdge = A.subtract(ratio, A.subtract(A.one, clipRange));
  const belowUpperEdge = A.subtract(A.add(A.one, clipRange), ratio);
  const slope = (atLowerEdge: T, atUpperEdge: T): T =>
    A.select(
      advantage,
      A.select(aboveLowerEdge, A.zero, atLowerEdge, advantage),
      A.zero,
      A.select(belowUpperEdge, A.zero, atUpperEdge, advantage),
    );
  switch (kink) {
    case 'zero':
      return slope(A.zero, A.zero);
    case 'one':
      return slope(advantage, advantage);
    case 'interval':
      return { low: slope(advantage, A.zero), high: slope(A.zero, advantage) };
  }
}
