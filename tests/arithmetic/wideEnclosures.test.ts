import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bounded } from '../../src/arithmetic/boundedNumber.js';
import {
  type Arithmetic,
  bounded,
  convert,
  float64,
  multiplyAddOf,
  type Rational,
  rational,
} from '../../src/arithmetic/index.js';
import { Undecided } from '../../src/errors/index.js';

/** Enclosures as wide as their values, and numbers so small that products of them underflow: here the terms of second
 *  order count, which vanish in ordinary use. */
const scale = fc.constantFrom(1, 2 ** 20, 2 ** -30, 2 ** -520, 2 ** -1022, 2 ** -1060);
const enclosure = fc
  .tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 0, max: 99 }), scale)
  .map(([value, error, scale]) => new Bounded(value * scale, error * scale));

const exact = (value: number): Rational => convert(float64, value, rational);

/** Points of an enclosure where + − × ÷ and min, max take their extremes, and its middle. */
const pointsOf = ({ value, error }: Bounded): Rational[] =>
  [rational.integer(-1), rational.zero, rational.one].map((side) =>
    rational.add(exact(value), rational.multiply(side, exact(error))),
  );

const contains = ({ value, error }: Bounded, point: Rational): boolean =>
  !(error < Number.POSITIVE_INFINITY) ||
  rational.sign(rational.subtract(exact(error), rational.absolute(rational.subtract(point, exact(value))))) !== -1;

const unlessUndecided = (compute: () => Bounded): Bounded | undefined => {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Undecided) return undefined;
    throw error;
  }
};

const runs = { seed: 20_007, numRuns: 1000 };
type TwoSided = 'add' | 'subtract' | 'multiply' | 'divide' | 'minimum' | 'maximum';

describe('bounded', () => {
  it.each<TwoSided>(['add', 'subtract', 'multiply', 'divide', 'minimum', 'maximum'])(
    '%s(a, b) contains the result at every corner of wide a and b',
    (operation) => {
      const compute = <T>(A: Arithmetic<T>, a: T, b: T): T => A[operation](a, b);
      fc.assert(
        fc.property(enclosure, enclosure, (a, b) => {
          fc.pre(operation !== 'divide' || b.value !== 0 || b.error !== 0);
          const result = unlessUndecided(() => compute(bounded, a, b));
          if (result === undefined) return;
          for (const x of pointsOf(a)) {
            for (const y of pointsOf(b)) expect(contains(result, compute(rational, x, y))).toBe(true);
          }
        }),
        runs,
      );
    },
  );

  it('multiplyAdd(a, b, c) contains the result at every corner of wide a, b and c', () => {
    fc.assert(
      fc.property(enclosure, enclosure, enclosure, (a, b, c) => {
        const result = multiplyAddOf(bounded)(a, b, c);
        for (const x of pointsOf(a)) {
          for (const y of pointsOf(b)) {
            for (const z of pointsOf(c)) expect(contains(result, multiplyAddOf(rational)(x, y, z))).toBe(true);
          }
        }
      }),
      { ...runs, numRuns: 300 },
    );
  });

  it('squareRoot(a) contains the roots of the squares in a wide a', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (low, high) => {
        // [low², high²] or [high², low²], whose middle and radius are half-integers.
        const middle = (low ** 2 + high ** 2) / 2;
        const result = bounded.squareRoot(new Bounded(middle, Math.abs(high ** 2 - low ** 2) / 2));
        expect(contains(result, rational.integer(low))).toBe(true);
        expect(contains(result, rational.integer(high))).toBe(true);
      }),
      runs,
    );
  });

  it('exp(a) and log(a) contain each other’s ends for wide a', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 0, max: 90 }), (tenths, width) => {
        const wide = new Bounded(tenths / 10, width / 10);
        for (const end of [(tenths - width) / 10, (tenths + width) / 10]) {
          const narrow = bounded.exp(bounded.ratio(Math.round(end * 1000), 1000));
          const difference = bounded.subtract(bounded.exp(wide), narrow);
          expect(['undecided', 0]).toContain(bounded.forKernels.knownSign(difference));
          if (Math.abs(end) < 30 && wide.error < 3) {
            const back = unlessUndecided(() => bounded.log(bounded.exp(wide)));
            if (back !== undefined) {
              expect(['undecided', 0]).toContain(
                bounded.forKernels.knownSign(bounded.subtract(back, bounded.ratio(Math.round(end * 1000), 1000))),
              );
            }
          }
        }
      }),
      { ...runs, numRuns: 500 },
    );
  });
});
