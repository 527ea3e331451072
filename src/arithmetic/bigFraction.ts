import { cheapCommonDivisor, greatestCommonDivisorBig } from './greatestCommonDivisor.js';

/** A fraction of big integers that need not be in lowest terms: reducing costs far more than adding or multiplying, so
 *  it waits until the denominator has outgrown `limit`, or until somebody looks. */
export interface BigFraction {
  readonly numerator: bigint;
  /** > 0. */
  readonly denominator: bigint;
  /** Denominators above this one are reduced. */
  readonly limit: bigint;
}

/** A denominator may grow to this, or to the fourth power of its reduced size, before it is reduced (again): products of
 *  that size are cheaper than a common divisor, and what comes from one linear solve shares its denominator only as long
 *  as nobody reduces it. */
const startingLimit = 1n << 256n;
const fourthRootOfLimit = 1n << 64n;

const limitOf = (denominator: bigint): bigint => {
  if (denominator <= fourthRootOfLimit) return startingLimit;
  const square = denominator * denominator;
  return square * square;
};

/** numerator/denominator, denominator > 0, as it is. */
export const bigFraction = (numerator: bigint, denominator: bigint): BigFraction => ({
  numerator,
  denominator,
  limit: limitOf(denominator),
});

const make = (numerator: bigint, denominator: bigint, limit: bigint): BigFraction => {
  const fraction = { numerator, denominator, limit };
  return denominator > limit ? reduceBig(fraction) : fraction;
};

/** The same number in lowest terms. */
export const reduceBig = ({ numerator, denominator }: BigFraction): BigFraction => {
  const divisor = greatestCommonDivisorBig(numerator, denominator);
  return bigFraction(numerator / divisor, denominator / divisor);
};

const largerLimit = (a: BigFraction, b: BigFraction): bigint =>
  (a.limit === b.limit || a.limit > b.limit ? a : b).limit;

/** a + b. Equal denominators, the rule after a solve, cost one addition. */
export const addBig = (a: BigFraction, b: BigFraction): BigFraction => {
  if (a.denominator === b.denominator) {
    return { numerator: a.numerator + b.numerator, denominator: a.denominator, limit: largerLimit(a, b) };
  }
  const shared = cheapCommonDivisor(a.denominator, b.denominator);
  if (shared === 1n) {
    return make(
      a.numerator * b.denominator + b.numerator * a.denominator,
      a.denominator * b.denominator,
      largerLimit(a, b),
    );
  }
  const missing = b.denominator / shared;
  return make(
    a.numerator * missing + b.numerator * (a.denominator / shared),
    a.denominator * missing,
    largerLimit(a, b),
  );
};

/** a·b. */
export const multiplyBig = (a: BigFraction, b: BigFraction): BigFraction =>
  make(a.numerator * b.numerator, a.denominator * b.denominator, largerLimit(a, b));

/** a/b, b ≠ 0. */
export const divideBig = (a: BigFraction, b: BigFraction): BigFraction =>
  b.numerator < 0n
    ? make(-a.numerator * b.denominator, -a.denominator * b.numerator, largerLimit(a, b))
    : make(a.numerator * b.denominator, a.denominator * b.numerator, largerLimit(a, b));

/** −1, 0 or 1 as a is below, equal to or above b. */
export const compareBig = (a: BigFraction, b: BigFraction): -1 | 0 | 1 => {
  const equalDenominators = a.denominator === b.denominator;
  const left = equalDenominators ? a.numerator : a.numerator * b.denominator;
  const right = equalDenominators ? b.numerator : b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
};
