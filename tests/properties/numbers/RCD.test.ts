import { describe, expect, test } from 'vitest';
import { coinRun, coinRunPolicy } from '../../../properties/generalisation/_coinRun.js';
import { type Arithmetic, dot, interval, type Real, rational, readNumber } from '../../../src/arithmetic/index.js';
import { policyGradient, policyGradientStep, ppo, reinforce } from '../../../src/learners/index.js';
import { bandit, expectedReturn, withRewards } from '../../../src/mdp/index.js';
import { logitChange, stepPolicy, tabularPolicy, uniformPolicy } from '../../../src/policies/index.js';
import { critic, everywhere, gradient, half, sureWorld } from './sureWorlds.js';

/** The rationals as claim files see them: their helpers are written for any number. */
const exact = rational as unknown as Arithmetic;
const { format, integer, multiply, ratio, subtract } = exact;
const enclosed = interval(40);

describe('the numbers of entries R1–R9', () => {
  test('R4: r = (1, 2), even odds, answer 0 drawn, α = 1: J goes 1.5 → 1.2689 = 2 − σ(1)', () => {
    const world = bandit(enclosed, [1, 2]);
    const policy = uniformPolicy(world);
    const drawn = { states: [0, 1], actions: [0], rewards: [enclosed.one], end: 'terminated' as const };
    const { parameters } = reinforce.onEpisodes(world, policy, [drawn], { stepSize: 1 });
    expect(enclosed.toNumber(expectedReturn(world, policy))).toBe(1.5);
    const after = enclosed.toNumber(expectedReturn(world, stepPolicy(policy, parameters)));
    expect(after.toFixed(4)).toBe('1.2689');
    expect(after).toBeCloseTo(2 - 1 / (1 + Math.exp(-1)), 14);
  });
});

describe('the numbers of entries C1–C9', () => {
  /** Log-odds of right, in training and at test, that one exact step from even odds gives. */
  const learned = (rightness: Real) => {
    const policy = coinRunPolicy(exact, rightness);
    const { parameters } = reinforce.expected(coinRun(exact), policy, { stepSize: 1 });
    const change = logitChange(policy, parameters);
    return [subtract(change[1], change[0]), subtract(change[3], change[2])] as const;
  };

  // S is the training mass, here 1/4: logits (1 + β²)·S in training and (β² − 1)·S at test.
  test('C1: β = 1/2 has −3S/4 at test, β = 2 has 3S, β = 1 has 0, against (1 + β²)·S in training', () => {
    const mass = ratio(1, 4);
    const rows = [ratio(1, 2), integer(2), integer(1)].map((beta) => learned(beta).map(format));
    expect(rows).toEqual([
      [format(multiply(ratio(5, 4), mass)), format(multiply(ratio(-3, 4), mass))],
      [format(multiply(integer(5), mass)), format(multiply(integer(3), mass))],
      [format(multiply(integer(2), mass)), '0'],
    ]);
  });

  test('C1: from the same training odds, P(right | coin left) is .0104, .9896 and .5', () => {
    // The test logit is (β² − 1)/(β² + 1) of the training one; 7.593 is the training one that −3/5 of takes to .0104.
    const atTest = [ratio(1, 2), integer(2), integer(1)].map((beta) => {
      const [training, test] = learned(beta);
      const share = exact.toNumber(exact.divide(test, training));
      return (1 / (1 + Math.exp(-share * 7.593))).toFixed(4);
    });
    expect(atTest).toEqual(['0.0104', '0.9896', '0.5000']);
  });

  test('C5: exact training on the proxy (1, 2) takes the true reward (1, 0) from .9 to below .0013', () => {
    const world = bandit(enclosed, [1, 0]);
    const proxy = withRewards(bandit(enclosed, [1, 2]), bandit(enclosed, [1, 2]).reward);
    let policy = tabularPolicy(enclosed, [
      ['9/10', '1/10'],
      [0, 0],
    ]);
    const returns: number[] = [];
    for (let step = 0; step < 60; step++) {
      returns.push(enclosed.toNumber(expectedReturn(world, policy)));
      policy = policyGradientStep(proxy, policy, 10);
    }
    expect(returns[0]).toBeCloseTo(0.9, 14);
    expect(returns.every((value, t) => t === 0 || value < returns[t - 1])).toBe(true);
    expect(returns[returns.length - 1]).toBeLessThan(0.0013);
  });

  test('C8: a gap of 1/3 in a context that is 1/10 of training and 9/10 of test: 1/30 → 3/10, ratio 9', () => {
    const gaps = bandit(rational, ['1/3', 0]);
    const [train, atTest] = ['1/10', '9/10'].map((share) =>
      tabularPolicy(rational, [
        [share, rational.format(rational.subtract(rational.one, readNumber(rational, share)))],
        [0, 0],
      ]),
    );
    expect([train, atTest].map((policy) => rational.format(expectedReturn(gaps, policy)))).toEqual(['1/30', '3/10']);
    expect(rational.format(rational.divide(atTest.probabilities[0], train.probabilities[0]))).toBe('9');
  });
});

