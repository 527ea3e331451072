import { type Rational, rational, readNumber } from '../../arithmetic/index.js';
import type { Frequency } from '../../claims/index.js';

/** Where a number x lies in a range: the parts of the range below and above it, in [0, 1].
 *    below = (x − from)/(to − from),  above = (to − x)/(to − from)
 *  Each is within two roundings of what it is, also where it is small: neither is 1 minus the other in doubles. */
export interface Split {
  readonly below: number;
  readonly above: number;
}

export interface Units {
  /** @param x the bound of a claim, as it is written */
  splitAt(x: number | string): Split;
  /** @param x an outcome, in the range or outside it by rounding */
  splitOutcome(x: number): Split;
  /** The number below which this part of the range lies. */
  numberAt(below: number): Rational;
}

/** Numbers of a range of outcomes in units of that range. Fractions throughout, but for outcomes of a range between
 *  integers: there doubles are within the same error. */
export const unitsOf = ({ range }: Pick<Frequency, 'range'>): Units => {
  const [from, to] = [range.from, range.to].map((end) => readNumber(rational, end));
  const width = rational.subtract(to, from);
  const share = (difference: Rational): number =>
    within(rational.forKernels.approximate(rational.divide(difference, width)));
  const splitAt = (x: number | string): Split => {
    const number = readNumber(rational, x);
    return { below: share(rational.subtract(number, from)), above: share(rational.subtract(to, number)) };
  };
  const [low, high] = [Number(range.from), Number(range.to)];
  const inDoubles = (x: number): Split => ({
    below: within((x - low) / (high - low)),
    above: within((high - x) / (high - low)),
  });
  return {
    splitAt,
    splitOutcome: Number.isSafeInteger(low) && Number.isSafeInteger(high) ? inDoubles : splitAt,
    numberAt: (below) => rational.add(from, rational.multiply(width, readNumber(rational, below))),
  };
};

const within = (share: number): number => Math.min(1, Math.max(0, share));
