/** mantissa·10^exponent, exactly. */
export interface Decimal {
  readonly mantissa: bigint;
  readonly exponent: number;
}

export type Direction = 'down' | 'up';

/** How a result is rounded: to this many significant digits, towards −∞ or +∞. */
export interface Rounding {
  readonly digits: number;
  readonly direction: Direction;
}

export const zero: Decimal = { mantissa: 0n, exponent: 0 };

export const fromInteger = (n: bigint): Decimal => ({ mantissa: n, exponent: 0 });

export const negate = ({ mantissa, exponent }: Decimal): Decimal => ({ mantissa: -mantissa, exponent });

export const signOf = ({ mantissa }: Decimal): -1 | 0 | 1 => (mantissa > 0n ? 1 : mantissa < 0n ? -1 : 0);

/** One more than the exponent of the leading digit: 10^(top − 1) ≤ |a| < 10^top, for a ≠ 0. */
export const topOf = ({ mantissa, exponent }: Decimal): number => lengthOf(mantissa) + exponent;

const lengthOf = (n: bigint): number => (n < 0n ? -n : n).toString().length;

const powerOfTen = (n: number): bigint => 10n ** BigInt(n);

/** ⌊n/d⌋ or ⌈n/d⌉, d > 0. */
const quotient = (n: bigint, d: bigint, direction: Direction): bigint => {
  const whole = n / d;
  const rest = n % d;
  if (rest === 0n) return whole;
  if (direction === 'down') return rest < 0n ? whole - 1n : whole;
  return rest > 0n ? whole + 1n : whole;
};

export const round = (a: Decimal, { digits, direction }: Rounding): Decimal => {
  const excess = lengthOf(a.mantissa) - digits;
  return excess <= 0
    ? a
    : { mantissa: quotient(a.mantissa, powerOfTen(excess), direction), exponent: a.exponent + excess };
};

/** a + b. Where one of them is too small to show, it is replaced by the nearest number that errs in the right direction. */
export const add = (a: Decimal, b: Decimal, rounding: Rounding): Decimal => {
  if (a.mantissa === 0n) return round(b, rounding);
  if (b.mantissa === 0n) return round(a, rounding);
  const [large, small] = topOf(a) >= topOf(b) ? [a, b] : [b, a];
  const reach = rounding.digits + 10;
  const addend = topOf(large) - topOf(small) > reach ? crumb(small, topOf(large) - reach, rounding.direction) : small;
  if (addend.mantissa === 0n) return round(large, rounding);
  const exponent = Math.min(large.exponent, addend.exponent);
  const shifted = ({ mantissa, exponent: own }: Decimal): bigint => mantissa * powerOfTen(own - exponent);
  return round({ mantissa: shifted(large) + shifted(addend), exponent }, rounding);
};

/** 0, or a number of size 10^exponent, on the right side of a smaller one. */
const crumb = (a: Decimal, exponent: number, direction: Direction): Decimal => {
  if (direction === 'down') return a.mantissa < 0n ? { mantissa: -1n, exponent } : zero;
  return a.mantissa > 0n ? { mantissa: 1n, exponent } : zero;
};

export const multiply = (a: Decimal, b: Decimal, rounding: Rounding): Decimal =>
  round({ mantissa: a.mantissa * b.mantissa, exponent: a.exponent + b.exponent }, rounding);

/** a/b, b ≠ 0. */
export const divide = (a: Decimal, b: Decimal, { digits, direction }: Rounding): Decimal => {
  const shift = Math.max(0, digits + 2 + lengthOf(b.mantissa) - lengthOf(a.mantissa));
  const [n, d] = b.mantissa < 0n ? [-a.mantissa, -b.mantissa] : [a.mantissa, b.mantissa];
  const mantissa = quotient(n * powerOfTen(shift), d, direction);
  return round({ mantissa, exponent: a.exponent - b.exponent - shift }, { digits, direction });
};

export const compare = (a: Decimal, b: Decimal): -1 | 0 | 1 => {
  const [left, right] = [signOf(a), signOf(b)];
  if (left !== right || left === 0) return left < right ? -1 : left > right ? 1 : 0;
  const [topA, topB] = [topOf(a), topOf(b)];
  if (topA !== topB) return topA > topB === left > 0 ? 1 : -1;
  const exponent = Math.min(a.exponent, b.exponent);
  const difference = a.mantissa * powerOfTen(a.exponent - exponent) - b.mantissa * powerOfTen(b.exponent - exponent);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
};

/** Nearest double, or close to it. */
export const toDouble = ({ mantissa, exponent }: Decimal): number => {
  const text = mantissa.toString();
  const kept = text.slice(0, 25);
  return Number(`${kept}e${exponent + text.length - kept.length}`);
};

const decimalText = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/;

/** Reads "-12.5", "1.25e-7". @returns undefined for anything else */
export const readDecimal = (text: string): Decimal | undefined => {
  const parts = decimalText.exec(text);
  if (parts === null) return undefined;
  const [, sign, whole, fraction = '', exponent = '0'] = parts;
  if (exponent.length > 15) return undefined;
  return { mantissa: BigInt(`${sign}${whole}${fraction}`), exponent: Number(exponent) - fraction.length };
};
