import type { Kernel } from '../arithmetic.js';
import { float64 } from '../float64.js';
import type { Recorded } from './recorded.js';
import { operation } from './tape.js';

/** ∂result/∂leaf, at the numbers of the recorded case, by one sweep from the result back to the leaves (reverse accumulation,
 *  [griewank2008, ch. 3]). In doubles: it tells where to look, and decides nothing. At a kink it is the slope of the side that
 *  was taken; kernels are differenced.
 *  @param result place of the result; absent for a constant    @returns [leaves] */
export const gradientOf = ({ numbers, steps, leaves }: Recorded, result: number | undefined): Float64Array => {
  const slopes = new Float64Array(numbers.length);
  if (result !== undefined) slopes[result] = 1;
  const valueAt = (place: number): number => numbers[place].value.value;
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i];
    if (step.kind === 'operation' && slopes[step.to] !== 0) {
      const partial = partials[step.code](step.from.map(valueAt), valueAt(step.to));
      for (let k = 0; k < step.from.length; k++) slopes[step.from[k]] += slopes[step.to] * partial[k];
    } else if (step.kind === 'kernel' && step.to.some((place) => slopes[place] !== 0)) {
      const weights = step.to.map((place) => slopes[place]);
      const differences = differencesOf(step.kernel, step.from.map(valueAt), step.to.map(valueAt), weights);
      for (let k = 0; k < step.from.length; k++) slopes[step.from[k]] += differences[k];
    }
  }
  return slopes.slice(0, leaves);
};

/** The partial derivatives of each operation, from its operands and its result. */
const partials: Readonly<Record<number, (operands: readonly number[], result: number) => readonly number[]>> = {
  [operation.add]: () => [1, 1],
  [operation.subtract]: () => [1, -1],
  [operation.multiply]: ([a, b]) => [b, a],
  [operation.multiplyAdd]: ([a, b]) => [b, a, 1],
  [operation.divide]: ([, b], quotient) => [1 / b, -quotient / b],
  [operation.negate]: () => [-1],
  [operation.absolute]: ([a]) => [Math.sign(a)],
  [operation.minimum]: ([a, b]) => (a <= b ? [1, 0] : [0, 1]),
  [operation.maximum]: ([a, b]) => (a >= b ? [1, 0] : [0, 1]),
  [operation.exp]: (_, power) => [power],
  [operation.log]: ([a]) => [1 / a],
  [operation.squareRoot]: (_, root) => [root === 0 ? 0 : 1 / (2 * root)],
  [operation.select]: ([test]) => [0, test < 0 ? 1 : 0, test === 0 ? 1 : 0, test > 0 ? 1 : 0],
};

/** Small against any number that matters, and large against rounding. */
const change = 1e-7;

/** Σ_k weight_k · ∂result_k/∂x, for each x that a kernel is given. */
const differencesOf = (
  kernel: Kernel,
  xs: readonly number[],
  results: readonly number[],
  weights: readonly number[],
): number[] =>
  xs.map((x, place) => {
    const width = change * Math.max(1, Math.abs(x));
    const moved = kernel(float64, xs.with(place, x + width));
    return moved.reduce((sum, result, k) => sum + (weights[k] * (result - results[k])) / width, 0);
  });
