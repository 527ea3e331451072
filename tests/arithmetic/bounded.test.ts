import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponential, exponentialError, logarithm, logarithmError } from '../../src/arithmetic/elementary.js';
import { type Bounded, bounded } from '../../src/arithmetic/index.js';
import { productError, sumError } from '../../src/arithmetic/rounding.js';
import { InvalidInput, Undecided } from '../../src/errors/index.js';

const runs = { seed: 20_006, numRuns: 400 };
const Precise = Decimal.clone({ precision: 60, minE: -9e15, maxE: 9e15 });

/** The exact decimal digits of a double: toString gives only enough of them to name it. */
const digitsOf = (value: number): Decimal => {
  let integer = value;
  let halvings = 0;
  for (; !Number.isInteger(integer); halvings++) integer *= 2;
  const Exact = Decimal.clone({ precision: 1200, minE: -9e15, maxE: 9e15 });
  return Exact.div(new Exact(String(BigInt(integer))), String(2n ** BigInt(halvings)));
};

const relativeError = (computed: number, exact: Decimal): number =>
  digitsOf(computed).minus(exact).div(exact).abs().toNumber();

describe('exponential and logarithm, built from IEEE operations', () => {
  it('exponential(x) is within the 8u that is proved beside it, for |x| ≤ 708', () => {
    const points = [-708, 708, 0.5 * Math.LN2, -0.5 * Math.LN2, 1e-300, 1, -1, 0.34657359027997264, 707.9999999999999];
    let worst = 0;
    const check = (x: number): void => {
      const error = relativeError(exponential(x), Precise.exp(digitsOf(x)));
      worst = Math.max(worst, error);
      expect(error).toBeLessThanOrEqual(exponentialError);
    };
    for (const x of points) check(x);
    fc.assert(fc.property(fc.double({ min: -708, max: 708, noNaN: true }), check), runs);
    fc.assert(
      fc.property(
        fc.integer({ min: -70800, max: 70800 }).map((n) => n / 100),
        check,
      ),
      runs,
    );
    // Rounding is really at work: a bound that is never approached would be a bound of something else.
    expect(worst).toBeGreaterThan(exponentialError / 16);
  });

  it('logarithm(x) is within the 16u that is proved beside it, for every normal x > 0', () => {
    let worst = 0;
    const check = (x: number): void => {
      const exact = Precise.ln(digitsOf(x));
      if (exact.isZero()) {
        expect(logarithm(x)).toBe(0);
        return;
      }
      const error = relativeError(logarithm(x), exact);
      worst = Math.max(worst, error);
      expect(error).toBeLessThanOrEqual(logarithmError);
    };
    for (const x of [1, 2, 0.5, Math.SQRT2, Math.SQRT1_2, 2 ** -1022, Number.MAX_VALUE, 1 + 2 ** -52, 1 - 2 ** -53])
      check(x);
    fc.assert(fc.property(fc.double({ min: 2 ** -1022, max: Number.MAX_VALUE, noNaN: true }), check), runs);
    fc.assert(fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), check), runs);
    expect(worst).toBeGreaterThan(logarithmError / 32);
  });
});

describe('sumError and productError', () => {
  const double = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e150, max: 1e150 });

  it('give back exactly what rounding lost', () => {
    fc.assert(
      fc.property(double, double, (a, b) => {
        const sum = a + b;
        expect(
          digitsOf(a)
            .plus(digitsOf(b))
            .eq(digitsOf(sum).plus(digitsOf(sumError(a, b, sum)))),
        ).toBe(true);
        const product = a * b;
        const lost = productError(a, b, product);
        if (Number.isNaN(lost)) expect(Math.abs(product) < 1e-270 || Math.abs(product) > 1e270).toBe(true);
        else
          expect(
            digitsOf(a)
              .times(digitsOf(b))
              .eq(digitsOf(product).plus(digitsOf(lost))),
          ).toBe(true);
      }),
      runs,
    );
  });
});

