/** Number of bits of a positive integer. */
export const bitLength = (a: bigint): number => {
  const digits = a.toString(16);
  return 4 * digits.length - (Math.clz32(Number.parseInt(digits[0], 16)) - 28);
};

const smallestExponent = -1074;
const mantissaBits = 53;

/** numerator/denominator rounded to the nearest double, ties to even; also where the parts themselves overflow a double.
 *  @param denominator > 0 */
export const nearestDouble = (numerator: bigint, denominator: bigint): number => {
  if (numerator === 0n) return 0;
  const magnitude = numerator < 0n ? -numerator : numerator;
  // 2^(exponent − 1) < magnitude/denominator < 2^(exponent + 1), so 53 or 54 bits remain above 2^unit.
  const exponent = bitLength(magnitude) - bitLength(denominator);
  let unit = Math.max(exponent - mantissaBits, smallestExponent);
  let rounded = roundedQuotient(magnitude, denominator, unit);
  if (rounded >= 2n ** BigInt(mantissaBits)) {
    unit += 1;
    rounded = roundedQuotient(magnitude, denominator, unit);
  }
  const value = timesPowerOfTwo(Number(rounded), unit);
  return numerator < 0n ? -value : value;
};

/** magnitude/denominator/2^unit rounded to an integer, ties to even. */
const roundedQuotient = (magnitude: bigint, denominator: bigint, unit: number): bigint => {
  const dividend = unit < 0 ? magnitude << BigInt(-unit) : magnitude;
  const divisor = unit > 0 ? denominator << BigInt(unit) : denominator;
  const quotient = dividend / divisor;
  const twice = 2n * (dividend - quotient * divisor);
  return twice > divisor || (twice === divisor && quotient % 2n === 1n) ? quotient + 1n : quotient;
};

/** value·2^exponent for an integer value ≤ 2^53 that is representable after scaling; overflows to Infinity. */
const timesPowerOfTwo = (value: number, exponent: number): number => {
  let result = value;
  let left = exponent;
  for (; left > 0 && result < Number.POSITIVE_INFINITY; left--) result *= 2;
  for (; left < 0; left++) result /= 2;
  return result;
};

/** A finite double as the fraction that it is. */
export const exactFraction = (value: number): { readonly numerator: bigint; readonly denominator: bigint } => {
  let numerator = value;
  let halvings = 0;
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    halvings++;
  }
  return { numerator: BigInt(numerator), denominator: 1n << BigInt(halvings) };
};
