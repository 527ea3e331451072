import { describe, expect, test } from 'vitest';
import { interval, rational, readNumber } from '../../../src/arithmetic/index.js';
import { ppo, reinforce } from '../../../src/learners/index.js';
import { bandit, type Episode, mdpFromArrays } from '../../../src/mdp/index.js';
import { linearPolicy, stepPolicy, tabularPolicy } from '../../../src/policies/index.js';

const { add, format, multiply, subtract, zero } = rational;
const enclosed = interval(30);
const read = (text: string | number) => readNumber(rational, text);
const answered = (action: number, reward: string | number) => ({
  states: [0, 1],
  actions: [action],
  rewards: [read(reward)],
  end: 'terminated' as const,
});
const row = (...probabilities: readonly string[]) =>
  tabularPolicy(rational, [probabilities, probabilities.map(() => 0)]);

/** dπ_b = π_b·(Δ_b − Σ_c π_c·Δ_c) for a change Δ of the logits of state 0. */
const firstOrder = (probabilities: readonly ReturnType<typeof read>[], change: readonly ReturnType<typeof read>[]) => {
  const mean = probabilities.map((p, a) => multiply(p, change[a])).reduce(add, zero);
  return probabilities.map((p, a) => format(multiply(p, subtract(change[a], mean))));
};

describe('the numbers of entries U1–U10', () => {
  test('U2: π = (1, 4, 1)/6, answer 0 taken: dπ = (7/36, −2/9, 1/36), so the untaken answer 2 rises', () => {
    const policy = row('1/6', '4/6', '1/6');
    const { parameters } = reinforce.onEpisodes(bandit(rational, [1, 0, 0]), policy, [answered(0, 1)], { stepSize: 1 });
    expect(firstOrder(policy.probabilities.slice(0, 3), parameters.slice(0, 3))).toEqual(['7/36', '-2/9', '1/36']);
  });

  test('U2: a finite step αG = 1/2 takes π(2) from .1667 to .1735', () => {
    const policy = tabularPolicy(enclosed, [
      ['1/6', '4/6', '1/6'],
      [0, 0, 0],
    ]);
    const taken = { states: [0, 1], actions: [0], rewards: [enclosed.one], end: 'terminated' as const };
    const { parameters } = reinforce.onEpisodes(bandit(enclosed, [1, 0, 0]), policy, [taken], { stepSize: '1/2' });
    const after = enclosed.toNumber(stepPolicy(policy, parameters).probabilities[2]);
    // Δ = (5, −4, −1)/12: e^{−1/12}/(e^{5/12} + 4·e^{−4/12} + e^{−1/12})
    expect(after).toBeCloseTo(Math.exp(-1 / 12) / (Math.exp(5 / 12) + 4 * Math.exp(-1 / 3) + Math.exp(-1 / 12)), 12);
    expect(after.toFixed(4)).toBe('0.1735');
  });

  test('U3: one state visited twice, answers 0 and 1, both with return 1, π = (7, 2, 1)/10: dπ(0) = −.154', () => {
    const world = mdpFromArrays(rational, {
      transition: [
        [
          [1, 0],
          [0, 1],
          [0, 1],
        ],
        null,
      ],
      reward: [[0, 1, 0], null],
      discount: 1,
      terminal: [1],
    });
    const policy = row('7/10', '2/10', '1/10');
    const episode: Episode<typeof rational.one> = {
      states: [0, 0, 1],
      actions: [0, 1],
      rewards: [rational.zero, rational.one],
      end: 'terminated',
    };
    const { parameters } = reinforce.onEpisodes(world, policy, [episode], { stepSize: 1 });
    // Δ = (1 − 1.4, 1 − .4, −.2) = (−.4, .6, −.2), its mean −.18: .7·(−.4 + .18)
    expect(parameters.slice(0, 3).map(format)).toEqual(['-2/5', '3/5', '-1/5']);
    expect(firstOrder(policy.probabilities.slice(0, 3), parameters.slice(0, 3))[0]).toBe('-77/500');
  });

  /** s0 → s1 → end, whatever is done; no reward. */
  const walk = mdpFromArrays(rational, {
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
    reward: [[0, 0], [0, 0], null],
    discount: 1,
    terminal: [2],
  });
  const undecided = tabularPolicy(rational, [
    ['1/2', '1/2'],
    ['1/2', '1/2'],
    [0, 0],
  ]);
  const unpaid = (values: readonly string[], episode: Episode<typeof rational.one>, gaeLambda: string | number) =>
    ppo
      .onEpisodes(walk, undecided, [episode], {
        stepSize: 1,
        clipRange: '1/5',
        gaeLambda,
        critic: { kind: 'given', stateValues: values.map(read) },
      })
      .parameters.map(format);

  test('U4 (ii): no reward, cut off after one step before a state of value 1: Δθ(s0) = (1/2, −1/2)', () => {
    const cut = { states: [0, 1], actions: [0], rewards: [zero], end: 'truncated' as const };
    expect(unpaid(['0', '1', '0'], cut, 0)).toEqual(['1/2', '-1/2', '0', '0', '0', '0']);
  });

  test('U4 (iii): no reward, a whole episode: Â(s0) = (1 − λ)·V(s1) − V(s0), so none where V(s0) = (1 − λ)·V(s1)', () => {
    const whole = { states: [0, 1, 2], actions: [0, 0], rewards: [zero, zero], end: 'terminated' as const };
    const first = (values: readonly string[], gaeLambda: string | number) => unpaid(values, whole, gaeLambda)[0];
    // half of: 1 − 0; (1 − 1/2)·1 − 0; (1 − 1/2)·1 − 1/2; 0 − 1/3
    expect(first(['0', '1', '0'], 0)).toBe('1/2');
    expect(first(['0', '1', '0'], '1/2')).toBe('1/4');
    expect(first(['1/2', '1', '0'], '1/2')).toBe('0');
    expect(first(['1/3', '1', '0'], 1)).toBe('-1/6');
  });

  test('U4 (iii): at λ = 1 the mean of that update is 0', () => {
    const { parameters } = ppo.expected(walk, undecided, {
      stepSize: 1,
      clipRange: '1/5',
      gaeLambda: 1,
      critic: { kind: 'given', stateValues: ['1/3', '1', '0'].map(read) },
    });
    expect(parameters.map(format)).toEqual(['0', '0', '0', '0', '0', '0']);
  });

  test('U8: one weight, x = (1, ±1), reward 1 for right at s1 alone: w = 1/2, and π(right|s2) goes from .5 to .622 or .378', () => {
    const move = (x: number) => {
      const features = [
        [[1], [0]],
        [[x], [0]],
        [[0], [0]],
      ];
      const world = mdpFromArrays(enclosed, {
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
        reward: [[1, 0], [0, 0], null],
        discount: 1,
        terminal: [2],
      });
      const policy = linearPolicy(enclosed, {
        features,
        weights: [0],
        available: [true, true, true, true, false, false],
      });
      const right = { states: [0, 2], actions: [0], rewards: [enclosed.one], end: 'terminated' as const };
      const { parameters } = reinforce.onEpisodes(world, policy, [right], { stepSize: 1 });
      expect(enclosed.toNumber(parameters[0])).toBe(0.5);
      return enclosed.toNumber(stepPolicy(policy, parameters).probabilities[2]);
    };
    expect([move(1), move(-1)].map((p) => p.toFixed(3))).toEqual(['0.622', '0.378']);
  });
});
