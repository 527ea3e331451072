import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveIntegers } from '../../src/arithmetic/bareiss.js';
import { SingularSystem } from '../../src/errors/index.js';

/** Leibniz' determinant in integers. */
const determinant = (rows: readonly (readonly bigint[])[]): bigint =>
  rows.length === 0
    ? 1n
    : rows[0].reduce((total, entry, j) => {
        const minor = determinant(rows.slice(1).map((row) => row.filter((_, column) => column !== j)));
        return total + (j % 2 === 0 ? entry : -entry) * minor;
      }, 0n);

const magnitude = (a: bigint): bigint => (a < 0n ? -a : a);

describe('solveIntegers(rows)', () => {
  it.each([
    ['entries of one digit', 9],
    ['products past 2⁵³ after a step', 40_000],
    ['products past 2⁵³ at once', 2 ** 40],
  ])('ends with the determinant itself and Cramer’s numerators, never a multiple of them: %s', (_name, largest) => {
    const systems = fc.integer({ min: 1, max: 5 }).chain((n) =>
      fc.array(fc.array(fc.integer({ min: -largest, max: largest }), { minLength: n + 1, maxLength: n + 1 }), {
        minLength: n,
        maxLength: n,
      }),
    );
    fc.assert(
      fc.property(systems, (rows) => {
        const n = rows.length;
        const whole = rows.map((row) => row.map(BigInt));
        const expected = determinant(whole.map((row) => row.slice(0, n)));
        for (const system of [{ safe: rows.map((row) => row.slice()) }, { big: whole.map((row) => row.slice()) }]) {
          if (expected === 0n) {
            expect(() => solveIntegers(system)).toThrow(SingularSystem);
            continue;
          }
          const solution = solveIntegers(system);
          expect(magnitude(solution.determinant)).toBe(magnitude(expected));
          for (const [j, numerator] of solution.numerators.entries()) {
            const replaced = whole.map((row) => row.slice(0, n).map((entry, k) => (k === j ? row[n] : entry)));
            expect(numerator * expected).toBe(determinant(replaced) * solution.determinant);
          }
        }
      }),
      { seed: 20_008, numRuns: 200 },
    );
  });
});