describe('bounded', () => {
  const reach = ({ value, error }: Bounded): [number, number] => [value - error, value + error];

  it('stays exact where IEEE operations are: integers up to 2⁵³, and fractions of powers of two', () => {
    const exact = (a: Bounded): number => a.error;
    const n = bounded.integer(2 ** 26 + 1);
    expect(exact(bounded.multiply(n, bounded.integer(2 ** 26 - 1)))).toBe(0);
    expect(exact(bounded.add(bounded.integer(2 ** 51), bounded.ratio(1, 2)))).toBe(0);
    expect(exact(bounded.divide(bounded.integer(3 ** 20), bounded.integer(3 ** 7)))).toBe(0);
    expect(exact(bounded.ratio(3, 1024))).toBe(0);
    expect(exact(bounded.squareRoot(bounded.ratio(9, 64)))).toBe(0);
    expect(exact(bounded.integer(2n ** 80n))).toBe(0);
    expect(exact(bounded.integer(2n ** 80n + 1n))).toBeGreaterThan(0);
    // Rounding that does happen is known exactly: 2⁵³ + 1 rounds to 2⁵³.
    expect(bounded.add(bounded.integer(2 ** 53), bounded.one)).toEqual({ value: 2 ** 53, error: 1 });
  });

  it('0·x is exactly 0, and x + 0, 1·x, x/1 are x itself, whatever the error of x', () => {
    const third = bounded.ratio(1, 3);
    expect(third.error).toBeGreaterThan(0);
    expect(bounded.multiply(bounded.zero, third)).toBe(bounded.zero);
    expect(bounded.multiply(bounded.zero, bounded.exp(bounded.integer(5000)))).toBe(bounded.zero);
    expect(bounded.add(third, bounded.zero)).toBe(third);
    expect(bounded.subtract(third, bounded.zero)).toBe(third);
    expect(bounded.multiply(bounded.one, third)).toBe(third);
    expect(bounded.divide(third, bounded.one)).toBe(third);
    expect(bounded.divide(bounded.zero, third)).toBe(bounded.zero);
  });

  it('−0 never comes out of exact zeros', () => {
    for (const zero of [
      bounded.negate(bounded.zero),
      bounded.integer(-0),
      bounded.ratio(-0, 3),
      bounded.absolute(bounded.integer(-0)),
    ]) {
      expect(Object.is(zero.value, 0)).toBe(true);
    }
  });

  it('exp of −800, which underflows, is an enclosure [0, tiny]', () => {
    const [low, high] = reach(bounded.exp(bounded.integer(-800)));
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(0);
    expect(high).toBeLessThan(1e-300);
    expect(bounded.forKernels.knownSign(bounded.exp(bounded.integer(-800)))).toBe('undecided');
  });

  it('exp of 800, which overflows, is known to be nothing, and nothing is decided by it', () => {
    const huge = bounded.exp(bounded.integer(800));
    expect(bounded.forKernels.knownSign(huge)).toBe('undecided');
    expect(bounded.forKernels.knownSign(bounded.subtract(huge, huge))).toBe('undecided');
    expect(bounded.forKernels.knownSign(bounded.minimum(huge, bounded.one))).toBe('undecided');
    const selected = bounded.select(huge, bounded.integer(-2), bounded.one, bounded.one);
    expect(selected.value - selected.error).toBeLessThanOrEqual(-2);
    expect(() => bounded.divide(bounded.one, huge)).toThrow(Undecided);
    expect(() => bounded.log(huge)).toThrow(Undecided);
    expect(bounded.format(huge)).toBe('[-Infinity, Infinity]');
  });

  it('exp of a wide enclosure reaches from 0 to its largest value', () => {
    // 1e16 + 1/3 − 1e16 is known to within 2 or so.
    const wide = bounded.subtract(bounded.add(bounded.integer(1e15), bounded.ratio(100, 3)), bounded.integer(1e15));
    const wider = bounded.multiply(wide, bounded.integer(100));
    expect(wider.error).toBeGreaterThan(1);
    const [low, high] = reach(bounded.exp(bounded.divide(wider, bounded.integer(100))));
    expect(low).toBeLessThan(Math.exp(100 / 3));
    expect(high).toBeGreaterThan(Math.exp(100 / 3));
    const [lowest, highest] = reach(bounded.exp(bounded.divide(wider, bounded.integer(10))));
    expect(lowest).toBeLessThanOrEqual(Math.exp(1000 / 3));
    expect(highest).toBeGreaterThan(Math.exp(1000 / 3));
  });

  it('divide, log and squareRoot of an enclosure around 0 throw Undecided, and select covers what is possible', () => {
    const third = bounded.ratio(1, 3);
    const aroundZero = bounded.subtract(bounded.add(third, bounded.add(third, third)), bounded.one);
    expect(bounded.forKernels.knownSign(aroundZero)).toBe('undecided');
    expect(bounded.isSkippable(aroundZero)).toBe(false);
    expect(() => bounded.divide(bounded.one, aroundZero)).toThrow(Undecided);
    expect(() => bounded.log(aroundZero)).toThrow(Undecided);
    expect(() => bounded.squareRoot(aroundZero)).toThrow(Undecided);
    expect(() => bounded.squareRoot(bounded.ratio(-1, 3))).toThrow(InvalidInput);
    const [low, high] = reach(bounded.select(aroundZero, bounded.integer(-2), bounded.integer(5), bounded.integer(3)));
    expect(low).toBeLessThanOrEqual(-2);
    expect(low).toBeGreaterThan(-2.001);
    expect(high).toBeGreaterThanOrEqual(5);
    expect(high).toBeLessThan(5.001);
  });

  it('format(a) is the number where exact, else an interval that contains it', () => {
    expect(bounded.format(bounded.ratio(3, 4))).toBe('0.75');
    const [, low, high] = /^\[(.*), (.*)\]$/.exec(bounded.format(bounded.ratio(1, 3))) ?? [];
    expect(Number(low)).toBeLessThan(1 / 3);
    expect(Number(high)).toBeGreaterThan(1 / 3);
    expect(Number(high) - Number(low)).toBeLessThan(1e-15);
  });
});
