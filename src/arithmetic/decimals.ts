import { Decimal } from 'decimal.js';
import { toPrimitive } from './opaque.js';

/** Decimal arithmetic of one precision, once rounded down and once rounded up. */
export interface Decimals {
  readonly digits: number;
  readonly Down: Decimal.Constructor;
  readonly Up: Decimal.Constructor;
}

const largestExponent = 9e15;
const made = new Map<number, Decimals>();

/** decimal.js with `digits` significant digits; its +, −, ×, ÷ round correctly in the named direction. */
export const decimals = (digits: number): Decimals => {
  let pair = made.get(digits);
  if (pair === undefined) {
    const range = { precision: digits, minE: -largestExponent, maxE: largestExponent, defaults: true };
    pair = {
      digits,
      Down: Decimal.clone({ ...range, rounding: Decimal.ROUND_FLOOR }),
      Up: Decimal.clone({ ...range, rounding: Decimal.ROUND_CEIL }),
    };
    made.set(digits, pair);
  }
  return pair;
};

/** All real numbers from `low` to `high`; both infinite when nothing is known. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** An interval as the arithmetic makes them: it lets no operator of JavaScript have it. */
export class Enclosure implements Interval {
  readonly low: Decimal;
  readonly high: Decimal;

  constructor(low: Decimal, high: Decimal) {
    this.low = low;
    this.high = high;
  }

  [Symbol.toPrimitive](hint: string): string {
    return toPrimitive(hint, () => formatInterval(this));
  }

  toJSON(): string {
    return this[Symbol.toPrimitive]('string');
  }
}

export const everything = new Enclosure(new Decimal(Number.NEGATIVE_INFINITY), new Decimal(Number.POSITIVE_INFINITY));

/** [low, high], or everything where an exponent left the range of decimal.js. */
export const enclosure = (low: Decimal, high: Decimal): Interval =>
  low.isFinite() && high.isFinite() ? new Enclosure(low, high) : everything;

export const isExactly = ({ low, high }: Interval, n: number): boolean => low.eq(n) && high.eq(n);

/** "3" where exact, else "[lo, hi]". */
export const formatInterval = ({ low, high }: Interval): string =>
  low.eq(high) ? plain(low) : `[${plain(low)}, ${plain(high)}]`;

/** Without the sign of a zero. */
const plain = (bound: Decimal): string => (bound.isZero() ? '0' : bound.toString());
