import { describe, expect, it } from 'vitest';
import { bounded, convert, decidedSign, dot, float64, interval, rational, sum } from '../../src/arithmetic/index.js';
import { BeyondArithmetic, Undecided } from '../../src/errors/index.js';

const fractions = ['1/2', '-1/3', '5'].map((text) => {
  const [n, d = '1'] = text.split('/');
  return rational.ratio(BigInt(n), BigInt(d));
});

describe('sum(arithmetic, xs) and dot(arithmetic, xs, ys)', () => {
  it('are 1/2 − 1/3 + 5 = 31/6 and 1/4 + 1/9 + 25 = 913/36', () => {
    expect(rational.format(sum(rational, fractions))).toBe('31/6');
    expect(rational.format(dot(rational, fractions, fractions))).toBe('913/36');
  });
  it('are 0 for nothing', () => {
    expect(sum(float64, [])).toBe(0);
    expect(dot(float64, [], [])).toBe(0);
  });
});

describe('zeros(length) of an arithmetic', () => {
  it('are fresh zeros, as many as asked for, whatever was written into others', () => {
    for (const A of [float64, bounded, rational, interval(20)]) {
      for (const length of [0, 1, 7, 5000, 7]) {
        const array = A.zeros(length) as unknown[];
        expect(array.length).toBe(length);
        expect(array.every((entry) => entry === A.zero)).toBe(true);
        array.fill(A.one);
      }
    }
  });
});

describe('decidedSign(arithmetic, x, what)', () => {
  it('is the sign where it is known', () => {
    expect(fractions.map((x) => decidedSign(rational, x, 'x'))).toEqual([1, -1, 1]);
    expect(decidedSign(interval(5), interval(5).zero, 'x')).toBe(0);
  });
  it('throws Undecided, in the words of the caller, where it is not', () => {
    const third = bounded.ratio(1, 3);
    const rest = bounded.subtract(bounded.one, bounded.multiply(third, bounded.integer(3)));
    expect(() => decidedSign(bounded, rest, '1 − 3·(1/3) > 0')).toThrow(new Undecided('1 − 3·(1/3) > 0'));
    expect(() => decidedSign(float64, Number.NaN, 'NaN > 0')).toThrow(Undecided);
  });
});

describe('convert(from, x, to)', () => {
  it('takes a double as the fraction that it is: 0.1 = 3602879701896397/2⁵⁵', () => {
    expect(rational.format(convert(float64, 0.1, rational))).toBe(`3602879701896397/${2n ** 55n}`);
    expect(rational.format(convert(bounded, bounded.integer(7), rational))).toBe('7');
    expect(rational.format(convert(interval(30), interval(30).ratio(1, 8), rational))).toBe('1/8');
  });
  it('encloses what the target cannot hold', () => {
    const third = convert(rational, rational.ratio(1, 3), bounded);
    expect(third.value).toBe(1 / 3);
    expect(third.error).toBeGreaterThan(0);
    expect(third.error).toBeLessThan(1e-16);
  });
  it('refuses what has no one value', () => {
    expect(() => convert(bounded, bounded.ratio(1, 3), rational)).toThrow(BeyondArithmetic);
    expect(() => convert(interval(5), interval(5).ratio(1, 3), rational)).toThrow(BeyondArithmetic);
    expect(() => convert(float64, Number.NaN, rational)).toThrow(BeyondArithmetic);
  });
});
