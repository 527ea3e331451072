import { Undecided } from '../errors/index.js';
import { Bounded, exactOne, exactZero } from './boundedNumber.js';
import { outsideDomain } from './domain.js';
import { exponential, exponentialError, logarithm, logarithmError } from './elementary.js';
import { formatBounded } from './formatBounded.js';
import { errorSlack, productError, underflowSlack, unitRoundoff } from './rounding.js';

/** Beyond ±this, eˣ is no normal double. */
const largestExponent = 708;
const smallestNormal = 2 ** -1022;

/** Nothing is known, except that it is large. */
const unknown = new Bounded(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);

/** eˣ. |e^(a + Δ) − eᵃ| ≤ eᵃ(e^error − 1) ≤ eᵃ(error + error²) while error ≤ 1. Where the argument is wider, or so low
 *  that the result underflows, the enclosure is [0, e^(a + error)]. */
export const expBounded = (a: Bounded): Bounded => {
  const { value, error } = a;
  if (value === 0 && error === 0) return exactOne;
  if (value >= -largestExponent && value <= largestExponent && error <= 1) {
    const near = exponential(value);
    const relative = error + error * error + exponentialError;
    return new Bounded(near, near * relative * errorSlack + underflowSlack);
  }
  const top = value + error;
  const roundedUp = Math.max(top + Math.abs(top) * 4 * unitRoundoff, -largestExponent);
  if (!(roundedUp <= largestExponent)) return unknown;
  const half = (exponential(roundedUp) * errorSlack) / 2;
  return new Bounded(half, half);
};

/** ln x. |ln(a + Δ) − ln a| ≤ error/(a − error).
 *  @throws InvalidInput when a is surely not positive; Undecided when it may not be */
export const logBounded = (a: Bounded): Bounded => {
  const { value, error } = a;
  if (value === 1 && error === 0) return exactZero;
  if (value + error <= 0) outsideDomain('log', formatBounded(a));
  const lowest = value - error;
  if (!(lowest >= smallestNormal)) throw new Undecided(`${formatBounded(a)} > 0`);
  if (!(value < Number.POSITIVE_INFINITY)) return unknown;
  const near = logarithm(value);
  return new Bounded(near, (error / lowest + Math.abs(near) * logarithmError) * errorSlack);
};

/** √x. |√(a + Δ) − √a| ≤ error/√a; `Math.sqrt` is the processor's, allowed here to be off by 2u.
 *  @throws InvalidInput when a is surely negative; Undecided when it may be */
export const squareRootBounded = (a: Bounded): Bounded => {
  const { value, error } = a;
  if (value === 0 && error === 0) return exactZero;
  if (value < -error) outsideDomain('squareRoot', formatBounded(a));
  if (!(value - error >= 0 && value > 0)) throw new Undecided(`${formatBounded(a)} ≥ 0`);
  const root = Math.sqrt(value);
  if (error === 0 && root * root === value && productError(root, root, value) === 0) return new Bounded(root, 0);
  return new Bounded(root, (error / root + root * 2 * unitRoundoff) * errorSlack + underflowSlack);
};
