import type { Arithmetic } from './arithmetic.js';
import { readFraction } from './readFraction.js';

/** Reads a number as it is written into an arithmetic: readNumber(rational, 0.2) is 1/5.
 *  @param value 2, 0.2, "3/4", "-2", "1e-5" or 3n    @param where path of the value, for the message
 *  @throws InvalidInput when it is no finite number */
export const readNumber = <T>(arithmetic: Arithmetic<T>, value: number | string | bigint, where?: string): T => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return arithmetic.integer(value);
  const { numerator, denominator } = readFraction(value, where);
  return exactRatio(arithmetic, numerator, denominator);
};

/** numerator/denominator, as safe integers where they are: that is the fast way into every arithmetic. */
export const exactRatio = <T>(arithmetic: Arithmetic<T>, numerator: bigint, denominator: bigint): T => {
  const top = Number(numerator);
  const bottom = Number(denominator);
  const safe = Number.isSafeInteger(top) && Number.isSafeInteger(bottom);
  if (denominator === 1n) return arithmetic.integer(safe ? top : numerator);
  return safe ? arithmetic.ratio(top, bottom) : arithmetic.ratio(numerator, denominator);
};
