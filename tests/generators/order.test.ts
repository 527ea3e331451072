import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSizes, isSimpler, sizeOf } from '../../src/generators/index.js';
import { complexityOfFraction, complexityOfWeights } from '../../src/generators/order.js';

describe('the order of simplicity', () => {
  it('complexityOfFraction(numerator, denominator) puts 0 first, then integers, halves, thirds, the positive one first', () => {
    const written: readonly (readonly [number, number])[] = [
      [0, 6],
      [6, 6],
      [-6, 6],
      [12, 6],
      [3, 6],
      [-3, 6],
      [9, 6],
      [2, 6],
      [4, 6],
      [1, 6],
      [5, 6],
    ];
    const sizes = written.map(([numerator, denominator]) => complexityOfFraction(numerator, denominator));
    for (let i = 1; i < sizes.length; i++) expect(compareSizes(sizes[i - 1], sizes[i])).toBeLessThan(0);
  });

  it('complexityOfFraction(numerator, denominator) depends on the number, not on how it is written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 9 }),
        (k, d, c) => {
          expect(complexityOfFraction(k * c, d * c)).toEqual(complexityOfFraction(k, d));
        },
      ),
      { seed: 1 },
    );
  });

  it('complexityOfWeights(row) counts entries, then their sum, then how far from the first entry they are', () => {
    expect(complexityOfWeights([9, 0, 2, 1, 9], 1, 3)).toEqual([2, 3, 0 * 0 + 1 * 2 + 2 * 1]);
    const rows = [
      [1, 0, 0],
      [0, 1, 0],
      [2, 0, 0],
      [1, 1, 0],
      [0, 1, 1],
      [2, 1, 0],
      [1, 1, 1],
    ];
    const sizes = rows.map((row) => complexityOfWeights(row, 0, 3));
    for (let i = 1; i < sizes.length; i++) expect(isSimpler(sizes[i - 1], sizes[i])).toBe(true);
  });

  it('sizeOf(shape, complexities) adds up the inputs behind states and actions', () => {
    expect(
      sizeOf({ states: 3, actions: 2 }, [
        [1, 2, 3],
        [10, 20, 30],
      ]),
    ).toEqual([3, 2, 11, 22, 33]);
    expect(
      compareSizes(sizeOf({ states: 2, actions: 9 }, [[9, 9, 9]]), sizeOf({ states: 3, actions: 1 }, [])),
    ).toBeLessThan(0);
  });
});
