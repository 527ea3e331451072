import { type Rational, rational } from '../../arithmetic/index.js';
import type { Standing } from './confidenceSequence.js';

/** Significant digits that are shown: this many of a number, as many of the width of its range if that is finer, and never
 *  more than a double can hold as a decimal. */
const shownDigits = 5;
const mostDigits = 15;

interface Ends {
  readonly low: Rational;
  readonly high: Rational;
}

interface Range {
  readonly from: Rational;
  readonly to: Rational;
}

/** An interval of means as it is written down: rounded away from itself, within the range, and on the side of the bound
 *  that the test has said. Where the test is open, the bound lies in it. */
export const outward = (
  { low, high }: Ends,
  range: Range,
  { bound, standing }: { readonly bound: Rational; readonly standing: Standing },
): readonly [low: number, high: number] => {
  const { minimum, maximum } = rational;
  const isOpen = standing === 'open';
  const lowest = down(isOpen ? minimum(low, bound) : low, range);
  const highest = up(isOpen ? maximum(high, bound) : high, range);
  return [
    rational.forKernels.approximate(maximum(lowest, standing === 'above' ? bound : range.from)),
    rational.forKernels.approximate(minimum(highest, standing === 'below' ? bound : range.to)),
  ];
};

/** A mean as it is written down, with one digit more. */
export const shownNumber = (value: Rational, range: Range): number => {
  const unit = unitOf(value, range, shownDigits + 1);
  const half = rational.ratio(1, 2);
  return rational.forKernels.approximate(
    rational.multiply(unit, floor(rational.add(rational.divide(value, unit), half))),
  );
};

const down = (end: Rational, range: Range): Rational => {
  const unit = unitOf(end, range, shownDigits);
  return rational.multiply(unit, floor(rational.divide(end, unit)));
};

const up = (end: Rational, range: Range): Rational => rational.negate(down(rational.negate(end), range));

const unitOf = (value: Rational, range: Range, digits: number): Rational =>
  powerOfTen(1 + Math.max(exponentOf(value, range) - digits, magnitudeOf(value) - mostDigits));

/** Place of the first digit of the number, or of the width of its range where that is smaller. */
const exponentOf = (value: Rational, { from, to }: Range): number =>
  Math.min(
    magnitudeOf(rational.sign(value) === 0 ? rational.subtract(to, from) : value),
    magnitudeOf(rational.subtract(to, from)),
  );

/** ⌊log₁₀ |a|⌋, a ≠ 0; −∞ of 0. */
const magnitudeOf = (a: Rational): number => {
  if (rational.sign(a) === 0) return Number.NEGATIVE_INFINITY;
  const size = rational.absolute(a);
  let exponent = digitsOf(size.numerator) - digitsOf(size.denominator);
  if (rational.sign(rational.subtract(size, powerOfTen(exponent))) < 0) exponent--;
  return exponent;
};

const digitsOf = (n: bigint): number => String(n).length;

const powerOfTen = (exponent: number): Rational =>
  exponent < 0 ? rational.ratio(1n, 10n ** BigInt(-exponent)) : rational.integer(10n ** BigInt(exponent));

const floor = (a: Rational): Rational => {
  const quotient = a.numerator / a.denominator;
  return rational.integer(a.numerator < 0n && quotient * a.denominator !== a.numerator ? quotient - 1n : quotient);
};
