import { InvalidInput, seen } from '../errors/index.js';

export const isSafeInteger = (n: number | bigint): n is number => Number.isSafeInteger(n);

/** An integer of any size.
 *  @throws InvalidInput for a double that is no integer, such as 0.1·3, ∞ or NaN */
export const toBigInt = (n: number | bigint): bigint => {
  if (typeof n === 'bigint' || Number.isInteger(n)) return BigInt(n);
  throw new InvalidInput({
    what: 'an arithmetic makes its numbers of integers',
    where: 'arithmetic.integer(n) or arithmetic.ratio(numerator, denominator)',
    seen: seen(n),
    expected: 'integers: arithmetic.ratio(3, 10)',
    fix: 'write 0.3 as arithmetic.ratio(3, 10); a number that was computed in doubles is rounded already',
  });
};
