import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillUniform } from '../../src/generators/drawing.js';
import { seeded } from './cases.js';

const fill = (
  random: { nextInt(minimum: number, maximum: number): number },
  length: number,
  minimum: number,
  maximum: number,
) => {
  const genome: number[] = [];
  fillUniform(random, genome, 0, length, minimum, maximum);
  return genome;
};

describe('fillUniform(random, genome, offset, length, minimum, maximum)', () => {
  it('writes integers of the range, all of it, and nothing outside its slice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: 0, max: 2 ** 30 - 1 }),
        fc.integer(),
        (minimum, width, seed) => {
          const genome = [99, ...Array<number>(20).fill(0), 99];
          fillUniform(seeded(seed), genome, 1, 20, minimum, minimum + width);
          expect([genome[0], genome[21]]).toEqual([99, 99]);
          for (const gene of genome.slice(1, 21)) {
            expect(Number.isInteger(gene) && minimum <= gene && gene <= minimum + width).toBe(true);
          }
        },
      ),
      { seed: 2, numRuns: 300 },
    );
  });

  it('reads the digits of one number, so that every combination is equally likely', () => {
    for (const base of [2, 3, 5, 7, 10, 13, 49, 60, 100, 1000]) {
      const digits = Math.max(1, Math.floor(30 / Math.log2(base) + 1e-9));
      const span = base ** digits;
      for (const number of [0, 1, base - 1, base, Math.floor(span / 2), Math.floor(span / 3), span - base, span - 1]) {
        const asked: number[] = [];
        const genome = fill({ nextInt: (_, maximum) => asked.push(maximum) && number }, digits, 0, base - 1);
        expect(asked).toEqual([span - 1]);
        expect(genome.every((digit) => 0 <= digit && digit < base)).toBe(true);
        expect(genome.reduceRight((value, digit) => value * base + digit, 0)).toBe(number);
      }
    }
  });

  it('is uniform: χ² of 70 000 digits of 7 values is below 22.46, its 99.9 % quantile at 6 degrees of freedom', () => {
    const counts = Array<number>(7).fill(0);
    for (const digit of fill(seeded(11), 70_000, 0, 6)) counts[digit]++;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(22.46);
  });
});
