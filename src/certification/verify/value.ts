import { type Rational, rational } from '../../arithmetic/index.js';
import {
  add,
  compare,
  type Decimal,
  divide,
  fromInteger,
  multiply,
  negate,
  readDecimal,
  signOf,
  zero,
} from './decimal.js';

import { mostDigits } from './size.js';

/** All numbers from low to high. */
export interface Enclosure {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** A number as a checker knows it: exactly, or between two bounds. */
export type Value = { readonly exact: Rational } | Enclosure;

export const isExact = (value: Value): value is { readonly exact: Rational } => 'exact' in value;

export const exactly = (exact: Rational): Value => ({ exact });

/** The smallest enclosure of a fraction with bounds of this many digits. */
export const enclose = (value: Value, digits: number): Enclosure => {
  if (!isExact(value)) return value;
  const numerator = fromInteger(value.exact.numerator);
  const denominator = fromInteger(value.exact.denominator);
  return {
    low: divide(numerator, denominator, { digits, direction: 'down' }),
    high: divide(numerator, denominator, { digits, direction: 'up' }),
  };
};

export const addEnclosures = (a: Enclosure, b: Enclosure, digits: number): Enclosure => ({
  low: add(a.low, b.low, { digits, direction: 'down' }),
  high: add(a.high, b.high, { digits, direction: 'up' }),
});

export const negateEnclosure = ({ low, high }: Enclosure): Enclosure => ({ low: negate(high), high: negate(low) });

export const smaller = (a: Decimal, b: Decimal): Decimal => (compare(a, b) <= 0 ? a : b);
export const larger = (a: Decimal, b: Decimal): Decimal => (compare(a, b) >= 0 ? a : b);

export const multiplyEnclosures = (a: Enclosure, b: Enclosure, digits: number): Enclosure => {
  const corners = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => [x, y] as const));
  const products = (direction: 'down' | 'up') => corners.map(([x, y]) => multiply(x, y, { digits, direction }));
  return { low: products('down').reduce(smaller), high: products('up').reduce(larger) };
};

/** a/b. @returns undefined when b may be 0 */
export const divideEnclosures = (a: Enclosure, b: Enclosure, digits: number): Enclosure | undefined => {
  if (signOf(b.low) * signOf(b.high) <= 0) return undefined;
  const corners = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => [x, y] as const));
  const quotients = (direction: 'down' | 'up') => corners.map(([x, y]) => divide(x, y, { digits, direction }));
  return { low: quotients('down').reduce(smaller), high: quotients('up').reduce(larger) };
};

/** The sign of a value, or undefined where its bounds lie on both sides of 0. */
export const signOfValue = (value: Value): -1 | 0 | 1 | undefined => {
  if (isExact(value)) return value.exact.sign();
  const [low, high] = [signOf(value.low), signOf(value.high)];
  return low === high ? low : undefined;
};

/** |a| for every number between the bounds. */
export const magnitude = ({ low, high }: Enclosure): Decimal => larger(negate(low), high);

const fractionText = /^(-?\d+)(?:\/(\d+))?$/;
const enclosureText = /^\[([^,]+), ([^,]+)\]$/;

/** Reads a number of a certificate: "-3/64", "0.25", or "[0.1, 0.2]".
 *  @returns undefined for a text that is none of them or too long, or whose bounds are in the wrong order */
export const readValue = (text: string): Value | undefined => {
  if (text.length > 2 * mostDigits) return undefined;
  const fraction = fractionText.exec(text);
  if (fraction !== null) {
    const denominator = BigInt(fraction[2] ?? 1);
    return denominator === 0n ? undefined : exactly(rational.ratio(BigInt(fraction[1]), denominator));
  }
  const bounds = enclosureText.exec(text);
  const [low, high] = bounds === null ? [readDecimal(text), readDecimal(text)] : bounds.slice(1).map(readDecimal);
  return low === undefined || high === undefined || compare(low, high) > 0 ? undefined : { low, high };
};

/** Whether everything that a recomputed value may be is within what was stated: equal, where a fraction was stated. */
export const isWithin = (recomputed: Value, stated: Value, digits: number): boolean => {
  if (isExact(stated)) return isExact(recomputed) && recomputed.exact.compare(stated.exact) === 0;
  if (isExact(recomputed))
    return compareExact(recomputed.exact, stated.low) >= 0 && compareExact(recomputed.exact, stated.high) <= 0;
  const { low, high } = enclose(recomputed, digits);
  return compare(stated.low, low) <= 0 && compare(high, stated.high) <= 0;
};

/** high − low, rounded up; 0 of a fraction. */
export const widthOf = (value: Value): Decimal =>
  isExact(value) ? zero : add(value.high, negate(value.low), { digits: 10, direction: 'up' });

/** Whether a stated number says what can be said of a recomputed one: a fraction is stated as it is; bounds are no farther
 *  apart than the number is from 0, or than 1. */
export const isTelling = (stated: Value, recomputed: Value): boolean => {
  const width = widthOf(stated);
  if (isExact(recomputed)) return signOf(width) === 0;
  return compare(width, larger(fromInteger(1n), magnitude(recomputed))) <= 0;
};

/** Compares a fraction with a decimal, exactly. No power of ten is written out that is longer than the two are. */
const compareExact = (a: Rational, b: Decimal): -1 | 0 | 1 => {
  const { mantissa, exponent } = b;
  if (mantissa === 0n) return a.sign();
  const near = enclose(exactly(a), 20);
  if (compare(near.high, b) < 0) return -1;
  if (compare(near.low, b) > 0) return 1;
  return a.compare(
    exponent >= 0
      ? rational.ratio(mantissa * 10n ** BigInt(exponent), 1n)
      : rational.ratio(mantissa, 10n ** BigInt(-exponent)),
  );
};

/** A value as it reads in a message. */
export const valueText = (value: Value): string =>
  isExact(value) ? value.exact.toString() : `[${decimalTextOf(value.low)}, ${decimalTextOf(value.high)}]`;

const decimalTextOf = ({ mantissa, exponent }: Decimal): string => {
  const sign = mantissa < 0n ? '-' : '';
  const text = (mantissa < 0n ? -mantissa : mantissa).toString();
  const power = exponent + text.length - 1;
  const shown = text.slice(0, 24);
  return `${sign}${shown[0]}${shown.length > 1 ? `.${shown.slice(1)}` : ''}${power === 0 ? '' : `e${power}`}`;
};
