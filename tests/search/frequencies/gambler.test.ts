import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rational, rational, readNumber } from '../../../src/arithmetic/index.js';
import { gambler, stakes } from '../../../src/search/frequencies/gambler.js';

/** The same capital in fractions, from the definition: (1/D)·Σ_d Π_i (1 + (λ_d/m)·(x_i − m)). */
const exactCapital = (mean: Rational, outcomes: readonly Rational[]): number => {
  const A = rational;
  let sum = A.zero;
  for (const stake of stakes) {
    const bet = A.divide(readNumber(A, stake), mean);
    let product = A.one;
    for (const outcome of outcomes) {
      product = A.multiply(product, A.add(A.one, A.multiply(bet, A.subtract(outcome, mean))));
    }
    sum = A.add(sum, product);
  }
  return A.toNumber(A.divide(sum, A.integer(stakes.length)));
};

const capitalAfter = (mean: number, outcomes: readonly number[]): number => {
  const { bet } = gambler(mean);
  return outcomes.reduce((_, outcome) => bet(outcome), 1);
};

/** Expected capital after n independent outcomes of this law, over all sequences. */
const expectedCapital = (mean: number, law: readonly (readonly [outcome: number, p: number])[], n: number): number => {
  const visit = (outcomes: readonly number[], probability: number): number =>
    outcomes.length === n
      ? probability * capitalAfter(mean, outcomes)
      : law.reduce((sum, [outcome, p]) => sum + visit([...outcomes, outcome], probability * p), 0);
  return visit([], 1);
};

describe('gambler(mean)', () => {
  it('has stakes 1, 3/4, 1/2, 3/8, …, all different, from 1 down to 3/2¹³', () => {
    expect(stakes.slice(0, 4)).toEqual([1, 3 / 4, 1 / 2, 3 / 8]);
    expect(new Set(stakes).size).toBe(24);
    expect(Math.min(...stakes)).toBe(3 / 2 ** 13);
  });

  it('wins Σ_d λ_d/D with the first success of a fair coin', () => {
    // m = 1/2: a factor 1 + stake each; the stakes sum to (1 + 3/4)·(2 − 2⁻¹¹) = 7/4·4095/2048.
    expect(capitalAfter(1 / 2, [1])).toBeCloseTo(1 + (7 / 4) * (4095 / 2048 / 24), 14);
  });

  it('keeps its capital when every outcome is the mean', () => {
    expect(capitalAfter(1 / 4, new Array<number>(50).fill(1 / 4))).toBe(1);
  });

  it('has the capital of the definition, in fractions', () => {
    const part = fc.integer({ min: 0, max: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), fc.array(part, { minLength: 1, maxLength: 12 }), (m, parts) => {
        const exact = exactCapital(
          rational.ratio(m, 16),
          parts.map((k) => rational.ratio(k, 8)),
        );
        const capital = capitalAfter(
          m / 16,
          parts.map((k) => k / 8),
        );
        expect(Math.abs(capital - exact)).toBeLessThanOrEqual(1e-12 * Math.max(1, exact));
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it.each([
    [
      1 / 3,
      'a coin',
      [
        [1, 1 / 3],
        [0, 2 / 3],
      ],
    ],
    [
      1 / 2,
      'three outcomes',
      [
        [0, 1 / 4],
        [1 / 2, 1 / 2],
        [1, 1 / 4],
      ],
    ],
    [
      3 / 4,
      'three skew outcomes',
      [
        [1 / 4, 1 / 3],
        [1, 2 / 3],
      ],
    ],
  ] as const)('expects to end with what it had when the mean is %d (%s)', (mean, _law, law) => {
    expect(expectedCapital(mean, law, 6)).toBeCloseTo(1, 12);
  });

  it('expects to lose when the mean is smaller, and to win when it is larger', () => {
    expect(
      expectedCapital(
        1 / 2,
        [
          [1, 0.4],
          [0, 0.6],
        ],
        6,
      ),
    ).toBeLessThan(1);
    expect(
      expectedCapital(
        1 / 2,
        [
          [1, 0.6],
          [0, 0.4],
        ],
        6,
      ),
    ).toBeGreaterThan(1);
  });
});
