/** Integers below this magnitude are exact as doubles, and so are their sums, products and remainders up to it. */
export const largestSafe = Number.MAX_SAFE_INTEGER;

const largestSafeBigint = BigInt(largestSafe);
const int32Limit = 2 ** 31;

/** gcd(a, b) of two safe integers, ≥ 0; gcd(0, 0) = 0.
 *
 *  ⌊fl(x/y)⌋ = ⌊x/y⌋: below the next integer q the quotient keeps a distance of at least 1/y ≥ q/2⁵³, which is at least
 *  one spacing of the doubles there, so it cannot be rounded up to q. */
export const greatestCommonDivisor = (a: number, b: number): number => {
  let x = Math.abs(a);
  let y = Math.abs(b);
  while (y >= int32Limit || x >= int32Limit) {
    if (y === 0) return x;
    const remainder = x - Math.floor(x / y) * y;
    x = y;
    y = remainder;
  }
  let p = x | 0;
  let q = y | 0;
  while (q !== 0) {
    const remainder = (p % q) | 0;
    p = q;
    q = remainder;
  }
  return p;
};

/** gcd(a, b) ≥ 0 of two integers of any size: Euclid on big integers until both are safe, then on doubles. */
export const greatestCommonDivisorBig = (a: bigint, b: bigint): bigint => {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y > largestSafeBigint) {
    const remainder = x % y;
    x = y;
    y = remainder;
  }
  if (y === 0n) return x;
  return BigInt(greatestCommonDivisor(Number(x > largestSafeBigint ? x % y : x), Number(y)));
};

/** A common divisor of two positive integers that is the greatest one when Euclid ends within a few steps, else 1.
 *  Denominators of one computation are mostly small multiples of the same determinant: then few steps are enough,
 *  while the full algorithm would be spent in vain on unrelated ones. */
export const cheapCommonDivisor = (a: bigint, b: bigint): bigint => {
  let x = a;
  let y = b;
  for (let step = 0; step < 24; step++) {
    if (y <= largestSafeBigint) return greatestCommonDivisorBig(x, y);
    const remainder = x % y;
    x = y;
    y = remainder;
    if (y === 0n) return x;
  }
  return 1n;
};

/** Whether an integer fits a double exactly. */
export const isSafe = (a: bigint): boolean => a <= largestSafeBigint && a >= -largestSafeBigint;
