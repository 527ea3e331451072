import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interval, type Rational, rational, readNumber } from '../../../src/arithmetic/index.js';
import { type Critic, enumerateEpisodes, ppo } from '../../../src/learners/index.js';
import { bandit, type Mdp, mdpFromArrays } from '../../../src/mdp/index.js';
import {
  type SoftmaxPolicy,
  scoreGradient,
  sharedTrunkPolicy,
  stepPolicy,
  tabularPolicy,
} from '../../../src/policies/index.js';
import { shown, smallCases } from '../smallWorlds.js';

type Values = readonly (number | string)[];
const given = (values: Values): Critic<Rational> => ({
  kind: 'given',
  stateValues: values.map((value) => readNumber(rational, value)),
});
const noRewards = <T>(mdp: Mdp<T>): Mdp<T> => ({
  ...mdp,
  reward: mdp.arithmetic.zeros(mdp.reward.length),
  transitionReward: mdp.transitionReward && mdp.arithmetic.zeros(mdp.transitionReward.length),
});
const gradient = (
  mdp: Mdp<Rational>,
  policy: SoftmaxPolicy<Rational>,
  critic: Critic<Rational>,
  gaeLambda: string | number,
  rolloutSteps?: number,
): readonly Rational[] =>
  ppo.expected(mdp, policy, { stepSize: 1, clipRange: '1/5', critic, gaeLambda, ...(rolloutSteps && { rolloutSteps }) })
    .parameters;
const plus = (a: readonly Rational[], b: readonly Rational[]): Rational[] => a.map((x, i) => rational.add(x, b[i]));

/** s0 {a → s1, b → s2}; s1, s2 → end, paying as given for each. γ = 1. */
const fork = (pays: Values) =>
  mdpFromArrays(rational, {
    transition: [
      [
        [0, 1, 0, 0],
        [0, 0, 1, 0],
      ],
      [
        [0, 0, 0, 1],
        [0, 0, 0, 1],
      ],
      [
        [0, 0, 0, 1],
        [0, 0, 0, 1],
      ],
      null,
    ],
    reward: [[0, 0], [pays[0], pays[0]], [pays[1], pays[1]], null],
    discount: 1,
    terminal: [3],
  });
const uniform = tabularPolicy(rational, [
  ['1/2', '1/2'],
  ['1/2', '1/2'],
  ['1/2', '1/2'],
  [0, 0],
]);
const towardsA = (vector: readonly Rational[]): string => rational.format(vector[0]);

