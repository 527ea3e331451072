import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interval, rational } from '../../src/arithmetic/index.js';
import { naturalPolicyGradient, policyGradient } from '../../src/learners/index.js';
import { advantages, bandit, discountedVisits, expectedReturn, mdpFromArrays } from '../../src/mdp/index.js';
import { stepPolicy, tabularPolicy, tiedPolicy } from '../../src/policies/index.js';
import { shown, smallCases } from './smallWorlds.js';

describe('naturalPolicyGradient.exact(mdp, policy, options)', () => {
  test('is η·A on every logit', () => {
    fc.assert(
      fc.property(smallCases({ support: 'full', horizon: 'none' }), ({ mdp, policies: [policy] }) => {
        const half = rational.ratio(1, 2);
        const { parameters } = naturalPolicyGradient.exact(mdp, policy, { stepSize: half });
        expect(shown(parameters)).toEqual(shown(advantages(mdp, policy).map((a) => rational.multiply(half, a))));
      }),
      { seed: 31, numRuns: 30 },
    );
  });

  test('solves F·Δθ = ∇J, with the Fisher matrix of the visits', () => {
    // F = Σ d(s) Σ_a π(a|s)·∇log π·∇log πᵀ; on free logits (F·A)(s,a) = d(s)·π(a|s)·A(s,a) since Σ π·A = 0.
    fc.assert(
      fc.property(smallCases({ support: 'full', horizon: 'none', termination: 'always' }), ({ mdp, policies }) => {
        const [policy] = policies;
        const { parameters } = naturalPolicyGradient.exact(mdp, policy, { stepSize: 1 });
        const visits = discountedVisits(mdp, policy);
        const { actions, probabilities: p } = policy;
        const gradient = advantages(mdp, policy).map((a, i) =>
          rational.multiply(visits[Math.floor(i / actions)], rational.multiply(p[i], a)),
        );
        const fisherTimes = p.map((_, i) => {
          const state = Math.floor(i / actions);
          let entry = rational.zero;
          for (let j = state * actions; j < (state + 1) * actions; j++) {
            const covariance = rational.subtract(i === j ? p[i] : rational.zero, rational.multiply(p[i], p[j]));
            entry = rational.add(entry, rational.multiply(covariance, parameters[j]));
          }
          return mdp.terminal[state] ? rational.zero : rational.multiply(visits[state], entry);
        });
        expect(shown(fisherTimes)).toEqual(
          shown(gradient.map((g, i) => (mdp.terminal[Math.floor(i / actions)] ? rational.zero : g))),
        );
      }),
      { seed: 32, numRuns: 30 },
    );
  });

  test('solves F·Δθ = ∇J with a horizon too, where one row of logits serves many steps', () => {
    let several = 0;
    fc.assert(
      fc.property(smallCases({ support: 'full' }), ({ mdp, policies: [policy] }) => {
        fc.pre(mdp.horizon !== undefined);
        if ((mdp.horizon ?? 0) > 1) several++;
        const { parameters } = naturalPolicyGradient.exact(mdp, policy, { stepSize: 1 });
        const visits = discountedVisits(mdp, policy);
        const { actions, probabilities: p } = policy;
        const fisherTimes = p.map((probability, i) => {
          const row = Math.floor(i / actions) * actions;
          const mean = parameters
            .slice(row, row + actions)
            .reduce((sum, x, a) => rational.add(sum, rational.multiply(p[row + a], x)), rational.zero);
          const entry = rational.multiply(probability, rational.subtract(parameters[i], mean));
          return mdp.terminal[row / actions] ? rational.zero : rational.multiply(visits[row / actions], entry);
        });
        expect(shown(fisherTimes)).toEqual(shown(policyGradient(mdp, policy)));
      }),
      { seed: 33, numRuns: 60 },
    );
    expect(several).toBeGreaterThan(10);
  });

  test('multiplies the odds of two answers by e^(η·(difference of their rewards))', () => {
    const A = interval(50);
    const rewards = [1, '3/4', 0];
    const set = bandit(A, rewards);
    const policy = tabularPolicy(A, [
      ['1/10', '7/10', '1/5'],
      [0, 0, 0],
    ]);
    const next = stepPolicy(policy, naturalPolicyGradient.exact(set, policy, { stepSize: 3 }).parameters);
    const odds = (p: typeof policy) => A.divide(p.probabilities[0], p.probabilities[1]);
    const factor = A.divide(odds(next), odds(policy));
    expect(A.toNumber(A.subtract(factor, A.exp(A.ratio(3, 4))))).toBeCloseTo(0, 40);
    // Unlike the vanilla gradient it never lowers the best answer.
    expect(A.toNumber(next.probabilities[0])).toBeGreaterThan(0.1);
    expect(A.toNumber(expectedReturn(set, next))).toBeGreaterThan(A.toNumber(expectedReturn(set, policy)));
  });
});

describe('naturalPolicyGradient.enumerated and .expected', () => {
  test('the mean step with the exact baseline is the exact step times the visits', () => {
    fc.assert(
      fc.property(
        smallCases({ support: 'full', horizon: 'none', termination: 'always' }),
        ({ mdp, policies: [policy] }) => {
          const expected = naturalPolicyGradient.expected(mdp, policy, { stepSize: 1, baseline: { kind: 'exact' } });
          const exact = naturalPolicyGradient.exact(mdp, policy, { stepSize: 1 });
          const visits = discountedVisits(mdp, policy);
          const product = exact.parameters.map((x, i) => rational.multiply(visits[Math.floor(i / mdp.actions)], x));
          expect(shown(expected.parameters)).toEqual(shown(product));
        },
      ),
      { seed: 33, numRuns: 30 },
    );
  });

  test('one sample moves the taken answer alone, by η·r/π: the others keep their logits', () => {
    const set = bandit(rational, [1, '1/2']);
    const policy = tabularPolicy(rational, [
      ['1/4', '3/4'],
      [0, 0],
    ]);
    const possible = naturalPolicyGradient.enumerated(set, policy, { stepSize: 1 });
    expect(possible.map(({ update }) => shown(update.parameters)?.slice(0, 2))).toEqual([
      ['4', '0'],
      ['0', '2/3'],
    ]);
  });

  test('refuse parameters that states share', () => {
    const world = mdpFromArrays(rational, { transition: [[[1]]], reward: [1], discount: '1/2' });
    const tied = tiedPolicy(rational, [0], [[1]]);
    expect(() => naturalPolicyGradient.exact(world, tied, { stepSize: 1 })).toThrow(/a tied policy/);
  });
});
