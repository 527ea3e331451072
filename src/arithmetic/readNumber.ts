import type { Arithmetic } from './arithmetic.js';
import { readFraction } from './readFraction.js';
import { noteSpoken } from './spoken.js';

/** Digits that every decimal keeps on its way into a double and back. */
const keptDigits = 15;

/** Whether a double has more digits than anybody writes: it comes from a computation, which has rounded it. 0.2 has one
 *  digit and is 1/5, but what does 1/3 is 0.3333333333333333. */
export const isComputed = (value: number | string | bigint): boolean =>
  typeof value === 'number' && !Number.isSafeInteger(value) && Number(value.toPrecision(keptDigits)) !== value;

/** Reads a number as it is written into an arithmetic: readNumber(rational, 0.2) is 1/5. A double that a computation has
 *  rounded is read as the decimal that it shows, and a statement that does so is noticed.
 *  @param value 2, 0.2, "3/4", "-2", "1e-5" or 3n    @param where path of the value, for the message
 *  @throws InvalidInput when it is no finite number */
export const readNumber = <T>(arithmetic: Arithmetic<T>, value: number | string | bigint, where?: string): T => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return arithmetic.integer(value);
  const { numerator, denominator } = readFraction(value, where);
  if (isComputed(value)) noteSpoken();
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
