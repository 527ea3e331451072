import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float64, rational } from '../../../src/arithmetic/index.js';
import { klEstimators } from '../../../src/learners/estimators/index.js';
import { klDivergence, tabularPolicy } from '../../../src/policies/index.js';
import { fractionsOf, weightRows } from '../../policies/fixtures.js';
import { published } from '../../vectors/published.js';

/** E over actions of `old` of each estimator. */
const means = (old: readonly number[], fresh: readonly number[]) => {
  const estimates = old.map((p, action) => klEstimators(float64, fresh[action] / p));
  const mean = (of: 'k1' | 'k2' | 'k3') => old.reduce((sum, p, action) => sum + p * estimates[action][of], 0);
  return { k1: mean('k1'), k2: mean('k2'), k3: mean('k3') };
};

describe('klEstimators', () => {
  test('klEstimators(ratio) average to the numbers of derived-kl-estimators', () => {
    const { expected } = published('derived-kl-estimators');
    const { E_k1, E_k2, E_k3 } = expected as Record<'E_k1' | 'E_k2' | 'E_k3', number>;
    const { k1, k2, k3 } = means([0.5, 0.5], [0.75, 0.25]);
    expect(k1).toBeCloseTo(E_k1, 14);
    expect(k2).toBeCloseTo(E_k2, 14);
    expect(k3).toBeCloseTo(E_k3, 14);
  });

  // M33: KL(new, old) for KL(old, new)
  test('klEstimators(ratio): k1 and k3 average to klDivergence(old, new); k2 and k3 are never negative', () => {
    fc.assert(
      fc.property(weightRows(2, 4), (weights) => {
        const [old, fresh] = weights.map((row) => tabularPolicy(float64, [fractionsOf(row)]));
        const { k1, k3 } = means(old.probabilities, fresh.probabilities);
        const [divergence] = klDivergence(old, fresh);
        expect(k1).toBeCloseTo(divergence, 13);
        expect(k3).toBeCloseTo(divergence, 13);
        old.probabilities.forEach((p, action) => {
          const { k2, k3: estimate } = klEstimators(float64, fresh.probabilities[action] / p);
          expect(Math.min(k2, estimate)).toBeGreaterThanOrEqual(-1e-16);
        });
      }),
      { seed: 417, numRuns: 60 },
    );
  });

  test('klEstimators(1) is 0 three times, in rationals', () => {
    const { k1, k2, k3 } = klEstimators(rational, rational.one);
    expect([k1, k2, k3].map(rational.format)).toEqual(['0', '0', '0']);
  });

  test('klEstimators(ratio).k1 is negative where the action became likelier', () => {
    expect(klEstimators(float64, 2).k1).toBeLessThan(0);
  });
});
