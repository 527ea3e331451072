import type { Arithmetic, Kernel } from '../arithmetic/index.js';

/** The step of a softmax in its probabilities alone: adding Δ to the logits multiplies them.
 *    π′(a|s) = π(a|s)·e^Δ(s,a) / Σ_b π(b|s)·e^Δ(s,b)
 *  Written with e^(Δ(a) − Δ(peak)), peak the action that gains most, so that nothing overflows. A row whose actions all
 *  gain the same is copied as it is (no `exp`, no rounding), an action without probability stays without, and the zero
 *  row of a terminal state stays zero.
 *
 *  @param probabilities π, flat [S·A]    @param logitChange Δ, flat [S·A]    @param actions A
 *  @returns π′, flat [S·A]
 *  @throws BeyondArithmetic in rationals where two actions of one row gain differently */
export const tilt = <T>(
  arithmetic: Arithmetic<T>,
  probabilities: readonly T[],
  logitChange: readonly T[],
  actions: number,
): T[] => {
  const tilted = arithmetic.zeros(probabilities.length);
  for (let row = 0; row < probabilities.length; row += actions) {
    if (arithmetic.asOne === undefined) tiltRow(arithmetic, probabilities, logitChange, row, row, actions, tilted);
    else {
      const own = [...probabilities.slice(row, row + actions), ...logitChange.slice(row, row + actions)];
      for (const [action, weight] of arithmetic.asOne(tiltedRow, own).entries()) tilted[row + action] = weight;
    }
  }
  return tilted;
};

/** A row of probabilities, then what its logits gain, as one operation: which action is the peak hangs on the numbers. */
const tiltedRow: Kernel = (A, own) => {
  const actions = own.length / 2;
  const tilted = A.zeros(actions);
  tiltRow(A, own, own, 0, actions, actions, tilted);
  return tilted;
};

/** @param row where the row of probabilities starts, here and in `tilted`    @param gains where its gains do */
const tiltRow = <T>(
  A: Arithmetic<T>,
  probabilities: readonly T[],
  logitChange: readonly T[],
  row: number,
  gains: number,
  actions: number,
  tilted: T[],
): void => {
  const end = row + actions;
  const toGain = gains - row;
  const peak = peakOf(A, probabilities, logitChange, row, end, toGain);
  if (peak === noPeak) return;

  let total = A.zero;
  let moved = false;
  for (let i = row; i < end; i++) {
    let weight = probabilities[i];
    if (i !== peak && !A.isSkippable(weight)) {
      const behind = A.subtract(logitChange[i + toGain], logitChange[peak + toGain]);
      if (!A.isSkippable(behind)) {
        weight = A.multiply(weight, A.exp(behind));
        moved = true;
      }
    }
    tilted[i] = weight;
    total = A.add(total, weight);
  }
  if (!moved) return;
  for (let i = row; i < end; i++) tilted[i] = A.divide(tilted[i], total);
};

const noPeak = -1;

/** The action of positive probability that gains most, as far as doubles can see: any choice is correct, this one is
 *  stable. Symbolic numbers have no doubles and need no stability: there it is the first. */
const peakOf = <T>(
  A: Arithmetic<T>,
  probabilities: readonly T[],
  logitChange: readonly T[],
  row: number,
  end: number,
  toGain: number,
): number => {
  let peak = noPeak;
  let height = Number.NEGATIVE_INFINITY;
  for (let i = row; i < end; i++) {
    if (A.isSkippable(probabilities[i])) continue;
    if (A.name === 'symbolic') return i;
    const gain = A.forKernels.approximate(logitChange[i + toGain]);
    if (peak === noPeak || gain > height) {
      peak = i;
      height = gain;
    }
  }
  return peak;
};
