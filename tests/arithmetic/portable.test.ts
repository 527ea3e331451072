import { describe, expect, it } from 'vitest';
import { float64, interval, portable } from '../../src/arithmetic/index.js';

const exact = interval(40);
const points = Array.from({ length: 400 }, (_, i) => (i - 200) * 1.7 + 0.123456789);

describe('portable', () => {
  it('exp is e^x to the last few bits, and nothing but sums, products and scalings', () => {
    for (const x of points) {
      const enclosure = exact.toNumber(exact.exp(exact.ratio(Math.round(x * 2 ** 40), 2 ** 40)));
      const computed = portable.exp(Math.round(x * 2 ** 40) / 2 ** 40);
      expect(Math.abs(computed - enclosure)).toBeLessThanOrEqual(1e-15 * enclosure);
    }
  });

  it('exp(x) of an x beyond the doubles is 0 or infinite', () => {
    expect(portable.exp(-1e6)).toBe(0);
    expect(portable.exp(1e6)).toBe(Number.POSITIVE_INFINITY);
    expect(portable.exp(0)).toBe(1);
  });

  it('log undoes exp, and agrees with the enclosure', () => {
    for (const x of points.filter((point) => point > 0)) {
      expect(Math.abs(portable.log(x) - Math.log(x))).toBeLessThanOrEqual(4e-15 * Math.abs(Math.log(x)));
      expect(Math.abs(portable.log(portable.exp(x)) - x)).toBeLessThanOrEqual(1e-14 * x);
    }
  });

  it('is float64 in all its other operations', () => {
    const { exp, log, ...others } = portable;
    expect({ ...others, exp: float64.exp, log: float64.log }).toEqual(float64);
    expect([exp, log]).not.toEqual([float64.exp, float64.log]);
  });
});
