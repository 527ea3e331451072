import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arithmetic, bounded, exponential, interval, rational, type Sign } from '../../src/arithmetic/index.js';
import { BeyondArithmetic, InvalidInput, Undecided } from '../../src/errors/index.js';

const A = exponential(interval(40));
const e = (numerator: number, denominator = 1) => A.exp(A.ratio(numerator, denominator));

/** An expression in fractions and powers of e, to be read by any arithmetic. */
type Tree =
  | { kind: 'ratio' | 'exp'; numerator: number; denominator: number }
  | { kind: 'add' | 'subtract' | 'multiply' | 'divide'; left: Tree; right: Tree };

const trees = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.record({
      kind: fc.constantFrom('ratio' as const, 'exp' as const),
      numerator: fc.integer({ min: -9, max: 9 }),
      denominator: fc.integer({ min: 1, max: 7 }),
    }),
    fc.record({
      kind: fc.constantFrom('add' as const, 'subtract' as const, 'multiply' as const, 'divide' as const),
      left: tie('tree'),
      right: tie('tree'),
    }),
  ),
})).tree;

const evaluate = <T>(B: Arithmetic<T>, tree: Tree): T => {
  switch (tree.kind) {
    case 'ratio':
      return B.ratio(tree.numerator, tree.denominator);
    case 'exp':
      return B.exp(B.ratio(tree.numerator, tree.denominator));
    default: {
      const [left, right] = [evaluate(B, tree.left), evaluate(B, tree.right)];
      if (tree.kind === 'divide' && B.forKernels.knownSign(right) === 0) return left;
      return B[tree.kind](left, right);
    }
  }
};

