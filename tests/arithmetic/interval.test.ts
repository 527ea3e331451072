import { describe, expect, it } from 'vitest';
import { type Interval, interval } from '../../src/arithmetic/index.js';
import { InvalidInput, Undecided } from '../../src/errors/index.js';

const A = interval(20);
const width = ({ low, high }: Interval): number => high.minus(low).div(high.abs().plus(low.abs())).toNumber();

describe('interval(digits)', () => {
  it('exp(1), log(2), log(10), √2 are their published digits', () => {
    // https://oeis.org/A001113, A002162, A002392, A002193
    expect(A.format(A.exp(A.one))).toBe('[2.7182818284590452353, 2.7182818284590452354]');
    expect(A.format(A.log(A.integer(2)))).toBe('[0.69314718055994530941, 0.69314718055994530942]');
    expect(A.format(A.log(A.integer(10)))).toBe('[2.302585092994045684, 2.3025850929940456841]');
    expect(A.format(A.squareRoot(A.integer(2)))).toBe('[1.4142135623730950488, 1.4142135623730950489]');
  });

  it('rounds outward: 1/3, −2/3, and sums far apart', () => {
    const narrow = interval(3);
    expect(narrow.format(narrow.ratio(1, 3))).toBe('[0.333, 0.334]');
    expect(narrow.format(narrow.ratio(-2, 3))).toBe('[-0.667, -0.666]');
    expect(narrow.format(narrow.add(narrow.one, narrow.ratio(1n, 10n ** 300n)))).toBe('[1, 1.01]');
    expect(narrow.format(narrow.subtract(narrow.one, narrow.ratio(1n, 10n ** 300n)))).toBe('[0.999, 1]');
  });

  it('exp of ±1,000,000 is sharp, and found within a second', () => {
    const start = performance.now();
    // log₁₀ e = 0.43429448190325182765…, so e^1000000 = 10^434294.48190325182765… = 3.0332153968…·10^434294.
    const large = A.exp(A.integer(1_000_000));
    expect(A.format(large)).toMatch(/^\[3\.0332153968\d+e\+434294, 3\.0332153968\d+e\+434294\]$/);
    expect(width(large)).toBeLessThan(1e-18);
    const product = A.multiply(large, A.exp(A.integer(-1_000_000)));
    expect(A.forKernels.knownSign(A.subtract(product, A.one))).toBe('undecided');
    expect(width(product)).toBeLessThan(1e-17);
    expect(A.forKernels.knownSign(A.exp(A.integer(-1_000_000)))).toBe(1);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('exp beyond every exponent stays an enclosure: [0, tiny], or nothing known', () => {
    const huge = A.integer(10n ** 17n);
    const tiny = A.exp(A.negate(huge));
    expect(tiny.low.isZero()).toBe(true);
    expect(tiny.high.gt(0)).toBe(true);
    expect(tiny.high.lt('1e-1000000000')).toBe(true);
    const unknown = A.exp(huge);
    expect(A.forKernels.knownSign(unknown)).toBe('undecided');
    expect(A.forKernels.knownSign(A.subtract(unknown, unknown))).toBe('undecided');
    expect(A.isSkippable(A.multiply(unknown, A.zero))).toBe(true);
    expect(() => A.divide(A.one, unknown)).toThrow(Undecided);
  });

  it('a product that underflows every exponent is not taken for 0', () => {
    let power = A.exp(A.integer(-(10n ** 15n)));
    for (let i = 0; i < 10; i++) power = A.multiply(power, power);
    expect(A.isSkippable(power)).toBe(false);
    expect(A.forKernels.knownSign(power)).toBe('undecided');
  });

  it('log near 1 keeps its digits: log(1 + 10⁻¹⁵) = 10⁻¹⁵ − 10⁻³⁰/2 + …', () => {
    const nearOne = A.add(A.one, A.ratio(1n, 10n ** 15n));
    expect(A.format(A.log(nearOne))).toBe('[9.9999999999999949999e-16, 9.9999999999999950001e-16]');
  });

  it('more digits give narrower enclosures of the same number, to 160', () => {
    let previous = 1;
    for (const digits of [20, 40, 80, 160]) {
      const B = interval(digits);
      const x = B.log(B.add(B.exp(B.ratio(1, 3)), B.squareRoot(B.integer(5))));
      expect(width(x)).toBeLessThan(10 ** -(digits - 3));
      expect(width(x)).toBeLessThan(previous);
      previous = width(x);
    }
  });

  it('squareRoot of a square is exact, of an enclosure around 0 Undecided', () => {
    expect(A.format(A.squareRoot(A.integer(10n ** 30n)))).toBe('1000000000000000');
    const aroundZero = A.subtract(A.multiply(A.ratio(1, 3), A.integer(3)), A.one);
    expect(A.forKernels.knownSign(aroundZero)).toBe('undecided');
    expect(() => A.squareRoot(A.subtract(aroundZero, A.ratio(1n, 10n ** 25n)))).toThrow(Undecided);
    expect(() => A.log(aroundZero)).toThrow(Undecided);
    expect(() => A.divide(A.one, aroundZero)).toThrow(Undecided);
    expect(A.format(A.select(aroundZero, A.integer(-2), A.integer(5), A.integer(3)))).toMatch(/^\[-?\d+, \d+\]$/);
  });

  it('absolute of an enclosure around 0 starts at 0', () => {
    const aroundZero = A.subtract(A.multiply(A.ratio(1, 3), A.integer(3)), A.one);
    const size = A.absolute(A.subtract(aroundZero, A.ratio(1n, 10n ** 25n)));
    expect(size.low.isZero()).toBe(true);
    expect(size.high.gt(0)).toBe(true);
  });

  it('is the same object for the same digits, and refuses other precisions', () => {
    expect(interval(33)).toBe(interval(33));
    for (const digits of [0, -1, 2.5, Number.NaN, 401]) expect(() => interval(digits)).toThrow(InvalidInput);
  });
});
