import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Arithmetic,
  bounded,
  convert,
  float64,
  interval,
  type Rational,
  rational,
  solveLinear,
} from '../../src/arithmetic/index.js';
import { InvalidInput, SingularSystem, Undecided } from '../../src/errors/index.js';

const runs = { seed: 20_004, numRuns: 200 };

/** Determinant by Leibniz' sum over permutations: no division, no elimination. */
const determinant = (rows: readonly (readonly Rational[])[]): Rational => {
  if (rows.length === 0) return rational.one;
  const [first, ...rest] = rows;
  let total = rational.zero;
  for (const [j, entry] of first.entries()) {
    const minor = determinant(rest.map((row) => row.filter((_, column) => column !== j)));
    const term = rational.multiply(entry, minor);
    total = j % 2 === 0 ? rational.add(total, term) : rational.subtract(total, term);
  }
  return total;
};

/** xⱼ = det(A with column j replaced by b)/det A; undefined when det A = 0. [Cramer's rule] */
const cramer = ({ n, matrix, rhs }: System): Rational[] | undefined => {
  const rows = rhs.map((_, i) => matrix.slice(i * n, (i + 1) * n));
  const whole = determinant(rows);
  if (rational.isZero(whole)) return undefined;
  return rhs.map((_, j) =>
    rational.divide(determinant(rows.map((row, i) => row.map((entry, k) => (k === j ? rhs[i] : entry)))), whole),
  );
};

interface System {
  readonly n: number;
  readonly matrix: Rational[];
  readonly rhs: Rational[];
}

const text = (numbers: readonly Rational[]): string[] => numbers.map((number) => rational.format(number));

const systems = (entry: fc.Arbitrary<Rational>, largest: number): fc.Arbitrary<System> =>
  fc.integer({ min: 0, max: largest }).chain((n) =>
    fc.record({
      n: fc.constant(n),
      matrix: fc.array(entry, { minLength: n * n, maxLength: n * n }),
      rhs: fc.array(entry, { minLength: n, maxLength: n }),
    }),
  );

const ratios = (numerators: fc.Arbitrary<bigint>, denominators: fc.Arbitrary<bigint>): fc.Arbitrary<Rational> =>
  fc.tuple(numerators, denominators).map(([n, d]) => rational.ratio(n, d));

const small = ratios(fc.bigInt({ min: -3n, max: 3n }), fc.bigInt({ min: 1n, max: 3n }));
const large = ratios(fc.bigInt({ min: -(2n ** 40n), max: 2n ** 40n }), fc.bigInt({ min: 1n, max: 2n ** 30n }));
const huge = ratios(fc.bigInt({ min: -(2n ** 200n), max: 2n ** 200n }), fc.bigInt({ min: 1n, max: 2n ** 90n }));

/** The same arithmetic without its own way to solve: plain Gauss elimination. */
const gauss: Arithmetic<Rational> = { ...rational, solve: undefined };

const sparse = fc.oneof({ weight: 2, arbitrary: fc.constant(rational.zero) }, { weight: 1, arbitrary: small });