describe('the numbers of entries D1–D11', () => {
  test('D2: r = (1, 0) with the baseline b = (3/2, 0), even odds: ⟨E[Δθ], ∇J⟩ = −1/16', () => {
    const world = bandit(exact, [1, 0]);
    const policy = uniformPolicy(world);
    const lessened = bandit(exact, ['-1/2', 0]);
    const { parameters } = reinforce.expected(lessened, policy, { stepSize: 1 });
    expect(format(dot(exact, parameters, policyGradient(world, policy)))).toBe('-1/16');
  });

  test('D2: with λ = 0 and V(s₁) = 1 where 0 is true, E[Δθ_a] = 1/8 and ∂J = −1/8', () => {
    const world = sureWorld(rational, [
      [
        [1, 0],
        [2, '1/2'],
      ],
      [
        [2, 0],
        [2, 0],
      ],
    ]);
    const policy = everywhere(world, half);
    expect(gradient(world, policy, critic([0, 1, 0]), 0)[0]).toBe('1/8');
    expect(rational.format(policyGradient(world, policy)[0])).toBe('-1/8');
  });

  // Advantages 1 and .95, ratios below 1.2 while π₁ < 1: the second epoch pushes each drawn answer by ρ·r·(1 − π) once more.
  test('D2: r = (1, .95), π₁ = .9, one sample, α = .1: E[Δu] > 0 after one epoch and −9.39e-4 after two', () => {
    const world = bandit(enclosed, [1, '19/20']);
    const policy = tabularPolicy(enclosed, [
      ['9/10', '1/10'],
      [0, 0],
    ]);
    const moved = [1, 2].map((epochs) =>
      ppo
        .enumerated(world, policy, {
          stepSize: '1/10',
          clipRange: '1/5',
          gaeLambda: 1,
          epochs,
          critic: { kind: 'given', stateValues: enclosed.zeros(2) },
        })
        .map(({ probability, update: { parameters } }) =>
          enclosed.multiply(probability, enclosed.subtract(parameters[0], parameters[1])),
        )
        .reduce(enclosed.add),
    );
    expect(enclosed.sign(moved[0])).toBe(1);
    expect(enclosed.toNumber(moved[1]).toExponential(2)).toBe('-9.39e-4');
  });

  test('D11: with r = (1, 1, 0) exact training from (1, 1, 1)/3 keeps the tie: π₁ = π₂ after every step', () => {
    const world = bandit(enclosed, [1, 1, 0]);
    let policy = uniformPolicy(world);
    for (let step = 0; step < 5; step++) policy = policyGradientStep(world, policy, 10);
    expect(enclosed.toNumber(policy.probabilities[0])).toBe(enclosed.toNumber(policy.probabilities[1]));
    expect(enclosed.toNumber(policy.probabilities[2])).toBeLessThan(0.01);
  });
});
