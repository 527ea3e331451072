import { describe, expect, test } from 'vitest';
import { glitchChain } from '../../../properties/glitch/_chain.js';
import { meanUpdateOfTwo } from '../../../properties/maximisation/_batchesOfTwo.js';
import { daringPolicy, sameChoiceTwice } from '../../../properties/maximisation/_sameChoiceTwice.js';
import { type Arithmetic, dot, interval, type Real, rational, readNumber } from '../../../src/arithmetic/index.js';
import {
  naturalPolicyGradient,
  policyGradient,
  policyGradientStep,
  ppo,
  reinforce,
} from '../../../src/learners/index.js';
import { advantages, bandit, banditFromRewards, expectedReturn, mdpFromArrays } from '../../../src/mdp/index.js';
import { stepPolicy, tabularPolicy, tiedPolicy, uniformPolicy } from '../../../src/policies/index.js';
import { everywhere, sureWorld } from './sureWorlds.js';

/** The rationals as claim files see them: their helpers are written for any number. */
const exact = rational as unknown as Arithmetic;
const { add, format, integer, multiply, ratio, sign, subtract } = exact;
const read = (text: string) => readNumber(exact, text);
const enclosed = interval(40);

/** Paid for the first action in the first state and the second in the second: J = q(1 − q) when both have the row (q, 1 − q). */
const oneOfEach = <T>(arithmetic: Parameters<typeof sureWorld<T>>[0]) =>
  sureWorld(arithmetic, [
    [
      [1, 0],
      [2, 0],
    ],
    [
      [2, 0],
      [2, 1],
    ],
  ]);

