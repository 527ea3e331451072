import { describe, expect, test } from 'vitest';
import { float64, interval, rational } from '../../../src/arithmetic/index.js';
import { imitation, policyGradient, policyGradientStep, reinforce } from '../../../src/learners/index.js';
import { bandit, expectedReturn, mdpFromArrays, withRewards } from '../../../src/mdp/index.js';
import { deterministicPolicy, stepPolicy, tabularPolicy } from '../../../src/policies/index.js';
import { everywhere, half, type Move, sureWorld } from './sureWorlds.js';

const A = interval(30);
const { format } = rational;
const end = [0, 0];

/** 1/p, 1/(1 − p), ln(p/(1 − p)). */
const parts = (numerator: number, denominator: number) => ({
  inverse: A.ratio(denominator, numerator),
  inverseRest: A.ratio(denominator, denominator - numerator),
  logOdds: A.log(A.ratio(numerator, denominator - numerator)),
});

/** Antiderivatives of 1/(p²(1 − p)²), 1/(p(1 − p)²) and 1/(p(1 − p)): the times of the three flows, times k. */
const clocks = (numerator: number, denominator: number) => {
  const { inverse, inverseRest, logOdds } = parts(numerator, denominator);
  return [
    A.add(A.subtract(inverseRest, inverse), A.multiply(A.integer(2), logOdds)),
    A.add(inverseRest, logOdds),
    logOdds,
  ];
};

/** Times of reward 0/1, cross-entropy and natural gradient from one probability to another, K answers alike but one. */
const times = (answers: number, from: readonly [number, number], to: readonly [number, number]): readonly number[] => {
  const rate = A.ratio(answers - 1, answers);
  const [start, stop] = [clocks(...from), clocks(...to)];
  return stop.map((clock, i) => {
    const time = A.subtract(clock, start[i]);
    return A.toNumber(i === 2 ? time : A.multiply(rate, time));
  });
};

