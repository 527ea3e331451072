import fc from 'fast-check';
import { all, create } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { multiplyAddOf, type Rational, rational } from '../../src/arithmetic/index.js';

const runs = { seed: 20_003, numRuns: 500 };
const math = create(all, {});

/** Integers from single digits, past 2⁵³, to some hundred bits: every representation, and both borders between them. */
const integer = fc.oneof(
  fc.integer({ min: -12, max: 12 }).map(BigInt),
  fc.integer().map(BigInt),
  fc.maxSafeInteger().map(BigInt),
  fc.constantFrom(2n ** 31n, 2n ** 53n - 1n, 2n ** 53n, -(2n ** 53n) + 1n, 2n ** 64n),
  fc.bigInt({ min: -(2n ** 300n), max: 2n ** 300n }),
);
const fraction = fc.tuple(
  integer,
  integer.map((n) => (n === 0n ? 1n : n < 0n ? -n : n)),
);
type Fraction = readonly [bigint, bigint];

/** Euclid, on magnitudes. */
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

const ours = ([n, d]: Fraction): Rational => rational.ratio(n, d);
const theirs = ([n, d]: Fraction): math.Fraction => math.fraction(n, d);

describe('rational', () => {
  it.each(['add', 'subtract', 'multiply', 'divide'] as const)('%s(a, b) is what mathjs fractions say', (operation) => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        fc.pre(operation !== 'divide' || b[0] !== 0n);
        const expected = math[operation](theirs(a), theirs(b)) as math.Fraction;
        const result = rational[operation](ours(a), ours(b));
        expect(result.numerator).toBe(expected.s * expected.n);
        expect(result.denominator).toBe(expected.d);
      }),
      runs,
    );
  });

  it('multiplyAdd(a, b, c) is a·b + c in mathjs fractions', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        const expected = math.add(math.multiply(theirs(a), theirs(b)) as math.Fraction, theirs(c)) as math.Fraction;
        const result = multiplyAddOf(rational)(ours(a), ours(b), ours(c));
        expect(result.numerator).toBe(expected.s * expected.n);
        expect(result.denominator).toBe(expected.d);
      }),
      runs,
    );
  });

  it('sign(a − b), minimum(a, b) and isZero(a − b) follow the cross products', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const cross = a[0] * b[1] - b[0] * a[1];
        const difference = rational.subtract(ours(a), ours(b));
        expect(rational.sign(difference)).toBe(cross > 0n ? 1 : cross < 0n ? -1 : 0);
        expect(rational.isZero(difference)).toBe(cross === 0n);
        expect(String(rational.minimum(ours(a), ours(b)))).toBe(String(ours(cross < 0n ? a : b)));
        expect(String(rational.maximum(ours(a), ours(b)))).toBe(String(ours(cross < 0n ? b : a)));
      }),
      runs,
    );
  });

  it('numerator/denominator are in lowest terms after any computation, and the number stays the same', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fraction, fc.constantFrom('add', 'multiply')), { maxLength: 30 }), (steps) => {
        let result = rational.one;
        let numerator = 1n;
        let denominator = 1n;
        for (const [value, operation] of steps) {
          result = rational[operation as 'add' | 'multiply'](result, ours(value));
          const [n, d] = value;
          numerator = operation === 'add' ? numerator * d + n * denominator : numerator * n;
          denominator *= d;
        }
        expect(result.numerator * denominator).toBe(numerator * result.denominator);
        expect(result.denominator > 0n).toBe(true);
        expect(gcd(result.numerator, result.denominator)).toBe(1n);
      }),
      { ...runs, numRuns: 100 },
    );
  });

  it('tells neighbours apart whose cross products differ by 1 beyond 2⁵³', () => {
    // (n + 1)/(n + 2) − n/(n + 1) = 1/((n + 1)(n + 2)) > 0, for n + 2 = 2⁵³ − 1.
    const n = 2 ** 53 - 3;
    const smaller = rational.ratio(n, n + 1);
    const larger = rational.ratio(n + 1, n + 2);
    expect(rational.minimum(larger, smaller)).toBe(smaller);
    expect(rational.maximum(smaller, larger)).toBe(larger);
    expect(rational.sign(rational.subtract(larger, smaller))).toBe(1);
  });

  it('parts that have cancelled to small ones are small again: (1/3)ⁿ·3ⁿ is 1', () => {
    let power = rational.one;
    for (let i = 0; i < 1000; i++) power = rational.multiply(power, rational.ratio(1, 3));
    for (let i = 0; i < 1000; i++) power = rational.multiply(power, rational.integer(3));
    expect(rational.format(power)).toBe('1');
    expect(rational.sign(rational.subtract(power, rational.one))).toBe(0);
  });

  it('toNumber(a) is the nearest double, for parts of any size', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        // The decimal text of a double names that double; its digits over a power of ten are the fraction.
        const [digits, exponent = '0'] = String(value).split('e');
        const [whole, decimals = ''] = digits.split('.');
        const power = Number(exponent) - decimals.length;
        const numerator = BigInt(whole + decimals) * 10n ** BigInt(Math.max(0, power));
        expect(rational.toNumber(rational.ratio(numerator, 10n ** BigInt(Math.max(0, -power))))).toBe(value + 0);
      }),
      runs,
    );
    expect(rational.toNumber(rational.ratio(10n ** 400n, 1n))).toBe(Number.POSITIVE_INFINITY);
    expect(rational.toNumber(rational.ratio(1n, 10n ** 400n))).toBe(0);
    expect(rational.toNumber(rational.ratio(-(10n ** 400n), 3n * 10n ** 400n))).toBe(-1 / 3);
  });

  it('ties in toNumber go to the even double: 2⁵³ + 1 and 2⁵³ + 3', () => {
    expect(rational.toNumber(rational.integer(2n ** 53n + 1n))).toBe(2 ** 53);
    expect(rational.toNumber(rational.integer(2n ** 53n + 3n))).toBe(2 ** 53 + 4);
    expect(rational.toNumber(rational.ratio(1n, 2n ** 1075n))).toBe(0);
    expect(rational.toNumber(rational.ratio(3n, 2n ** 1075n))).toBe(2 * Number.MIN_VALUE);
  });

  it('format(a) and JSON are the fraction: −3/64, 5', () => {
    expect(rational.format(rational.ratio(6, -128))).toBe('-3/64');
    expect(JSON.stringify({ margin: rational.ratio(-10, 2) })).toBe('{"margin":"-5"}');
  });
});
