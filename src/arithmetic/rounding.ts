/** u: a double operation without underflow returns (a ∘ b)(1 + δ) with |δ| ≤ u, and |δ|·|exact| ≤ u·|result|. */
export const unitRoundoff = 2 ** -53;

/** Added where an operation may underflow: more than every absolute error that underflow can make, and itself normal. */
export const underflowSlack = 2 ** -1020;

/** Error terms are themselves computed in doubles, in at most 12 operations that each may lose a factor 1 − u.
 *  (1 + 32u)(1 − u)¹³ > 1, so this factor makes a computed error a bound again. */
export const errorSlack = 1 + 32 * unitRoundoff;

/** a + b = sum + (the returned error), exactly, for sum = fl(a + b) without overflow; NaN with it.  [knuth1997, 4.2.2 B] */
export const sumError = (a: number, b: number, sum: number): number => {
  const bRounded = sum - a;
  return a - (sum - bRounded) + (b - bRounded);
};

/** Splits a double into two of 26 bits. [dekker1971] */
const splitter = 2 ** 27 + 1;

/** Beyond these magnitudes parts of a product may overflow or underflow, and `productError` does not answer. */
const smallestExact = 2 ** -900;
const largestExact = 2 ** 900;

/** a·b = product + (the returned error), exactly, for product = fl(a·b); NaN where underflow or overflow is near. */
export const productError = (a: number, b: number, product: number): number => {
  const size = Math.abs(product);
  if (!(size > smallestExact && size < largestExact && Math.abs(a) < largestExact && Math.abs(b) < largestExact)) {
    return Number.NaN;
  }
  const aScaled = splitter * a;
  const aHigh = aScaled - (aScaled - a);
  const aLow = a - aHigh;
  const bScaled = splitter * b;
  const bHigh = bScaled - (bScaled - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
};