describe('the share of a reward in PPO’s gradient', () => {
  test('reward and value parts add up, for any critic', () => {
    fc.assert(
      fc.property(smallCases({ horizon: 'none' }), ({ mdp, policies: [policy], stateValues, rolloutSteps }) => {
        const critic: Critic<Rational> = { kind: 'given', stateValues };
        const zero: Critic<Rational> = { kind: 'given', stateValues: rational.zeros(mdp.states) };
        const direct = gradient(mdp, policy, zero, '2/3', rolloutSteps);
        const throughValues = gradient(noRewards(mdp), policy, critic, '2/3', rolloutSteps);
        expect(shown(plus(direct, throughValues))).toEqual(shown(gradient(mdp, policy, critic, '2/3', rolloutSteps)));
      }),
      { seed: 71, numRuns: 40 },
    );
  });

  test('with the correct critic a reward at delay d keeps λᵈ of its credit: g_r = Σ λᵈ·G_d', () => {
    fc.assert(
      fc.property(smallCases({ termination: 'always', horizon: 'none' }), ({ mdp, policies: [policy] }) => {
        // G_d = E Σ_t γᵈ·R_{t+d+1}·∇log π(aₜ|sₜ), from the episodes themselves.
        const byDelay = Array.from({ length: mdp.states }, () => rational.zeros(mdp.states * mdp.actions));
        for (const { probability, episode } of enumerateEpisodes(mdp, policy, mdp.states)) {
          episode.actions.forEach((action, t) => {
            let weight = probability;
            for (let d = 0; t + d < episode.actions.length; d++) {
              const index = episode.states[t] * mdp.actions + action;
              byDelay[d][index] = rational.add(byDelay[d][index], rational.multiply(weight, episode.rewards[t + d]));
              weight = rational.multiply(weight, mdp.discount);
            }
          });
        }
        const lambda = rational.ratio(2, 3);
        let power = rational.one;
        let direct: readonly Rational[] = rational.zeros(mdp.states * mdp.actions);
        let total: readonly Rational[] = direct;
        for (const credit of byDelay) {
          const delayed = scoreGradient(policy, credit);
          direct = plus(
            direct,
            delayed.map((x) => rational.multiply(power, x)),
          );
          total = plus(total, delayed);
          power = rational.multiply(power, lambda);
        }
        const zero: Critic<Rational> = { kind: 'given', stateValues: rational.zeros(mdp.states) };
        expect(shown(gradient(mdp, policy, zero, '2/3'))).toEqual(shown(direct));
        expect(shown(gradient(mdp, policy, { kind: 'exact' }, '2/3'))).toEqual(shown(total));
      }),
      { seed: 72, numRuns: 40 },
    );
  });

  test('a chain of n advances to one reward: (1 − λⁿ)/(n(1 − λ)) of the gradient is direct', () => {
    const n = 5;
    const one = (state: number) => Array.from({ length: n + 1 }, (_, s) => (s === state ? 1 : 0));
    const mdp = mdpFromArrays(rational, {
      transition: [...Array.from({ length: n }, (_, s) => [one(s + 1), one(n)]), null],
      reward: [...Array.from({ length: n }, (_, s) => [s === n - 1 ? 1 : 0, 0]), null],
      discount: 1,
      terminal: [n],
    });
    const policy = tabularPolicy(rational, [...Array.from({ length: n }, () => ['1/2', '1/2']), [0, 0]]);
    const advance = (vector: readonly Rational[]) =>
      vector.reduce((sum, x, i) => (i % 2 === 0 ? rational.add(sum, x) : sum), rational.zero);
    const zero: Critic<Rational> = { kind: 'given', stateValues: rational.zeros(n + 1) };
    const share = rational.divide(
      advance(gradient(mdp, policy, zero, '1/2')),
      advance(gradient(mdp, policy, { kind: 'exact' }, '1/2')),
    );
    expect(rational.format(share)).toBe('31/80'); // (1 − 1/32)/(5·1/2)
  });

  test('λ = 1: no critic has a share, under any weighting, as long as episodes terminate', () => {
    fc.assert(
      fc.property(smallCases({ termination: 'always' }), ({ mdp, policies, stateValues }) => {
        const critic: Critic<Rational> = { kind: 'given', stateValues };
        for (const policy of policies) {
          const shares = gradient(noRewards(mdp), policy, critic, 1);
          expect(shares.every((x) => rational.isZero(x))).toBe(true);
        }
      }),
      { seed: 73, numRuns: 40 },
    );
  });

  test('λ = 1 and a truncation after one step: all of it comes from the critic', () => {
    const mdp = fork([1, 0]);
    const direct = gradient(mdp, uniform, given([0, 0, 0, 0]), 1, 1);
    const throughValues = gradient(noRewards(mdp), uniform, given(['1/2', 1, 0, 0]), 1, 1);
    expect([towardsA(direct), towardsA(throughValues)]).toEqual(['0', '1/4']);
  });

  test('at a clipped later epoch the baseline is not harmless: 0, or −91/400 away from the better answer', () => {
    const set = bandit(rational, [1, 0]);
    const row = (p: string, rest: string) =>
      tabularPolicy(rational, [
        [p, rest],
        [0, 0],
      ]);
    const policies = { oldPolicy: row('1/2', '1/2'), newPolicy: row('13/20', '7/20') };
    const at = (baseline: string | number, clipRange: string | number) =>
      towardsA(ppo.surrogateGradient(set, policies, { clipRange, critic: given([baseline, 0]), gaeLambda: 1 }));
    expect(['1/2', -1, 2].map((baseline) => at(baseline, '1/5'))).toEqual(['0', '-91/400', '-91/400']);
    expect(['1/2', -1, 2].map((baseline) => at(baseline, 9))).toEqual(['91/400', '91/400', '91/400']);
  });

  test('a policy is reinforced without any reward when V(s1) = 1 and λ = 0, not when λ = 1', () => {
    const nothing = fork([0, 0]);
    expect(towardsA(gradient(nothing, uniform, given([0, 1, 0, 0]), 0))).toBe('1/4');
    expect(towardsA(gradient(nothing, uniform, given([0, 1, 0, 0]), 1))).toBe('0');
  });

  test('a wrong critic reinforces the wrong action iff λ < 2/3', () => {
    // L pays 1, R pays 0, but V(s_L) = 0, V(s_R) = 2: E[Â|L] − E[Â|R] = −2(1 − λ) + λ, times p(1 − p) = 1/4.
    const mdp = fork([1, 0]);
    const lead = (lambda: string | number) => towardsA(gradient(mdp, uniform, given([0, 0, 2, 0]), lambda));
    expect([0, '1/2', '2/3', '3/4'].map(lead)).toEqual(['-1/2', '-1/8', '0', '1/16']);
  });

  test('a critic that is off by a constant pays for not terminating', () => {
    // s0 {stop pays 1, go → s1}, s1 pays 1: both are optimal, V = V^π + 1, λ = 0.
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
      reward: [[1, 0], [1, 1], null],
      discount: 1,
      terminal: [2],
    });
    const policy = tabularPolicy(rational, [
      ['1/2', '1/2'],
      ['1/2', '1/2'],
      [0, 0],
    ]);
    expect(shown(gradient(mdp, policy, given([2, 2, 0]), 0))?.slice(0, 2)).toEqual(['-1/4', '1/4']);
    expect(shown(gradient(mdp, policy, given([2, 2, 0]), 1))?.slice(0, 2)).toEqual(['0', '0']);
  });

  test('rewards of the departed state alone have no share at λ = 0', () => {
    fc.assert(
      fc.property(smallCases({ horizon: 'none' }), ({ mdp, policies: [policy], stateValues, rolloutSteps }) => {
        const onStates: Mdp<Rational> = {
          ...mdp,
          reward: mdp.reward.map((r, i) => (mdp.available[i] ? stateValues[Math.floor(i / mdp.actions)] : r)),
          transitionReward: undefined,
        };
        const zero: Critic<Rational> = { kind: 'given', stateValues: rational.zeros(mdp.states) };
        const direct = gradient(onStates, policy, zero, 0, rolloutSteps);
        expect(direct.every((x) => rational.isZero(x))).toBe(true);
      }),
      { seed: 74, numRuns: 40 },
    );
  });
});

describe('a value head on the trunk', () => {
  test('reward changes the policy although the policy gradient is 0: π from 2/3 to 4/5', () => {
    // Trunk u = 1, logits (u·ln 2, 0), V = w·u, w = 1/2; both actions pay 1. Step 4 on ½(w·u − 1)²: u = 2, w = 5/2.
    const A = interval(50);
    const policy = sharedTrunkPolicy(A, {
      trunk: [[1], [0]],
      policyHead: [[A.log(A.integer(2)), 0]],
      valueHead: ['1/2'],
      available: [true, true, false, false],
    });
    const options = { stepSize: 4, clipRange: '1/5', gaeLambda: 0, critic: { kind: 'trunk', lossWeight: 1 } } as const;
    const { parameters } = ppo.expected(bandit(A, [1, 1]), policy, options);
    const next = stepPolicy(policy, parameters);
    expect(A.toNumber(next.trunk[0])).toBe(2);
    expect(A.toNumber(next.valueHead[0])).toBe(2.5);
    expect(A.toNumber(policy.probabilities[0])).toBeCloseTo(2 / 3, 14);
    expect(A.toNumber(A.subtract(next.probabilities[0], A.ratio(4, 5)))).toBeCloseTo(0, 40);
  });
});
