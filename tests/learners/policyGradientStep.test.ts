import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Arithmetic, float64, interval, rational } from '../../src/arithmetic/index.js';
import { policyGradientStep } from '../../src/learners/index.js';
import { expectedReturn, mdpFromArrays, stateValues } from '../../src/mdp/index.js';
import { tabularPolicy, tiedPolicy } from '../../src/policies/index.js';
import { mdpIn, policyIn, smallCases } from './smallWorlds.js';

describe('policyGradientStep(mdp, policy, stepSize)', () => {
  const gain = <T>(A: Arithmetic<T>, before: readonly T[], after: readonly T[]): number =>
    Math.min(...before.map((value, s) => A.toNumber(A.subtract(after[s], value))));

  test('lowers no state’s value with free logits, at any step size', () => {
    fc.assert(
      fc.property(
        smallCases({ support: 'full' }),
        fc.constantFrom('1/100', '1', '20', '1000'),
        ({ mdp, policies }, stepSize) => {
          const A = interval(80);
          const world = mdpIn(A, mdp);
          const policy = policyIn(A, policies[0]);
          const next = policyGradientStep(world, policy, stepSize);
          expect(gain(A, stateValues(world, policy), stateValues(world, next))).toBeGreaterThanOrEqual(-1e-60);
        },
      ),
      { seed: 7, numRuns: 40 },
    );
  });

  test('lowers J with tied logits: J = q(1 − q), q = 1/4', () => {
    // One observation, two steps: the first action must be 0 (else the end), the second one 1.
    const arrays = {
      transition: [
        [
          [0, 1, 0],
          [0, 0, 1],
        ],
        [
          [0, 0, 1],
          [0, 0, 1],
        ],
        null,
      ],
      reward: [[0, 0], [0, 1], null],
      discount: 1,
      terminal: [2],
    };
    const tied = <T>(A: Arithmetic<T>) =>
      tiedPolicy(
        A,
        [0, 0, 1],
        [
          ['3/4', '1/4'],
          [0, 0],
        ],
      );
    expect(rational.format(expectedReturn(mdpFromArrays(rational, arrays), tied(rational)))).toBe('3/16');
    const mdp = mdpFromArrays(float64, arrays);
    const after = policyGradientStep(mdp, tied(float64), 12);
    // ∂J/∂θ(a) = ±q(1 − q)(1 − 2q) = ±3/32 each, so Δ(log odds) = 2·12·3/32 = 9/4: q′ = 1/(1 + 3e^(−9/4))
    const q = 1 / (1 + 3 * Math.exp(-9 / 4));
    expect(after.probabilities[1]).toBeCloseTo(q, 12);
    expect(expectedReturn(mdp, after)).toBeCloseTo(q * (1 - q), 12);
    expect(expectedReturn(mdp, after)).toBeLessThan(3 / 16);
  });

  test('keeps a row exactly where nothing is to be gained', () => {
    const mdp = mdpFromArrays(float64, {
      transition: [
        [
          [0, 1],
          [0, 1],
        ],
        null,
      ],
      reward: [[2, 2], null],
      discount: '1/2',
      terminal: [1],
    });
    const policy = tabularPolicy(float64, [
      ['1/3', '2/3'],
      [0, 0],
    ]);
    expect(policyGradientStep(mdp, policy, 1e6).probabilities).toEqual(policy.probabilities);
  });
});