describe('the numbers of entries M01–M05', () => {
  test('M02: p = (1/2, 1/100), half of the time each: (1/8, 99/20000) by reward, (1/4, 99/200) by cross-entropy', () => {
    const questions = mdpFromArrays(rational, {
      stateNames: ['likely', 'unlikely', 'end'],
      transition: [[{ end: 1 }, { end: 1 }], [{ end: 1 }, { end: 1 }], null],
      reward: [[1, 0], [1, 0], null],
      initial: ['1/2', '1/2', 0],
      terminal: ['end'],
      discount: 1,
    });
    const policy = tabularPolicy(rational, [['1/2', '1/2'], ['1/100', '99/100'], end]);
    const expert = deterministicPolicy(questions, [0, 0, 0]);
    const rewarded = reinforce.expected(questions, policy, { stepSize: 1 }).parameters;
    const imitated = imitation.expected(questions, policy, {
      expert,
      objective: 'crossEntropy',
      stepSize: 1,
    }).parameters;
    expect([rewarded[0], rewarded[2]].map(format)).toEqual(['1/8', '99/20000']);
    expect([imitated[0], imitated[2]].map(format)).toEqual(['1/4', '99/200']);
  });

  test('M03: from p₀ = 10⁻⁶ to 1/2 among 10⁶ answers: 1,000,026, 14.8 and 13.8', () => {
    const [reward, crossEntropy, natural] = times(1_000_000, [1, 1_000_000], [1, 2]);
    expect(Math.round(reward)).toBe(1_000_026);
    expect(crossEntropy).toBeCloseTo(14.8, 1);
    expect(natural).toBeCloseTo(13.8, 1);
  });

  test('M03: from 1/2 to 999/1000 with two answers: 506, 502 and 6.9', () => {
    const [reward, crossEntropy, natural] = times(2, [1, 2], [999, 1000]);
    expect(Math.round(reward)).toBe(506);
    expect(Math.round(crossEntropy)).toBe(502);
    expect(natural).toBeCloseTo(6.9, 1);
  });

  test('M03: small steps take the time of the flow, from 1/100 to 1/2 among ten answers', () => {
    const world = bandit(float64, [1, ...Array.from({ length: 9 }, () => 0)]);
    const expert = deterministicPolicy(world, [0, 0]);
    const [reward, crossEntropy] = times(10, [1, 100], [1, 2]);
    const start = tabularPolicy(float64, [
      ['1/100', ...Array.from({ length: 9 }, () => '11/100')],
      world.reward.slice(10),
    ]);
    const duration = (step: (policy: typeof start) => typeof start): number => {
      let policy = start;
      let steps = 0;
      for (; float64.toNumber(policy.probabilities[0]) < 0.5; steps++) policy = step(policy);
      return steps / 50;
    };
    expect(Math.abs(duration((policy) => policyGradientStep(world, policy, '1/50')) - reward)).toBeLessThan(0.1);
    const imitate = (policy: typeof start) =>
      stepPolicy(
        policy,
        imitation.expected(world, policy, { expert, objective: 'crossEntropy', stepSize: '1/50' }).parameters,
      );
    expect(Math.abs(duration(imitate) - crossEntropy)).toBeLessThan(0.1);
  });

  test('M03: no signal in 1000 draws at p₀ = 1/1000 with probability 0.368', () => {
    expect(A.toNumber(A.exp(A.multiply(A.integer(1000), A.log(A.ratio(999, 1000)))))).toBeCloseTo(0.368, 3);
  });

  test('M03: a trajectory of 20 steps, p = 1/2, rewarded as a whole: p^20·(1 − p) = 2^−21 = 4.8e−7, not 1/2', () => {
    const steps = Array.from({ length: 20 }, (_, t): readonly Move[] => [
      [t + 1, t === 19 ? 1 : 0],
      [20, 0],
    ]);
    const world = sureWorld(rational, steps);
    const policy = everywhere(world, half);
    expect(format(policyGradient(world, policy)[0])).toBe('1/2097152');
    const expert = deterministicPolicy(
      world,
      Array.from({ length: 21 }, () => 0),
    );
    const { parameters } = imitation.expected(world, policy, { expert, objective: 'crossEntropy', stepSize: 1 });
    expect(format(parameters[0])).toBe('1/2');
  });

  test('M04: q = (2/3, 1/3) is left by reward, toward its mode, and kept by cross-entropy', () => {
    const q = tabularPolicy(rational, [['2/3', '1/3'], end]);
    const agreement = withRewards(bandit(rational, [0, 0]), q.probabilities);
    // p₁(q₁ − Σpq) = 2/3·(2/3 − 5/9)
    expect(format(reinforce.expected(agreement, q, { stepSize: 1 }).parameters[0])).toBe('2/27');
    const imitated = imitation.expected(agreement, q, { expert: q, objective: 'crossEntropy', stepSize: 1 });
    expect(imitated.parameters.map(format)).toEqual(['0', '0', '0', '0']);
  });

  test('M04: q = (1/2, 1/2), p₀ = (9/10, 1/10): reward does not move it, cross-entropy by (−2/5, 2/5)', () => {
    const policy = tabularPolicy(rational, [['9/10', '1/10'], end]);
    const expert = tabularPolicy(rational, [['1/2', '1/2'], end]);
    const agreement = withRewards(bandit(rational, [0, 0]), expert.probabilities);
    const imitated = imitation.expected(agreement, policy, { expert, objective: 'crossEntropy', stepSize: 1 });
    expect(reinforce.expected(agreement, policy, { stepSize: 1 }).parameters.map(format)).toEqual(['0', '0', '0', '0']);
    expect(imitated.parameters.slice(0, 2).map(format)).toEqual(['-2/5', '2/5']);
  });

  test('M04: q = (2, 1, 1, 1)/5 is wrong 3 times in 5; always its mode agrees with it in 2/5, itself in 7/25', () => {
    const q = tabularPolicy(rational, [
      ['2/5', '1/5', '1/5', '1/5'],
      [0, 0, 0, 0],
    ]);
    const agreement = withRewards(bandit(rational, [0, 0, 0, 0]), q.probabilities);
    expect(format(expectedReturn(agreement, deterministicPolicy(agreement, [0, 0])))).toBe('2/5');
    expect(format(expectedReturn(agreement, q))).toBe('7/25');
  });

  test('M05: matched steps pay 1 for stopping, 2 for going on; with −1 for a miss 0 and −1', () => {
    const world = (matched: number, missed: number) =>
      sureWorld(rational, [
        [
          [3, matched],
          [1, missed],
        ],
        [
          [2, matched],
          [2, missed],
        ],
        [
          [3, matched],
          [3, missed],
        ],
      ]);
    const worth = (matched: number, missed: number, first: 0 | 1) => {
      const steps = world(matched, missed);
      return format(expectedReturn(steps, deterministicPolicy(steps, [first, 0, 0, 0])));
    };
    expect([worth(1, 0, 0), worth(1, 0, 1)]).toEqual(['1', '2']);
    expect([worth(0, -1, 0), worth(0, -1, 1)]).toEqual(['0', '-1']);
  });

  test('M05: the minority action and then certainty, 2/5 + 1 = 7/5, against 3/5 + 1/4 = 17/20', () => {
    const world = sureWorld(rational, [
      [
        [1, '2/5'],
        [2, '3/5'],
      ],
      [
        [3, 1],
        [3, 1],
      ],
      [
        [3, '1/4'],
        [3, '1/4'],
      ],
    ]);
    const worth = (first: 0 | 1) => format(expectedReturn(world, deterministicPolicy(world, [first, 0, 0, 0])));
    expect([worth(0), worth(1)]).toEqual(['7/5', '17/20']);
  });
});
