import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Arithmetic,
  bounded,
  convert,
  float64,
  interval,
  multiplyAddOf,
  rational,
} from '../../src/arithmetic/index.js';
import { BeyondArithmetic, InvalidInput } from '../../src/errors/index.js';

const runs = { seed: 20_001, numRuns: 400 };

/** Fractions with a power of two below: sums and products of a few of them are exact in doubles too. */
const dyadic = fc.record({ numerator: fc.integer({ min: -64, max: 64 }), power: fc.integer({ min: 0, max: 5 }) });
type Dyadic = { readonly numerator: number; readonly power: number };

const lawsOf = <T>(A: Arithmetic<T>): void => {
  const read = ({ numerator, power }: Dyadic): T => A.ratio(numerator, 2 ** power);
  const same = (a: T, b: T): boolean => A.forKernels.knownSign(A.subtract(a, b)) === 0;
  const law = (name: string, holds: (a: T, b: T, c: T) => boolean): void => {
    it(name, () => {
      fc.assert(
        fc.property(dyadic, dyadic, dyadic, (a, b, c) => holds(read(a), read(b), read(c))),
        runs,
      );
    });
  };

  law('add(a, b) commutes and associates', (a, b, c) => {
    return same(A.add(a, b), A.add(b, a)) && same(A.add(A.add(a, b), c), A.add(a, A.add(b, c)));
  });
  law('multiply(a, b) commutes, associates and distributes over add', (a, b, c) => {
    return (
      same(A.multiply(a, b), A.multiply(b, a)) &&
      same(A.multiply(A.multiply(a, b), c), A.multiply(a, A.multiply(b, c))) &&
      same(A.multiply(a, A.add(b, c)), A.add(A.multiply(a, b), A.multiply(a, c)))
    );
  });
  law('multiplyAddOf(arithmetic)(a, b, c) is a·b + c', (a, b, c) => {
    const multiplyAdd = multiplyAddOf(A);
    return (
      same(multiplyAdd(a, b, c), A.add(A.multiply(a, b), c)) &&
      same(multiplyAdd(a, b, A.zero), A.multiply(a, b)) &&
      A.isSkippable(multiplyAdd(a, b, A.negate(A.multiply(a, b))))
    );
  });
  law('zero and one are neutral, and zero absorbs', (a) => {
    return (
      same(A.add(a, A.zero), a) &&
      same(A.add(A.zero, a), a) &&
      same(A.multiply(a, A.one), a) &&
      same(A.multiply(A.one, a), a) &&
      A.isSkippable(A.multiply(a, A.zero)) &&
      A.isSkippable(A.multiply(A.zero, a))
    );
  });
  law('negate(a) and subtract(a, b) undo add', (a, b) => {
    return (
      A.isSkippable(A.add(a, A.negate(a))) &&
      same(A.subtract(A.add(a, b), b), a) &&
      same(A.subtract(a, b), A.add(a, A.negate(b)))
    );
  });
  law('divide(a·b, b) is a, and an enclosure of it where rounding comes in', (a, b) => {
    return A.isSkippable(b) || same(A.divide(A.multiply(a, b), b), a);
  });
  law('sign(a) agrees with order: exactly one of a < b, a = b, a > b', (a, b) => {
    const sign = A.forKernels.knownSign(A.subtract(a, b));
    return (
      sign !== 'undecided' &&
      A.forKernels.knownSign(A.subtract(b, a)) === 0 - sign &&
      (sign === 0) === A.isSkippable(A.subtract(a, b))
    );
  });
  law('minimum and maximum are a and b in order', (a, b) => {
    const low = A.minimum(a, b);
    const high = A.maximum(a, b);
    return (
      same(A.add(low, high), A.add(a, b)) &&
      (same(low, a) || same(low, b)) &&
      A.forKernels.knownSign(A.subtract(high, low)) !== -1 &&
      same(low, A.minimum(b, a)) &&
      same(high, A.negate(A.minimum(A.negate(a), A.negate(b))))
    );
  });
  law('absolute(a) is maximum(a, −a)', (a) => same(A.absolute(a), A.maximum(a, A.negate(a))));
  law('select(test, …) takes the candidate of sign(test)', (test, b, c) => {
    const sign = A.forKernels.knownSign(test);
    return A.select(test, b, c, A.one) === (sign === -1 ? b : sign === 0 ? c : A.one);
  });
  law('squareRoot(a²) is |a|', (a) => same(A.squareRoot(A.multiply(a, a)), A.absolute(a)));
  law('format(a) reads back as a', (a) => same(A.ratio(...parts(A.format(a))), a));

  it('integer(n) and ratio(n, d) hold the numbers that were meant, both as numbers and as big integers', () => {
    fc.assert(
      fc.property(dyadic, ({ numerator, power }) => {
        const value = numerator / 2 ** power;
        expect(A.toNumber(A.ratio(numerator, 2 ** power))).toBe(value + 0);
        expect(A.toNumber(A.ratio(BigInt(-numerator), -(2n ** BigInt(power))))).toBe(value + 0);
        expect(A.toNumber(A.integer(numerator))).toBe(numerator + 0);
        expect(A.toNumber(A.integer(BigInt(numerator)))).toBe(numerator + 0);
      }),
      runs,
    );
  });
  it('convert(rational, x, arithmetic) and back is x', () => {
    fc.assert(
      fc.property(dyadic, ({ numerator, power }) => {
        const exact = rational.ratio(numerator, 2 ** power);
        const there = convert(rational, exact, A);
        expect(same(there, read({ numerator, power }))).toBe(true);
        expect(rational.format(convert(A, there, rational))).toBe(rational.format(exact));
      }),
      runs,
    );
  });
  it('zeros(n) is a fresh array of n zeros', () => {
    const zeros = A.zeros(3);
    zeros[0] = A.one;
    expect(zeros).toHaveLength(3);
    expect(A.zeros(3).every((zero) => A.isSkippable(zero))).toBe(true);
    expect(A.zeros(0)).toEqual([]);
  });
  it('exp(0) is 1, log(1) is 0, squareRoot(0) is 0, exactly', () => {
    expect(same(A.exp(A.zero), A.one)).toBe(true);
    expect(A.isSkippable(A.log(A.one))).toBe(true);
    expect(A.isSkippable(A.squareRoot(A.zero))).toBe(true);
  });
};

