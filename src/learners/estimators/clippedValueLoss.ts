import type { Arithmetic } from '../../arithmetic/index.js';
import { checkClipRange } from './checkClip.js';
import type { Kink, SlopeRange } from './kink.js';

/** One prediction of a critic in training, with the prediction it started from. */
export interface ValuePrediction<T> {
  /** V(s) now. */
  readonly value: T;
  /** V(s) when the batch was collected. */
  readonly oldValue: T;
  /** What it should be: the λ-return, say. */
  readonly target: T;
  /** ε ≥ 0, reward units: how far V is rewarded for moving in one batch. */
  readonly clipRange: T;
}

/** The clipped value loss, a loss to minimise, of the larger of two squared errors and without a factor ½:
 *    max((V − G)², (V_clip − G)²), V_clip = V_old + clip(V − V_old, −ε, ε)          [dhariwal2017, ppo2/model.py]
 *
 *  @returns reward units squared, at least (V − G)²
 *  @throws InvalidInput unless ε ≥ 0 */
export const clippedValueLoss = <T>(arithmetic: Arithmetic<T>, prediction: ValuePrediction<T>): T => {
  checkClipRange(arithmetic, prediction.clipRange, 'clippedValueLoss(…)');
  const { unclipped, clipped } = squaredErrors(arithmetic, prediction);
  return arithmetic.maximum(unclipped, clipped);
};

/** The derivative of `clippedValueLoss` with respect to V: 2·(V − G), and 0 where V has left the clip range towards G
 *  and the clipped error is the larger one.
 *
 *  @param kink what it is where the two errors are equal and their slopes are not */
export function clippedValueLossSlope<T>(
  arithmetic: Arithmetic<T>,
  prediction: ValuePrediction<T>,
  kink: Exclude<Kink, 'interval'>,
): T;
export function clippedValueLossSlope<T>(
  arithmetic: Arithmetic<T>,
  prediction: ValuePrediction<T>,
  kink: 'interval',
): SlopeRange<T>;
export function clippedValueLossSlope<T>(
  arithmetic: Arithmetic<T>,
  prediction: ValuePrediction<T>,
  kink: Kink,
): T | SlopeRange<T> {
  const A = arithmetic;
  checkClipRange(A, prediction.clipRange, 'clippedValueLossSlope(…)');
  const { value, oldValue, target, clipRange } = prediction;
  const moved = A.subtract(value, oldValue);
  const error = A.subtract(value, target);
  const full = A.add(error, error);
  const beyondRange = A.subtract(A.absolute(moved), clipRange);
  const outwardIsWorse = A.multiply(moved, error);
  const { unclipped, clipped } = squaredErrors(A, prediction);
  const unclippedLead = A.subtract(unclipped, clipped);
  const slope = (atKink: T): T =>
    A.select(
      beyondRange,
      full,
      A.select(outwardIsWorse, atKink, atKink, full),
      A.select(unclippedLead, A.zero, atKink, full),
    );
  switch (kink) {
    case 'zero':
      return slope(A.zero);
    case 'one':
      return slope(full);
    case 'interval':
      return { low: slope(A.minimum(full, A.zero)), high: slope(A.maximum(full, A.zero)) };
  }
}

const squaredErrors = <T>(
  A: Arithmetic<T>,
  { value, oldValue, target, clipRange }: ValuePrediction<T>,
): { unclipped: T; clipped: T } => {
  const change = A.minimum(A.maximum(A.subtract(value, oldValue), A.negate(clipRange)), clipRange);
  const unclipped = A.subtract(value, target);
  const clipped = A.subtract(A.add(oldValue, change), target);
  return { unclipped: A.multiply(unclipped, unclipped), clipped: A.multiply(clipped, clipped) };
};
