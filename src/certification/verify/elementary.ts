import {
  add,
  compare,
  type Decimal,
  type Direction,
  divide,
  fromInteger,
  multiply,
  negate,
  type Rounding,
  signOf,
  toDouble,
  topOf,
} from './decimal.js';
import type { Enclosure } from './value.js';

/** Beyond this the exponential has more digits than anybody wants to check. */
const largestTop = 9;

/** An enclosure of eˣ. @returns undefined where |x| is 10⁹ or more */
export const expEnclosure = ({ low, high }: Enclosure, digits: number): Enclosure | undefined => {
  if ((low.mantissa !== 0n && topOf(low) > largestTop) || (high.mantissa !== 0n && topOf(high) > largestTop)) {
    return undefined;
  }
  return { low: expOf(low, { digits, direction: 'down' }), high: expOf(high, { digits, direction: 'up' }) };
};

/** eᵗ rounded in one direction, by Taylor's polynomial of r = |t|/10ᵏ ≤ 1/100 and its remainder:
 *    0 ≤ eʳ − Σ_{i<n} rⁱ/i! ≤ 2·rⁿ/n!,  e^|t| = (eʳ)^(10ᵏ),  e⁻|t| = 1/e^|t| */
const expOf = (t: Decimal, { digits, direction }: Rounding): Decimal => {
  const one = fromInteger(1n);
  if (signOf(t) === 0) return one;
  if (signOf(t) < 0) {
    const opposite = direction === 'down' ? 'up' : 'down';
    const inverse = expOf(negate(t), { digits: digits + 2, direction: opposite });
    return divide(one, inverse, { digits, direction });
  }
  const tenths = Math.max(0, topOf(t) + 2);
  const rounding = { digits: digits + 2 * tenths + 6, direction };
  const reduced: Decimal = { mantissa: t.mantissa, exponent: t.exponent - tenths };
  let sum = one;
  let term = one;
  for (let i = 1n; topOf(term) > -rounding.digits; i++) {
    term = divide(multiply(term, reduced, rounding), fromInteger(i), rounding);
    sum = add(sum, term, rounding);
  }
  if (direction === 'up') sum = add(sum, multiply(term, fromInteger(2n), rounding), rounding);
  for (let k = 0; k < tenths; k++) sum = tenthPower(sum, rounding);
  return multiply(sum, one, { digits, direction });
};

/** a¹⁰ for a > 0. */
const tenthPower = (a: Decimal, rounding: Rounding): Decimal => {
  const square = multiply(a, a, rounding);
  const fourth = multiply(square, square, rounding);
  return multiply(multiply(fourth, fourth, rounding), square, rounding);
};

/** An enclosure of ln x. @returns undefined unless x is known to be positive */
export const logEnclosure = ({ low, high }: Enclosure, digits: number): Enclosure | undefined => {
  if (signOf(low) <= 0) return undefined;
  const below = logOf(low, digits, 'down');
  const above = logOf(high, digits, 'up');
  return below === undefined || above === undefined ? undefined : { low: below, high: above };
};

/** A bound y of ln t that is proved by eʸ ≤ t or eʸ ≥ t. The candidate comes from Newton's y ← y + (t·e⁻ʸ − 1). */
const logOf = (t: Decimal, digits: number, direction: Direction): Decimal | undefined => {
  const nearest = { digits: digits + 10, direction: 'down' } as const;
  const mantissa: Decimal = { mantissa: t.mantissa, exponent: t.exponent - topOf(t) };
  let y = fromDouble(Math.log(toDouble(mantissa)) + topOf(t) * Math.LN10);
  for (let correct = 12; correct < 2 * digits + 40; correct *= 2) {
    const power = expOf(negate(y), nearest);
    y = add(y, add(multiply(t, power, nearest), fromInteger(-1n), nearest), nearest);
  }
  const step: Decimal = {
    mantissa: direction === 'down' ? -1n : 1n,
    exponent: (y.mantissa === 0n ? 0 : topOf(y)) - digits,
  };
  const bound = add(y, step, { digits: digits + 10, direction });
  const power = expOf(bound, { digits: digits + 20, direction: direction === 'down' ? 'up' : 'down' });
  const isProved = direction === 'down' ? compare(power, t) <= 0 : compare(power, t) >= 0;
  return isProved ? bound : undefined;
};

const fromDouble = (x: number): Decimal => {
  const [digits, exponent] = x.toExponential(17).split('e');
  return { mantissa: BigInt(digits.replace('.', '')), exponent: Number(exponent) - 17 };
};

/** An enclosure of √x. @returns undefined unless x is known not to be negative */
export const squareRootEnclosure = ({ low, high }: Enclosure, digits: number): Enclosure | undefined =>
  signOf(low) < 0 ? undefined : { low: rootOf(low, digits, 0n), high: rootOf(high, digits, 1n) };

/** ⌊√⌋ of the mantissa scaled to an even power of ten, plus 1 for a bound from above. */
const rootOf = ({ mantissa, exponent }: Decimal, digits: number, more: bigint): Decimal => {
  if (mantissa === 0n) return { mantissa, exponent: 0 };
  const wanted = Math.max(0, 2 * digits + 2 - mantissa.toString().length);
  const shift = wanted + ((exponent - wanted) % 2 === 0 ? 0 : 1);
  return { mantissa: integerRoot(mantissa * 10n ** BigInt(shift)) + more, exponent: (exponent - shift) / 2 };
};

/** ⌊√n⌋ by Newton's iteration from above, n ≥ 0. */
export const integerRoot = (n: bigint): bigint => {
  if (n === 0n) return 0n;
  let root = 10n ** BigInt(Math.ceil(n.toString().length / 2));
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
};
