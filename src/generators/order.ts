import type { Complexity, Shape } from '../claims/index.js';

/** How simple a whole case is, most important first. The one order that every shrink descends:
 *  states, actions, non-zero entries, denominators (sum), magnitudes (sum); compared lexicographically.
 *  All five are natural numbers, so every descent ends. */
export type Size = readonly [states: number, actions: number, ...complexity: Complexity];

/** Size of a case: its shape, then the complexities of its inputs added up. */
export const sizeOf = (shape: Shape, complexities: readonly Complexity[]): Size => {
  let nonZero = 0;
  let denominators = 0;
  let magnitudes = 0;
  for (const complexity of complexities) {
    nonZero += complexity[0];
    denominators += complexity[1];
    magnitudes += complexity[2];
  }
  return [shape.states, shape.actions, nonZero, denominators, magnitudes];
};

/** Negative, zero or positive as `a` is simpler than, as simple as, or less simple than `b`. */
export const compareSizes = (a: readonly number[], b: readonly number[]): number => {
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== b[i]) return a[i] - b[i];
  }
  return 0;
};

export const isSimpler = (candidate: Complexity, than: Complexity): boolean => compareSizes(candidate, than) < 0;

export const simplest: Complexity = [0, 0, 0];

/** Complexity of the number numerator/denominator, in lowest terms. Zero is simplest, then integers by magnitude, then
 *  halves, thirds …; of k and −k the positive one is simpler (a magnitude counts twice, a minus sign once). */
export const complexityOfFraction = (numerator: number, denominator: number): Complexity => {
  if (numerator === 0) return simplest;
  const divisor = greatestCommonDivisor(Math.abs(numerator), denominator);
  return [1, denominator / divisor, (2 * Math.abs(numerator)) / divisor + (numerator < 0 ? 1 : 0)];
};

/** Complexity of a row of weights at genome[offset …]: its non-zero entries, its sum (the denominator of the
 *  probabilities as written), and where the mass sits: Σ index · weight, so that earlier entries are simpler. */
export const complexityOfWeights = (genome: readonly number[], offset: number, length: number): Complexity => {
  let nonZero = 0;
  let sum = 0;
  let position = 0;
  for (let index = 0; index < length; index++) {
    const weight = genome[offset + index];
    if (weight > 0) nonZero++;
    sum += weight;
    position += index * weight;
  }
  return [nonZero, sum, position];
};

export const greatestCommonDivisor = (a: number, b: number): number => {
  let x = a;
  let y = b;
  while (y !== 0) [x, y] = [y, x % y];
  return x;
};
