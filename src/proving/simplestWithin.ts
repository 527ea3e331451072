import { type Rational, rational } from '../arithmetic/index.js';

/** The fraction of smallest denominator within a distance of a number, by continued fractions [stern1858; brocot1861].
 *  @param distance > 0
 *  @example simplestWithin(1.4142, 1/10) is 3/2 */
export const simplestWithin = (value: Rational, distance: Rational): Rational => {
  const low = value.minus(distance);
  const high = value.plus(distance);
  if (low.sign() <= 0 && high.sign() >= 0) return rational.zero;
  return low.sign() > 0 ? simplestBetween(low, high) : simplestBetween(high.negated(), low.negated()).negated();
};

/** 0 < low < high. */
const simplestBetween = (low: Rational, high: Rational): Rational => {
  const whole = low.numerator / low.denominator;
  const floor = rational.integer(whole);
  if (low.compare(floor) === 0) return floor;
  const next = rational.integer(whole + 1n);
  if (next.compare(high) <= 0) return next;
  const rest = simplestBetween(
    rational.divide(rational.one, high.minus(floor)),
    rational.divide(rational.one, low.minus(floor)),
  );
  return floor.plus(rational.divide(rational.one, rest));
};