describe('exponential(enclosures)', () => {
  it('eᵃ·eᵇ = eᵃ⁺ᵇ, for all fractions', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer(),
        fc.integer({ min: 1, max: 1000 }),
        (a, b, c, d) => {
          const [p, q] = [A.ratio(a % 5000, b), A.ratio(c % 5000, d)];
          expect(A.forKernels.knownSign(A.subtract(A.multiply(A.exp(p), A.exp(q)), A.exp(A.add(p, q))))).toBe(0);
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });

  it('the probabilities of a softmax sum to exactly 1, as no enclosure can tell', () => {
    const weights = [e(1, 3), e(-2, 7), e(5), A.ratio(1, 2)];
    const total = weights.reduce(A.add);
    const sum = weights.map((weight) => A.divide(weight, total)).reduce(A.add);
    expect(A.forKernels.knownSign(A.subtract(sum, A.one))).toBe(0);
    expect(interval(40).sign((sum as { enclosure: ReturnType<ReturnType<typeof interval>['ratio']> }).enclosure)).toBe(
      1,
    );
    expect(A.isSkippable(A.subtract(sum, A.one))).toBe(false);
  });

  it.each([
    ['e is not 2718281828459045/10¹⁵', A.subtract(e(1), A.ratio(2718281828459045, 10 ** 15)), 1],
    ['e² − 3e + 2 is not 0', A.add(A.subtract(e(2), A.multiply(A.integer(3), e(1))), A.integer(2)), 1],
    [
      '(e − 1)·(e − 2) = e² − 3e + 2',
      A.subtract(
        A.multiply(A.subtract(e(1), A.one), A.subtract(e(1), A.integer(2))),
        A.add(A.subtract(e(2), A.multiply(A.integer(3), e(1))), A.integer(2)),
      ),
      0,
    ],
    ['(e^½)² = e', A.subtract(A.multiply(e(1, 2), e(1, 2)), e(1)), 0],
    ['e^½ + e^−½ > 2', A.subtract(A.add(e(1, 2), e(-1, 2)), A.integer(2)), 1],
    [
      '1/(1 + e) + e/(1 + e) = 1',
      A.subtract(A.add(A.divide(A.one, A.add(A.one, e(1))), A.divide(e(1), A.add(A.one, e(1)))), A.one),
      0,
    ],
  ])('%s', (_name, difference, sign) => expect(A.forKernels.knownSign(difference)).toBe(sign));

  it('a difference too small for the enclosure is undecided, never called zero', () => {
    const coarse = exponential(interval(20));
    const tiny = coarse.add(
      coarse.subtract(coarse.exp(coarse.one), coarse.exp(coarse.one)),
      coarse.ratio(1n, 10n ** 60n),
    );
    expect(coarse.forKernels.knownSign(tiny)).toBe('undecided');
    expect(() => coarse.select(tiny, tiny, tiny, tiny)).toThrow(Undecided);
  });

  it('agrees with 60-digit enclosures on the sign of every expression that these decide', () => {
    const fine = interval(60);
    let decided = 0;
    fc.assert(
      fc.property(trees, (tree) => {
        let reference: Sign;
        try {
          reference = fine.forKernels.knownSign(evaluate(fine, tree));
        } catch (error) {
          if (error instanceof Undecided) return;
          throw error;
        }
        if (reference === 'undecided') return;
        decided++;
        for (const B of [A, exponential(bounded)] as Arithmetic<never>[]) {
          try {
            expect(['undecided', reference]).toContain(B.forKernels.knownSign(evaluate(B, tree)));
          } catch (error) {
            if (!(error instanceof Undecided)) throw error;
          }
        }
      }),
      { seed: 2, numRuns: 400 },
    );
    expect(decided).toBeGreaterThan(200);
  });

  it('x − x, distributivity and (x/y)·y − x are zero for every expression', () => {
    fc.assert(
      fc.property(trees, trees, trees, (a, b, c) => {
        const [x, y, z] = [a, b, c].map((tree) => evaluate(A, tree));
        expect(A.forKernels.knownSign(A.subtract(x, x))).toBe(0);
        const left = A.multiply(x, A.add(y, z));
        expect(A.forKernels.knownSign(A.subtract(left, A.add(A.multiply(x, y), A.multiply(x, z))))).toBe(0);
        if (A.forKernels.knownSign(y) !== 0 && A.forKernels.knownSign(y) !== 'undecided') {
          expect(A.forKernels.knownSign(A.subtract(A.multiply(A.divide(x, y), y), x))).toBe(0);
        }
      }),
      { seed: 3, numRuns: 150 },
    );
  });

  it('divides nothing, not even 0, by what may be 0', () => {
    // e^x·e^x − e^(2x) for x = 1/2: 0, and no enclosure can tell.
    const hidden = A.subtract(A.multiply(e(1, 2), e(1, 2)), e(1));
    expect(A.forKernels.knownSign(hidden)).toBe(0);
    for (const dividend of [A.zero, A.one, e(1)]) {
      expect(() => A.divide(dividend, hidden)).toThrow(Undecided);
      expect(() => A.divide(dividend, A.zero)).toThrow(InvalidInput);
    }
    expect(A.divide(A.zero, e(1))).toBe(A.zero);
  });

  it('solves linear systems whose residual is exactly zero', () => {
    const matrix = [A.one, e(1), e(-1, 2), A.integer(3)];
    const rhs = [e(2), A.ratio(1, 7)];
    const [x, y] = A.solve!(matrix, rhs);
    const residual = (i: number) =>
      A.subtract(A.add(A.multiply(matrix[2 * i], x), A.multiply(matrix[2 * i + 1], y)), rhs[i]);
    expect([A.forKernels.knownSign(residual(0)), A.forKernels.knownSign(residual(1))]).toEqual([0, 0]);
  });

  it('sees through a sum of any number of terms', () => {
    const { add, exp, integer, multiply, ratio, forKernels, subtract, zero } = exponential(bounded);
    const term = exp(ratio(1, 2));
    const sum = new Array<typeof term>(50_000).fill(term).reduce(add, zero);
    expect(forKernels.knownSign(subtract(sum, multiply(integer(50_000), term)))).toBe(0);
    expect(forKernels.knownSign(subtract(sum, multiply(integer(50_001), term)))).toBe(-1);
  });

  it('says when a number leaves the fractions, and not before', () => {
    let left = 0;
    const watched = exponential(bounded, () => left++);
    watched.exp(watched.subtract(watched.one, watched.one));
    watched.divide(watched.one, watched.ratio(2, 3));
    expect(left).toBe(0);
    watched.exp(watched.one);
    expect(left).toBe(1);
  });

  it('stays rational among rationals and refuses a second exponential', () => {
    expect(A.format(A.add(A.ratio(1, 3), A.ratio(1, 6)))).toBe('1/2');
    expect(A.exp(A.zero)).toBe(rational.one);
    expect(() => A.exp(e(1))).toThrow(BeyondArithmetic);
    expect(() => A.log(e(1))).toThrow(BeyondArithmetic);
  });
});
