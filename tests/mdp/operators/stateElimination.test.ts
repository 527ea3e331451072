import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { float64, type Rational, rational, solveLinear } from '../../../src/arithmetic/index.js';
import { mdpFromArrays, stateValues } from '../../../src/mdp/index.js';
import { transposed } from '../../../src/mdp/operators/bellmanSystem.js';
import { eliminateStates, solveBackward, solveForward } from '../../../src/mdp/operators/stateElimination.js';

/** γP for rows of integer weights (a row of zeros ends the episode), and two vectors of small integers. */
const chains = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 9 })).chain(([n, tenths]) =>
  fc.record({
    n: fc.constant(n),
    chain: fc
      .array(fc.array(fc.nat({ max: 4 }), { minLength: n, maxLength: n }), { minLength: n, maxLength: n })
      .map((rows) =>
        rows.flatMap((row) => {
          const total = row.reduce((a, b) => a + b, 0);
          return row.map((weight) => rational.ratio(tenths * weight, 10 * Math.max(1, total)));
        }),
      ),
    reward: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: n, maxLength: n }),
    initial: fc.array(fc.nat({ max: 3 }), { minLength: n, maxLength: n }),
  }),
);

const identityMinus = (chain: readonly Rational[], n: number): Rational[] =>
  chain.map((entry, i) => rational.subtract(i % (n + 1) === 0 ? rational.one : rational.zero, entry));

const texts = (numbers: readonly Rational[]): string[] => numbers.map(String);

describe('eliminateStates(arithmetic, chain, n)', () => {
  it('solves V = r + GV and d = μ + Gᵀd like integer-preserving elimination of I − G, exactly', () => {
    fc.assert(
      fc.property(chains, ({ n, chain, reward, initial }) => {
        const matrix = identityMinus(chain, n);
        const r = reward.map((k) => rational.integer(k));
        const mu = initial.map((k) => rational.integer(k));
        const eliminated = chain.slice();
        eliminateStates(rational, eliminated, n);
        const values = r.slice();
        solveBackward(rational, eliminated, values);
        expect(texts(values)).toEqual(texts(solveLinear(rational, matrix, r)));
        const visits = solveForward(rational, eliminated, mu);
        expect(texts(visits)).toEqual(texts(solveLinear(rational, transposed(matrix, n), mu)));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('needs no row exchange where Gauss elimination would make one: g = 9/10 at every entry of column 0', () => {
    // V0 = 1 + 9/10 V0 = 10, V1 = 2 + 9/10 V0 = 11
    const chain = [0.9, 0, 0.9, 0];
    eliminateStates(float64, chain, 2);
    const values = [1, 2];
    solveBackward(float64, chain, values);
    expect(values[0]).toBeCloseTo(10, 12);
    expect(values[1]).toBeCloseTo(11, 12);
  });
});

describe('stateValues(mdp, policy) remembers its last solutions', () => {
  const mdp = mdpFromArrays(rational, { transition: [[[1]]], reward: [1], discount: 0.5 });
  const policyOf = (): { states: number; actions: number; probabilities: Rational[] } => ({
    states: 1,
    actions: 1,
    probabilities: [rational.one],
  });

  it('and returns them as fresh arrays: writing into one changes nothing', () => {
    const policy = policyOf();
    const values = stateValues(mdp, policy);
    values[0] = rational.zero;
    expect(texts(stateValues(mdp, policy))).toEqual(['2']);
  });

  it('for this model and this policy only', () => {
    const policy = policyOf();
    const richer = mdpFromArrays(rational, { transition: [[[1]]], reward: [3], discount: 0.5 });
    const found = [mdp, richer, mdp, richer].map((model) => texts(stateValues(model, policy))[0]);
    expect(found).toEqual(['2', '6', '2', '6']);
  });
});