describe('the numbers of entries M1–M13', () => {
  // One logit u with step α is two logits with step α/2: u moves by α·dJ/dq·q(1 − q) = 24·(1/2)·(3/16) = 9/4.
  test('M3: J = q(1 − q) from q = 1/4 goes .1875 → .18252 at α = 24 of one logit, and → .0106 at 60', () => {
    const world = oneOfEach(enclosed);
    const policy = tiedPolicy(
      enclosed,
      [0, 0, 1],
      [
        ['1/4', '3/4'],
        [0, 0],
      ],
    );
    expect(enclosed.toNumber(expectedReturn(world, policy))).toBe(0.1875);
    const after = ['12', '30'].map((stepSize) =>
      enclosed.toNumber(expectedReturn(world, policyGradientStep(world, policy, stepSize))),
    );
    expect([after[0].toFixed(5), after[1].toFixed(4)]).toEqual(['0.18252', '0.0106']);
    const q = 1 / (1 + Math.exp(Math.log(3) - 9 / 4));
    expect(after[0]).toBeCloseTo(q * (1 - q), 12);
  });

  test('M4: with M = 2 and r = 1 the gradient of J = (1 − q)²r + q²M changes its sign at q = 1/3', () => {
    const world = sameChoiceTwice(exact, { known: integer(1), prize: integer(2) });
    const push = (q: string) => sign(policyGradient(world, daringPolicy(exact, read(q)))[1]);
    expect(['3333/10000', '1/3', '3334/10000'].map(push)).toEqual([-1, 0, 1]);
  });

  // The known answer is drawn throughout: u ← u + αr/(1 − p). What is left after N draws is at most Σ p_t ≤ p_N/(1 − e^{−αr}).
  test.each([
    ['1/2', 0.242212053780829],
    ['1', 0.412061811297653],
    ['2', 0.489654128158939],
  ])('M5: the natural gradient with αr = %s never tries the other answer with probability %d', (stepSize, expected) => {
    const world = bandit(enclosed, [1, 10]);
    const known = { states: [0, 1], actions: [0], rewards: [enclosed.one], end: 'terminated' as const };
    let policy = uniformPolicy(world);
    let never = enclosed.one;
    for (let draw = 0; draw < 90; draw++) {
      never = enclosed.multiply(never, policy.probabilities[0]);
      const { parameters } = naturalPolicyGradient.onEpisodes(world, policy, [known], { stepSize });
      policy = stepPolicy(policy, parameters);
    }
    const left = enclosed.toNumber(policy.probabilities[1]) / (1 - Math.exp(-0.5));
    expect(left).toBeLessThan(1e-18);
    expect(Math.abs(enclosed.toNumber(never) - expected)).toBeLessThan(1e-15);
  });

  // Each state moves toward its better action until one of the two ratios is 1 ± 1/5.
  test('M6: from (.5, .5) with M = 3/2 clipped moves lead over (.4, .6) and (.32, .68) to (.384, .744)', () => {
    const world = glitchChain(exact, 2, { known: integer(1), prize: ratio(3, 2) });
    const [more, less] = [ratio(6, 5), ratio(4, 5)];
    const moved = (p: Real, isBetter: boolean) => {
      const rest = subtract(integer(1), p);
      const [byOwn, byRest] = isBetter
        ? [multiply(more, p), subtract(integer(1), multiply(less, rest))]
        : [multiply(less, p), subtract(integer(1), multiply(more, rest))];
      return isBetter ? exact.minimum(byOwn, byRest) : exact.maximum(byOwn, byRest);
    };
    let going = [ratio(1, 2), ratio(1, 2)];
    const seen = [0, 1, 2].map(() => {
      const row = (p: Real) => [format(p), format(subtract(integer(1), p))];
      const policy = tabularPolicy(exact, [row(going[0]), row(going[1]), [0, 0]]);
      const gains = advantages(world, policy);
      going = going.map((p, s) => moved(p, sign(gains[2 * s]) === 1));
      return going.map(exact.toNumber);
    });
    expect(seen).toEqual([
      [0.4, 0.6],
      [0.32, 0.68],
      [0.384, 0.744],
    ]);
  });

  test('M6′: inside the clip the surrogate gains 1/1200 while J falls from 1/20 to 49/1000', () => {
    const world = sureWorld(exact, [
      [
        [2, 0],
        [1, 0],
      ],
      [
        [2, 1],
        [2, 0],
      ],
    ]);
    const oldPolicy = tabularPolicy(exact, [
      ['9/10', '1/10'],
      ['1/2', '1/2'],
      [0, 0],
    ]);
    const newPolicy = tabularPolicy(exact, [
      ['88/100', '12/100'],
      ['49/120', '71/120'],
      [0, 0],
    ]);
    expect(format(ppo.surrogate(world, { oldPolicy, newPolicy }, { clipRange: '1/5' }))).toBe('1/1200');
    expect([oldPolicy, newPolicy].map((policy) => format(expectedReturn(world, policy)))).toEqual(['1/20', '49/1000']);
  });

  test('M6′: with one row for both states q = 49/100 → 147/250 gains 49/25000, and J falls from .2499 to .242256', () => {
    const world = oneOfEach(exact);
    const oldPolicy = everywhere(world, ['49/100', '51/100']);
    const newPolicy = everywhere(world, ['147/250', '103/250']);
    expect(format(ppo.surrogate(world, { oldPolicy, newPolicy }, { clipRange: '1/5' }))).toBe('49/25000');
    const returns = [oldPolicy, newPolicy].map((policy) => exact.toNumber(expectedReturn(world, policy)));
    expect(returns).toEqual([0.2499, 0.242256]);
  });

  describe('M7: a prize of 10 with chance 1/10 against a sure 1/2, even odds, batches of two', () => {
    const world = mdpFromArrays(exact, {
      transition: [
        [
          [0, '1/10', '9/10'],
          [0, '1/2', '1/2'],
        ],
        null,
        null,
      ],
      reward: [
        [
          [0, 10, 0],
          ['1/2', '1/2', '1/2'],
        ],
        null,
        null,
      ],
      discount: 1,
      terminal: [1, 2],
    });
    const policy = everywhere(world, ['1/2', '1/2']);
    const gradient = policyGradient(world, policy);

    test('∂J = 1/8', () => expect(format(gradient[0])).toBe('1/8'));

    // Two different rewards are normalised to 1 and −1, equal ones to 0: own − (own − sign) is the normalised reward.
    test('normalised, E[Δθ] = −1/5, and ⟨E[Δθ], ∇J⟩ = −1/20', () => {
      const mean = meanUpdateOfTwo(exact, { world, policy }, (own, other) =>
        subtract(own, integer(Number(sign(subtract(own, other))))),
      );
      expect(format(mean[0])).toBe('-1/5');
      expect(format(dot(exact, mean, gradient))).toBe('-1/20');
    });

    test('with the mean of the batch as baseline 1/16, with the other’s reward 1/8', () => {
      const first = (baseline: (own: Real, other: Real) => Real) =>
        format(meanUpdateOfTwo(exact, { world, policy }, baseline)[0]);
      expect(first((own, other) => multiply(ratio(1, 2), add(own, other)))).toBe('1/16');
      expect(first((_own, other) => other)).toBe('1/8');
    });
  });

  test('M9: r = (11/10, 1), π₁ = 3/4, 2α = 1: E[π₁′] − π₁ ∈ −0.00495738477944590215738582219[5, 6]', () => {
    const world = banditFromRewards(enclosed, [enclosed.ratio(11, 10), enclosed.one]);
    const policy = tabularPolicy(enclosed, [
      ['3/4', '1/4'],
      [0, 0],
    ]);
    const mean = reinforce
      .enumerated(world, policy, { stepSize: '1/2' })
      .map(({ probability, update }) =>
        enclosed.multiply(probability, stepPolicy(policy, update.parameters).probabilities[0]),
      )
      .reduce(enclosed.add);
    const change = enclosed.subtract(mean, policy.probabilities[0]);
    const beyond = (bound: string) => enclosed.sign(enclosed.subtract(change, readNumber(enclosed, bound)));
    expect(beyond('-0.004957384779445902157385822196')).toBe(1);
    expect(beyond('-0.004957384779445902157385822195')).toBe(-1);
  });
});
