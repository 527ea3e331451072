import { InvalidInput, seen } from '../errors/index.js';

/** A number as it was written, in integers. */
export interface Fraction {
  readonly numerator: bigint;
  /** > 0; not reduced. */
  readonly denominator: bigint;
}

const fractionText = /^\s*([+-]?\d+)\s*(?:\/\s*(\d+))?\s*$/;
const decimalText = /^\s*([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?\s*$/;

/** Powers of ten beyond this are refused: 1e999999999 would fill the memory. */
const largestExponent = 10_000;

/** Reads "3/4", "-2", "0.2", "1e-5", 0.2 or 3n as the number that is written there: 0.2 is 1/5, not the nearest double.
 *  @param where path of the value, for the message
 *  @throws InvalidInput for anything else, such as NaN, Infinity, "abc" or "1/0" */
export const readFraction = (value: number | string | bigint, where: string = 'number'): Fraction => {
  if (typeof value === 'bigint') return { numerator: value, denominator: 1n };
  const text = String(value);
  const fraction = fractionText.exec(text);
  if (fraction !== null) {
    const denominator = BigInt(fraction[2] ?? 1);
    if (denominator === 0n) throw unreadable(value, where);
    return { numerator: BigInt(fraction[1]), denominator };
  }
  const decimal = decimalText.exec(text);
  if (decimal === null || decimal[2] + decimal[3] === '') throw unreadable(value, where);
  const exponent = Number(decimal[4] ?? 0) - decimal[3].length;
  if (!(Math.abs(exponent) <= largestExponent)) throw unreadable(value, where);
  const digits = BigInt(`${decimal[1] === '-' ? '-' : ''}${decimal[2]}${decimal[3]}`);
  return exponent < 0
    ? { numerator: digits, denominator: 10n ** BigInt(-exponent) }
    : { numerator: digits * 10n ** BigInt(exponent), denominator: 1n };
};

const unreadable = (value: number | string | bigint, where: string): InvalidInput =>
  new InvalidInput({
    what: 'a number must be finite and written as an integer, a decimal or a fraction of integers',
    where,
    seen: seen(value),
    expected: `a number such as 2, "3/4", "-0.2" or "1e-5", with at most ${largestExponent} decimal places`,
    fix: 'write the number out, for example "1/3"',
  });
