import { describe, expect, test } from 'vitest';
import { type Arithmetic, float64, type Rational, rational } from '../../../src/arithmetic/index.js';
import { averageUpdate, type PpoOptions, ppo } from '../../../src/learners/index.js';
import { bandit, type Episode, mdpFromArrays } from '../../../src/mdp/index.js';
import { tabularPolicy } from '../../../src/policies/index.js';
import { shown } from '../smallWorlds.js';

describe('ppo at ratios other than 1', () => {
  /** Old row (1/2, 1/2); one sampled step of advantage A moves answer 0 to where η puts it, then a second epoch. */
  const secondEpoch = (advantage: number, stepSize: number): number => {
    const set = bandit(float64, [advantage, 0]);
    const old = tabularPolicy(float64, [
      ['1/2', '1/2'],
      [0, 0],
    ]);
    const step: Episode<number> = { states: [0, 1], actions: [0], rewards: [advantage], end: 'terminated' };
    const critic = { kind: 'given', stateValues: [0, 0] } as const;
    const options = { stepSize, clipRange: '1/5', gaeLambda: 1, critic };
    const one = ppo.onEpisodes(set, old, [step], options).parameters[0];
    return ppo.onEpisodes(set, old, [step], { ...options, epochs: 2 }).parameters[0] - one;
  };

  test('a sample clipped outward has no slope, one that came back has all of it', () => {
    // η = ln 3 puts p at 3/4, ρ = 3/2 > 6/5: A = +1 is clipped. A = −1 goes the other way: ρ = 1/2 < 4/5, clipped too.
    expect(secondEpoch(1, Math.log(3))).toBe(0);
    expect(secondEpoch(-1, Math.log(3))).toBe(0);
    // η = ln(11/9) puts p at 11/20, ρ = 11/10 < 6/5: the slope is ρ·A·(1 − p) = 11/10·9/20, times η.
    const small = Math.log(11 / 9);
    expect(secondEpoch(1, small)).toBeCloseTo((small * 11 * 9) / 200, 12);
  });

  test('the update is not additive in the advantage: ratio 3/2, ε = 1/5', () => {
    // Â = +1 gives 0, Â = −1 gives −(3/2)·∇log π: the surrogate at p = 3/4 against old 1/2, one answer of weight 1.
    const gradient = (advantage: number) => {
      const set = bandit(rational, [advantage, 0]);
      const row = (p: string, rest: string) =>
        tabularPolicy(rational, [
          [p, rest],
          [0, 0],
        ]);
      const policies = { oldPolicy: row('1/2', '1/2'), newPolicy: row('3/4', '1/4') };
      const options = {
        clipRange: '1/5',
        critic: { kind: 'given', stateValues: [rational.zero, rational.zero] },
      } as const;
      return shown(ppo.surrogateGradient(set, policies, options))?.slice(0, 2);
    };
    expect(gradient(1)).toEqual(['0', '0']);
    // π_old·ρ·A·∇log π = (1/2)·(3/2)·(−1)·(1/4, −1/4)
    expect(gradient(-1)).toEqual(['-3/16', '3/16']);
  });
});

describe('what PPO’s own options do to its direction', () => {
  test('normalised advantages can point away from the expected reward', () => {
    // Answer 0 pays 10 with probability 1/10, answer 1 pays 1/2; uniform, batches of two. Raw: E Δ = +1/8 a batch mean.
    // Normalised, a batch of two different answers is (+1, −1) by rank: 2·¼·(1/10 − 9/10)·½ = −1/5.
    const lottery = <T>(A: Arithmetic<T>) =>
      mdpFromArrays(A, {
        transition: [
          [
            [0, '1/10', '9/10'],
            [0, 0, 1],
          ],
          null,
          null,
        ],
        reward: [
          [
            [0, 10, 0],
            [0, 0, '1/2'],
          ],
          null,
          null,
        ],
        discount: '1/2',
        terminal: [1, 2],
      });
    const half = [
      ['1/2', '1/2'],
      [0, 0],
      [0, 0],
    ];
    const zero = <T>(A: Arithmetic<T>) => ({ kind: 'given', stateValues: A.zeros(3) }) as const;
    const base = { stepSize: 1, clipRange: '1/5', gaeLambda: 1, episodes: 2 } as const;
    const plain = ppo.expected(lottery(rational), tabularPolicy(rational, half), { ...base, critic: zero(rational) });
    expect(rational.format(plain.parameters[0])).toBe('1/8');
    const normalised = averageUpdate(
      float64,
      ppo.enumerated(lottery(float64), tabularPolicy(float64, half), {
        ...base,
        critic: zero(float64),
        advantageNormalization: { over: 'batch', deviation: 'population', epsilon: 1e-12 },
      }),
    );
    expect(normalised.parameters[0]).toBeCloseTo(-1 / 5, 9);
  });

  test('a second epoch can turn the mean step of a one-sample batch round', () => {
    // r = (1, 19/20), p = 9/10, V = 0, ε = 1/5, η = 1/10: one epoch raises the better arm in the mean, two lower it.
    const set = bandit(float64, [1, '19/20']);
    const row = tabularPolicy(float64, [
      ['9/10', '1/10'],
      [0, 0],
    ]);
    const critic = { kind: 'given', stateValues: [0, 0] } as const;
    const lead = (epochs: number): number => {
      const options = { stepSize: 0.1, clipRange: '1/5', gaeLambda: 1, critic, epochs };
      const [better, worse] = averageUpdate(float64, ppo.enumerated(set, row, options)).parameters;
      return better - worse;
    };
    expect(lead(1)).toBeGreaterThan(0);
    expect(lead(2)).toBeCloseTo(-9.39e-4, 6);
  });

  test('options without a closed form are refused by name', () => {
    const exact = mdpFromArrays(rational, {
      transition: [[[1], [1]]],
      reward: [[2, -1]],
      discount: '1/2',
    });
    const row = tabularPolicy(rational, [['1/2', '1/2']]);
    const options: PpoOptions<Rational> = { stepSize: 1, clipRange: '1/5', gaeLambda: 0, critic: { kind: 'exact' } };
    const refused = (more: Partial<PpoOptions<Rational>>) => () => ppo.expected(exact, row, { ...options, ...more });
    expect(refused({ epochs: 2 })).toThrow(/options\.epochs[\s\S]*enumerated/);
    expect(refused({ minibatches: { count: 2 } })).toThrow(/options\.minibatches/);
    expect(refused({ advantageNormalization: { over: 'batch', deviation: 'sample' } })).toThrow(
      /advantageNormalization/,
    );
    expect(refused({ averaging: 'overSteps' })).toThrow(/options\.averaging/);
    expect(refused({ clipRange: 0 })).toThrow(/kink/);
    expect(refused({ gaeLambda: 2 })).toThrow(/from 0 to 1/);
  });
});