const parts = (text: string): [bigint, bigint] => {
  const exact = /^(-?\d+)(?:\/(\d+))?$/.exec(text);
  if (exact !== null) return [BigInt(exact[1]), BigInt(exact[2] ?? 1)];
  const [whole, decimals] = text.split('.');
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length)];
};

describe('float64', () => lawsOf(float64));
describe('rational', () => lawsOf(rational));
describe('bounded', () => lawsOf(bounded));
describe('interval(20)', () => lawsOf(interval(20)));
describe('interval(50)', () => lawsOf(interval(50)));

describe.each([
  ['misuse of rational', rational],
  ['misuse of bounded', bounded],
  ['misuse of interval(20)', interval(20)],
] as const)('%s', (_name, arithmetic) => {
  const A = arithmetic as Arithmetic<unknown>;
  it('divide(a, 0), ratio(n, 0), log(0), log(−1) and squareRoot(−1) are refused in five parts', () => {
    const misuses = [
      () => A.divide(A.one, A.zero),
      () => A.ratio(1, 0),
      () => A.ratio(1n, 0n),
      () => A.log(A.zero),
      () => A.log(A.integer(-1)),
      () => A.squareRoot(A.integer(-1)),
    ];
    for (const misuse of misuses) expect(misuse).toThrow(InvalidInput);
    expect(() => A.divide(A.one, A.zero)).toThrow(/seen {6}1 \/ 0/);
  });
});

describe('beyond the rationals', () => {
  it('exp, log and squareRoot refuse what leaves the rationals', () => {
    expect(() => rational.exp(rational.one)).toThrow(BeyondArithmetic);
    expect(() => rational.log(rational.integer(2))).toThrow('log leaves the rational numbers');
    expect(() => rational.squareRoot(rational.integer(2))).toThrow(BeyondArithmetic);
    expect(rational.format(rational.squareRoot(rational.ratio(10n ** 60n, 49n)))).toBe(`${10n ** 30n}/7`);
  });
});