describe('solveLinear(rational, matrix, rhs)', () => {
  it.each([
    ['small fractions, often singular', systems(small, 4)],
    ['mostly zeros', systems(sparse, 5)],
    ['numerators past 2⁵³ on the way', systems(large, 4)],
    ['big integers from the start', systems(huge, 3)],
    ['a mixture', systems(fc.oneof(small, large, huge), 4)],
  ] as const)('is Cramer’s rule, by integers and by plain Gauss: %s', (_name, system) => {
    fc.assert(
      fc.property(system, (system) => {
        const expected = cramer(system);
        for (const arithmetic of [rational, gauss]) {
          const solve = (): Rational[] => solveLinear(arithmetic, system.matrix, system.rhs);
          if (expected === undefined) expect(solve).toThrow(SingularSystem);
          else expect(text(solve())).toEqual(text(expected));
        }
      }),
      runs,
    );
  });

  it('satisfies Bellman’s equations and the visits’, whose denominators lie by rows and by columns', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 36, maxLength: 36 });
    fc.assert(
      fc.property(weights, (weights) => {
        const n = 6;
        const matrix = rational.zeros(n * n);
        for (let i = 0; i < n; i++) {
          const row = weights.slice(i * n, (i + 1) * n);
          const total = row.reduce((a, b) => a + b, 0);
          // I − (9/10)P, row i of P being the weights over their sum.
          for (let j = 0; j < n; j++)
            matrix[i * n + j] = rational.ratio((i === j ? 10 * total : 0) - 9 * row[j], 10 * total);
        }
        const transposed = matrix.map((_, index) => matrix[(index % n) * n + Math.floor(index / n)]);
        const rhs = weights.slice(0, n).map((weight) => rational.ratio(weight, 7));
        for (const system of [matrix, transposed]) {
          const solution = solveLinear(rational, system, rhs);
          for (let i = 0; i < n; i++) {
            let product = rational.zero;
            for (let j = 0; j < n; j++)
              product = rational.add(product, rational.multiply(system[i * n + j], solution[j]));
            expect(rational.format(product)).toBe(rational.format(rhs[i]));
          }
          expect(text(solution)).toEqual(text(solveLinear(gauss, system, rhs)));
        }
      }),
      { ...runs, numRuns: 50 },
    );
  });

  it('does not change its arguments', () => {
    const matrix = [0, 2, 3, 4].map((n) => rational.integer(n));
    const rhs = [1, 2].map((n) => rational.integer(n));
    for (const arithmetic of [rational, gauss]) {
      // 2y = 1 and 3x + 4y = 2: y = 1/2, x = 0.
      expect(text(solveLinear(arithmetic, matrix, rhs))).toEqual(['0', '1/2']);
    }
    expect(text(matrix)).toEqual(['0', '2', '3', '4']);
    expect(text(rhs)).toEqual(['1', '2']);
  });
});

describe('solveLinear(enclosures, matrix, rhs)', () => {
  const inArithmetic = <T>(A: Arithmetic<T>, numbers: readonly Rational[]): T[] =>
    numbers.map((number) => convert(rational, number, A));

  it.each([
    ['bounded', bounded as Arithmetic<unknown>],
    ['interval(30)', interval(30) as Arithmetic<unknown>],
  ])('encloses the exact solution: %s', (_name, A) => {
    let solved = 0;
    fc.assert(
      fc.property(systems(fc.oneof(small, large), 4), (system) => {
        const exact = cramer(system);
        let solution: unknown[];
        try {
          solution = solveLinear(A, inArithmetic(A, system.matrix), inArithmetic(A, system.rhs));
        } catch (error) {
          expect(error instanceof Undecided || (error instanceof SingularSystem && exact === undefined)).toBe(true);
          return;
        }
        if (exact === undefined) return;
        solved++;
        for (const [i, x] of inArithmetic(A, exact).entries()) {
          const sign = A.forKernels.knownSign(A.subtract(solution[i], x));
          expect(sign === 0 || sign === 'undecided').toBe(true);
        }
      }),
      runs,
    );
    expect(solved).toBeGreaterThan(100);
  });

  it('throws Undecided when no pivot is surely other than 0', () => {
    const third = bounded.ratio(1, 3);
    const almostZero = bounded.subtract(bounded.add(third, bounded.add(third, third)), bounded.one);
    expect(() => solveLinear(bounded, [almostZero], [bounded.one])).toThrow(Undecided);
  });
});

describe('solveLinear(float64, matrix, rhs)', () => {
  it('takes the largest pivot: [[1e-20, 1], [1, 1]] x = [1, 2] is [1, 1]', () => {
    expect(solveLinear(float64, [1e-20, 1, 1, 1], [1, 2])).toEqual([1, 1]);
  });

  it('throws SingularSystem naming the column without a pivot', () => {
    expect(() => solveLinear(float64, [1, 2, 2, 4], [1, 2])).toThrow('no non-zero pivot in column 1');
    expect(() => solveLinear(rational, [rational.zero], [rational.one])).toThrow('no non-zero pivot in column 0');
  });

  it('throws InvalidInput unless the matrix has n·n entries', () => {
    expect(() => solveLinear(float64, [1, 2, 3], [1, 2])).toThrow(InvalidInput);
    expect(solveLinear(float64, [], [])).toEqual([]);
  });
});
