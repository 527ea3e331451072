import { Decimal } from 'decimal.js';
import { type Interval, interval, type Rational, rational, readNumber } from '../arithmetic/index.js';
import type { Computed, HandDerived, PublishedRange } from './answers.js';

/** Digits with which ends of enclosures are compared: more than any scenario computes with. */
const enclosures = interval(60);

/** The widest an enclosure may be, relative to its value, and still count as an answer. */
const widest = new Decimal('1e-9');

/** Whether a computed number is the one that was derived by hand.
 *    fraction against fraction: equal; a closed form in enclosures: both narrow, and they overlap;
 *    a rounded figure or a published enclosure: every number that the computation allows lies in it; words: equal */
export const isSameAnswer = (handDerived: HandDerived, computed: Computed): boolean => {
  if (typeof computed === 'string') return handDerived === computed;
  if (typeof handDerived === 'string' && !isNumeral(handDerived)) return false;
  const own = ends(computed);
  if (!isNarrow(own)) return false;
  if (isExact(handDerived)) {
    const exact = ends(exactly(handDerived));
    return isRational(computed)
      ? rational.isZero(rational.subtract(exactly(handDerived), computed))
      : overlap(own, exact);
  }
  if (typeof handDerived === 'string') return isWithin(own, roundingTo(handDerived));
  if (isRange(handDerived)) {
    return isWithin(own, { low: new Decimal(handDerived.low), high: new Decimal(handDerived.high) });
  }
  return isNarrow(handDerived) && overlap(own, handDerived);
};

/** A number as it is printed: a fraction as it is while it is short, else the digits that are certain. */
export const printed = (value: HandDerived | Computed): string => {
  if (typeof value === 'string') return value;
  if (isRange(value)) return `[${value.low}, ${value.high}]`;
  if (isRational(value)) {
    const text = String(value);
    return text.length <= 24 ? text : `≈ ${commonDigits(ends(value))}`;
  }
  return commonDigits(value);
};

/** By its parts, so that fractions of another copy of this module count too. */
export const isRational = (value: unknown): value is Rational =>
  typeof value === 'object' && value !== null && 'numerator' in value;

const isNumeral = (text: string): boolean => /^[+-]?(\d+\/\d+|\d+\.?\d*(e[+-]?\d+)?|\.\d+(e[+-]?\d+)?)$/i.test(text);

const isFractionText = (text: string): boolean => /^[+-]?\d+(\/\d+)?$/.test(text);

const isExact = (value: HandDerived): value is string | Rational =>
  isRational(value) || (typeof value === 'string' && isFractionText(value));

const exactly = (value: string | Rational): Rational =>
  isRational(value) ? value : readNumber(rational, value, 'a hand-derived answer');

const isRange = (value: HandDerived): value is PublishedRange =>
  typeof value === 'object' && !isRational(value) && typeof value.low === 'string';

const ends = (value: Rational | Interval): Interval =>
  isRational(value) ? enclosures.ratio(value.numerator, value.denominator) : value;

const overlap = (a: Interval, b: Interval): boolean => a.low.lte(b.high) && b.low.lte(a.high);

const isWithin = (inner: Interval, outer: Interval): boolean => inner.low.gte(outer.low) && inner.high.lte(outer.high);

const isNarrow = ({ low, high }: Interval): boolean => {
  const wide = enclosures.subtract({ low: high, high }, { low, high: low }).high;
  return wide.isFinite() && wide.lte(Decimal.max(low.abs(), high.abs()).times(widest));
};

/** All numbers that round to a decimal figure: half a unit of its last digit to either side. */
const roundingTo = (figure: string): Interval => {
  const [digits, exponent = '0'] = figure.toLowerCase().split('e');
  const places = (digits.split('.')[1] ?? '').length;
  const half = new Decimal(`5e${Number(exponent) - places - 1}`);
  const Exact = Decimal.clone({ precision: 80 });
  const middle = new Exact(figure);
  return { low: middle.minus(half), high: middle.plus(half) };
};

/** The leading digits that both ends share when rounded to them, at most 15. */
const commonDigits = ({ low, high }: Interval): string => {
  for (let digits = 15; digits > 1; digits--) {
    const text = low.toSignificantDigits(digits, Decimal.ROUND_HALF_UP).toString();
    if (text === high.toSignificantDigits(digits, Decimal.ROUND_HALF_UP).toString()) return text;
  }
  return `[${low.toSignificantDigits(3).toString()}, ${high.toSignificantDigits(3).toString()}]`;
};
