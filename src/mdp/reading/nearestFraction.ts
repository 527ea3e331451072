import { type Rational, rational } from '../../arithmetic/index.js';
import { require, seen } from '../../errors/index.js';

/** The fraction nearest to x among those with a denominator of at most `largest`; the simpler one of a tie.
 *  By continued fractions: the last convergent that fits, or the last semiconvergent, whichever is nearer.
 *  @param x at least 0    @throws InvalidInput unless `largest` is an integer of at least 1 */
export const nearestFraction = (x: Rational, largest: number): Rational => {
  require(Number.isSafeInteger(largest) && largest >= 1, () => ({
    what: 'a largest denominator is an integer of at least 1',
    where: 'largestDenominator',
    seen: seen(largest),
    expected: '1, 2, 3, …',
    fix: 'write for example 1000',
  }));
  const limit = BigInt(largest);
  let [before, last] = [
    { numerator: 0n, denominator: 1n },
    { numerator: 1n, denominator: 0n },
  ];
  let { numerator, denominator } = x;
  while (denominator !== 0n) {
    const digit = numerator / denominator;
    const next = combine(before, last, digit);
    if (next.denominator > limit) {
      const shorter = combine(before, last, (limit - before.denominator) / last.denominator);
      return nearer(x, last, shorter);
    }
    [before, last] = [last, next];
    [numerator, denominator] = [denominator, numerator - digit * denominator];
  }
  return rational.ratio(last.numerator, last.denominator);
};

interface Convergent {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const combine = (before: Convergent, last: Convergent, digit: bigint): Convergent => ({
  numerator: before.numerator + digit * last.numerator,
  denominator: before.denominator + digit * last.denominator,
});

const nearer = (x: Rational, first: Convergent, second: Convergent): Rational => {
  const [one, other] = [first, second].map(({ numerator, denominator }) => rational.ratio(numerator, denominator));
  const distance = (candidate: Rational): Rational => rational.absolute(rational.subtract(candidate, x));
  const difference = rational.sign(rational.subtract(distance(one), distance(other)));
  if (difference !== 0) return difference === -1 ? one : other;
  return one.denominator < other.denominator ? one : other;
};
