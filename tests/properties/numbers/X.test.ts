import { describe, expect, test } from 'vitest';
import { type Arithmetic, float64, interval, rational } from '../../../src/arithmetic/index.js';
import { naturalPolicyGradient, policyGradient, policyGradientStep } from '../../../src/learners/index.js';
import { bandit, expectedReturn, mdpFromArrays } from '../../../src/mdp/index.js';
import {
  deterministicPolicy,
  stepPolicy,
  tabularPolicy,
  tiedPolicy,
  uniformPolicy,
} from '../../../src/policies/index.js';
import { sureWorld } from './sureWorlds.js';

const A = interval(30);
const end = [0, 0];

/** Quit for 1/2, or go on to a state that pays 1 or −1. */
const trap = <T>(arithmetic: Arithmetic<T>) =>
  sureWorld(arithmetic, [
    [
      [2, '1/2'],
      [1, 0],
    ],
    [
      [2, 1],
      [2, -1],
    ],
  ]);

describe('the numbers of entries X01–X05', () => {
  test('X02: r* = (1, 1/2) trained on r̂ = (0, 1/2) ends at the second answer and loses 1/2', () => {
    const truth = bandit(rational, [1, '1/2']);
    const first = expectedReturn(truth, deterministicPolicy(truth, [0, 0]));
    const second = expectedReturn(truth, deterministicPolicy(truth, [1, 0]));
    expect(rational.format(rational.subtract(first, second))).toBe('1/2');
  });

  test('X04: from p₀ = 1/1000 at Δ = 1 the flow needs 506.41 to reach 1/2, and steps of size 1 a little more', () => {
    // T = [1/p₀ − 1/(1 − p₀) + 2 ln((1 − p₀)/p₀)]/2 = [1000 − 1000/999 + 2 ln 999]/2
    const logarithm = A.log(A.integer(999));
    const time = A.add(A.divide(A.subtract(A.integer(1000), A.ratio(1000, 999)), A.integer(2)), logarithm);
    expect(A.toNumber(time)).toBeCloseTo(506.41, 2);
    const world = bandit(float64, [1, 0]);
    let policy = tabularPolicy(float64, [['1/1000', '999/1000'], end]);
    let steps = 0;
    for (; float64.toNumber(policy.probabilities[0]) <= 0.5; steps++) policy = policyGradientStep(world, policy, 1);
    expect(steps).toBeGreaterThanOrEqual(507);
    expect(steps).toBeLessThan(512);
  });

  test('X04: under a KL penalty p₀ = 1/100 is exploited iff Δ/β > ln 99 = 4.595…', () => {
    const initial = tabularPolicy(A, [['1/100', '99/100'], end]);
    const optimum = (gap: number) =>
      A.toNumber(stepPolicy(initial, [A.ratio(gap, 1000), A.zero, A.zero, A.zero]).probabilities[0]);
    expect(optimum(4595)).toBeLessThan(0.5);
    expect(optimum(4596)).toBeGreaterThan(0.5);
  });

  test('X04: one logit for r̂ = (1, 0) and (0, 2), each half of the time, follows 1/2 − 1 = −1/2', () => {
    const contexts = mdpFromArrays(rational, {
      transition: [[{ end: 1 }, { end: 1 }], [{ end: 1 }, { end: 1 }], null],
      stateNames: ['first', 'second', 'end'],
      reward: [[1, 0], [0, 2], null],
      initial: ['1/2', '1/2', 0],
      terminal: ['end'],
      discount: 1,
    });
    const policy = tiedPolicy(rational, [0, 0, 1], [['1/2', '1/2'], end], contexts.available);
    // p(1 − p)·(1/2 − 1) = −1/8
    expect(rational.format(policyGradient(contexts, policy)[0])).toBe('-1/8');
  });

  test('X04: sampled natural gradient steps of 2 ln 2 never try the better of r̂ = (1, 1/2) with probability 0.3295', () => {
    const world = bandit(A, [1, '1/2']);
    const stepSize = A.multiply(A.integer(2), A.log(A.integer(2)));
    const episode = { states: [0, 1], actions: [1], rewards: [A.ratio(1, 2)], end: 'terminated' } as const;
    let policy = uniformPolicy(world);
    let never = A.one;
    for (let draw = 0; draw < 20; draw++) {
      never = A.multiply(never, policy.probabilities[1]);
      policy = stepPolicy(policy, naturalPolicyGradient.onEpisodes(world, policy, [episode], { stepSize }).parameters);
    }
    expect(A.toNumber(never)).toBeCloseTo(0.3295, 4);
    expect(A.toNumber(policy.probabilities[0])).toBeLessThan(1e-6);
  });

  test('X04, the deep trap: the way to the best outcome first loses, −1/4, falls from 1/2 to 0.16 and is back at 0.98', () => {
    const exact = trap(rational);
    const start = [['1/2', '1/2'], ['1/4', '3/4'], end];
    // p(1 − p)·(V(s1) − 1/2) with V(s1) = 1/4 − 3/4
    expect(rational.format(policyGradient(exact, tabularPolicy(rational, start))[1])).toBe('-1/4');
    const world = trap(float64);
    let policy = tabularPolicy(float64, start);
    let lowest = 1;
    for (let step = 0; step < 4000; step++) {
      policy = policyGradientStep(world, policy, '1/40');
      lowest = Math.min(lowest, float64.toNumber(policy.probabilities[1]));
    }
    expect(lowest).toBeCloseTo(0.16, 2);
    expect(float64.toNumber(policy.probabilities[1])).toBeCloseTo(0.98, 2);
  });
});
