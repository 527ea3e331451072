import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Rational, rational, solveLinear } from '../../../src/arithmetic/index.js';
import { substitute } from '../../../src/certification/verify/system.js';
import {
  type Enclosure,
  enclose,
  exactly,
  isExact,
  isWithin,
  type Value,
} from '../../../src/certification/verify/value.js';

const digits = 60;
const fractions = (values: readonly (string | number)[]): Rational[] =>
  values.map((value) => {
    const [top, bottom = '1'] = String(value).split('/');
    return rational.ratio(BigInt(top), BigInt(bottom));
  });
const exact = (values: readonly (string | number)[]): Value[] => fractions(values).map(exactly);

describe('substitute(system)', () => {
  test('accepts the solution of 2x + y = 5, x − y = 1', () => {
    const system = { matrix: exact([2, 1, 1, -1]), rhs: exact([5, 1]), solution: exact([2, 1]) };
    expect(substitute(system, digits)).toEqual({ solution: system.solution });
  });

  test('names the equation that a wrong solution misses', () => {
    const system = { matrix: exact([2, 1, 1, -1]), rhs: exact([5, 1]), solution: exact([2, '1000001/1000000']) };
    expect(substitute(system, digits)).toEqual({ wrong: 'equation 0 is not satisfied' });
  });

  test('does not take one of many solutions for the solution', () => {
    const system = { matrix: exact([1, 1, 2, 2]), rhs: exact([1, 2]), solution: exact(['1/2', '1/2']) };
    expect(substitute(system, digits)).toEqual({ wrong: 'it cannot be shown that its matrix has an inverse' });
  });

  test('accepts the solution of a system that doubles cannot tell from a singular one', () => {
    // Two states that lead to each other, γ = 1 − 10⁻²⁰, reward 1: V = 10²⁰ in both. With an enclosed reward of 1/3 a third of that.
    const discount = `${10n ** 20n - 1n}/${10n ** 20n}`;
    const matrix = exact([1, `-${discount}`, `-${discount}`, 1]);
    const value = String(10n ** 20n);
    const system = { matrix, rhs: exact([1, 1]), solution: exact([value, value]) };
    expect(substitute(system, digits)).toEqual({ solution: system.solution });
    const right = enclose(exactly(rational.ratio(1, 3)), 50);
    const third = enclose(exactly(rational.ratio(10n ** 20n, 3n)), 25);
    const enclosed = substitute({ matrix, rhs: [right, right], solution: [third, third] }, digits);
    if ('wrong' in enclosed) throw new Error(enclosed.wrong);
    for (const entry of enclosed.solution) expect(isWithin(entry, third, digits)).toBe(true);
  });

  test('takes no singular matrix for a regular one where doubles do', () => {
    const entry = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(entry, entry, entry, (a, b, factor) => {
        const row = [rational.ratio(a, 97), rational.ratio(b, 89)];
        const matrix = [...row, ...row.map((n) => rational.multiply(n, rational.ratio(factor, 83)))].map(exactly);
        const solution = exact([1, 0]);
        const checked = substitute({ matrix, rhs: [matrix[0], matrix[2]], solution }, digits);
        expect(checked).toEqual({ wrong: 'it cannot be shown that its matrix has an inverse' });
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('encloses the exact solution when some numbers are enclosures', () => {
    const matrix = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 9, maxLength: 9 });
    const vector = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(matrix, vector, (entries, rhs) => {
        // Diagonally dominant, so that there is a solution; divided by 7, so that enclosures are no points.
        const numbers = entries.map((entry, i) => rational.ratio(entry + (i % 4 === 0 ? 40 : 0), 7));
        const right = fractions(rhs);
        const solution = solveLinear(rational, numbers, right);
        const rough: Value[] = solution.map((value) => enclose(exactly(value), 15));
        const checked = substitute(
          { matrix: numbers.map((n) => enclose(exactly(n), digits)), rhs: right.map(exactly), solution: rough },
          digits,
        );
        const found = 'solution' in checked ? checked.solution : [];
        expect(found.length).toBe(3);
        found.forEach((value, i) => {
          expect(isWithin(exactly(solution[i]), value, digits)).toBe(true);
          expect(isExact(value) || width(value) < 1e-40).toBe(true);
        });
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});

const width = ({ low, high }: Enclosure): number =>
  Number(`${high.mantissa - (low.exponent === high.exponent ? low.mantissa : 0n)}e${high.exponent}`) -
  (low.exponent === high.exponent ? 0 : Number(`${low.mantissa}e${low.exponent}`));
