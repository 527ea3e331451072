import type { Fraction } from 'mathjs';
import { describe, expect, test } from 'vitest';
import { type Rational, rational } from '../../src/arithmetic/index.js';
import { policyGradient, reinforce } from '../../src/learners/index.js';
import { expectedReturn, mdpFromArrays } from '../../src/mdp/index.js';
import { tabularPolicy, tiedPolicy } from '../../src/policies/index.js';
import { published } from '../vectors/published.js';
import { shown } from './smallWorlds.js';
import { fraction, math } from './symbolicReturn.js';

describe('policyGradient(mdp, policy) of worked examples', () => {
  const sign = (x: Rational): number => rational.toNumber(x);

  test('dropping γᵗ turns the gradient round where two states share their logits (M15)', () => {
    // s0: a1 +1, a2 0; s1: a1 0, a2 +3/2; γ = 1/2; p = P(a1) in both. J(p) = p + γ(1 − p)·3/2 = 3/4 + p/4.
    const vector = published('derived-missing-gamma-t-sign-flip');
    const { true_dJ_dp, without_gamma_t } = vector.exact as Record<string, string>;
    const mdp = mdpFromArrays(rational, {
      transition: [
        [
          [0, 1, 0],
          [0, 1, 0],
        ],
        [
          [0, 0, 1],
          [0, 0, 1],
        ],
        null,
      ],
      reward: [[1, 0], [0, '3/2'], null],
      discount: '1/2',
      terminal: [2],
    });
    const half = ['1/2', '1/2'];
    const policy = tiedPolicy(rational, [0, 0, 1], [half, [0, 0]]);
    // ∂J/∂θ(a1) = p(1 − p)·dJ/dp = dJ/dp / 4 at p = 1/2.
    const perProbability = (gradient: readonly Rational[]): string =>
      rational.format(rational.multiply(rational.integer(4), gradient[0]));
    expect(perProbability(policyGradient(mdp, policy))).toBe(true_dJ_dp);
    expect(perProbability(policyGradient(mdp, policy, { stateWeighting: 'undiscounted' }))).toBe(without_gamma_t);
    const sampled = (stateWeighting: 'discounted' | 'undiscounted') =>
      reinforce.expected(mdp, policy, { stepSize: 1, rolloutSteps: 2, stateWeighting }).parameters;
    expect(perProbability(sampled('discounted'))).toBe(true_dJ_dp);
    expect(perProbability(sampled('undiscounted'))).toBe(without_gamma_t);
  });

  test('credit for the first action flows through the future alone (M14)', () => {
    // s0: a1 → s1 (0), a0 → end (0); s1: any → end (1); γ = 1/2, p = P(a1|s0) = 2/5. J = pγ, dJ/dp = 1/2, dJ/dq = 0.
    const { inputs, expected } = published('derived-delayed-credit-gradient');
    const { p, q } = inputs as { p: string; q: string };
    const mdp = mdpFromArrays(rational, {
      transition: [
        [
          [0, 0, 1],
          [0, 1, 0],
        ],
        [
          [0, 0, 1],
          [0, 0, 1],
        ],
        null,
      ],
      reward: [[0, 0], [1, 1], null],
      discount: '1/2',
      terminal: [2],
    });
    const policy = tabularPolicy(rational, [
      ['3/5', p],
      ['3/10', q],
      [0, 0],
    ]);
    expect(rational.format(expectedReturn(mdp, policy))).toBe('1/5');
    const gradient = policyGradient(mdp, policy);
    // ∂J/∂θ(s0, a1) = p(1 − p)·dJ/dp = 6/25 · 1/2
    expect((expected as { dJ_dp: string }).dJ_dp).toBe('1/2');
    expect(shown(gradient)).toEqual(['-3/25', '3/25', '0', '0', '0', '0']);
    expect(shown(reinforce.expected(mdp, policy, { stepSize: 1 }).parameters)).toEqual(shown(gradient));
  });

  test('the short corridor: J(p) = (2p − 4)/(p(1 − p)), greatest at 2 − √2', () => {
    // Example 13.1 of Sutton and Barto: three states look alike, the middle one swaps left and right, −1 a step.
    const corridor = mdpFromArrays(rational, {
      transition: [
        [
          [1, 0, 0, 0],
          [0, 1, 0, 0],
        ],
        [
          [0, 0, 1, 0],
          [1, 0, 0, 0],
        ],
        [
          [0, 1, 0, 0],
          [0, 0, 0, 1],
        ],
        null,
      ],
      reward: [-1, -1, -1, null],
      discount: 1,
      terminal: [3],
    });
    const at = (p: string, rest: string) =>
      tiedPolicy(
        rational,
        [0, 0, 0, 1],
        [
          [rest, p],
          [0, 0],
        ],
      );
    const { exact } = published('sb-ex13.1-short-corridor') as { exact: Record<string, string> };
    for (const [p, rest, value] of [
      ['1/2', '1/2', exact.J_half],
      ['19/20', '1/20', exact.J_0_95],
    ]) {
      const policy = at(p, rest);
      expect(rational.format(expectedReturn(corridor, policy))).toBe(value);
      // ∂J/∂θ(right) = p(1 − p)·dJ/dp, the derivative by mathjs
      const formula = math.derivative('(2p - 4) / (p * (1 - p))', 'p', { simplify: false });
      const slope = math.multiply(formula.evaluate({ p: fraction(p) }), fraction(p), fraction(rest)) as Fraction;
      expect(shown(policyGradient(corridor, policy))?.slice(0, 2)).toEqual([
        (math.unaryMinus(slope) as Fraction).toFraction(),
        slope.toFraction(),
      ]);
    }
    // 2 − √2 = 0.585786…: the gradient changes sign between these two fractions.
    expect(sign(policyGradient(corridor, at('2928/5000', '2072/5000'))[1])).toBeGreaterThan(0);
    expect(sign(policyGradient(corridor, at('2930/5000', '2070/5000'))[1])).toBeLessThan(0);
  });

  test('two tied contexts that each pay 1 for another action have gradient 0 and half of the optimum', () => {
    const mdp = mdpFromArrays(rational, {
      transition: [
        [
          [0, 0, 1],
          [0, 0, 1],
        ],
        [
          [0, 0, 1],
          [0, 0, 1],
        ],
        null,
      ],
      reward: [[1, 0], [0, 1], null],
      initial: ['1/2', '1/2', 0],
      discount: '1/2',
      terminal: [2],
    });
    const policy = tiedPolicy(
      rational,
      [0, 0, 1],
      [
        ['1/3', '2/3'],
        [0, 0],
      ],
    );
    expect(shown(policyGradient(mdp, policy))).toEqual(['0', '0', '0', '0']);
    expect(rational.format(expectedReturn(mdp, policy))).toBe('1/2');
  });
});
