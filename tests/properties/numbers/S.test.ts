import { describe, expect, test } from 'vitest';
import { rational, readNumber } from '../../../src/arithmetic/index.js';
import { generalizedAdvantages, ppo } from '../../../src/learners/index.js';
import { actionValuesFrom, bandit, mdpFromArrays, stateValues } from '../../../src/mdp/index.js';
import { tabularPolicy } from '../../../src/policies/index.js';
import {
  critic,
  directPart,
  everywhere,
  exact,
  fork,
  gradient,
  half,
  type Move,
  type Numeral,
  sureWorld,
} from './sureWorlds.js';

const { format } = rational;
const read = (text: Numeral) => readNumber(rational, text);
const ratioOf = (a: string, b: string): string => format(rational.divide(read(a), read(b)));
const zero = (states: number) => critic(Array.from({ length: states }, () => 0));

/** Go on or quit, `length` times; going on from the last state pays 1. */
const chain = (length: number) =>
  sureWorld(
    rational,
    Array.from({ length }, (_, s): readonly Move[] => [
      [s + 1, s === length - 1 ? 1 : 0],
      [length, 0],
    ]),
  );

/** s0 {on → s1, die}; every step pays 1. */
const living = sureWorld(rational, [
  [
    [1, 1],
    [2, 1],
  ],
  [
    [2, 1],
    [2, 1],
  ],
]);

describe('the numbers of entries S01–S13', () => {
  test('S02: T = 2, λ = 1/2, the last step pays: no estimate is free of the reward, though half of the rewards are 0', () => {
    const estimates = (last: Numeral) =>
      generalizedAdvantages(rational, {
        rewards: [rational.zero, read(last)],
        values: rational.zeros(2),
        nextValues: rational.zeros(2),
        terminated: [false, true],
        truncated: [false, false],
        discount: rational.one,
        gaeLambda: read('1/2'),
      }).map(format);
    // ∂Â/∂r = ((γλ)^1, (γλ)^0)
    expect(estimates(0)).toEqual(['0', '0']);
    expect(estimates(1)).toEqual(['1/2', '1']);
  });

  test('S03: in a chain of n states all gradients are equal, and the direct share is (1 − λⁿ)/(n(1 − λ))', () => {
    for (const [length, share] of [
      [2, '3/4'], // (1 + 1/2)/2
      [4, '15/32'], // (1 + 1/2 + 1/4 + 1/8)/4
    ] as const) {
      const world = chain(length);
      const policy = everywhere(world, half);
      const onward = (parts: readonly string[]) => Array.from({ length }, (_, s) => parts[2 * s]);
      const whole = onward(gradient(world, policy, exact, '1/2'));
      const direct = onward(directPart(world, policy, '1/2'));
      expect(new Set(whole).size).toBe(1);
      const sum = (parts: readonly string[]) => format(parts.map(read).reduce(rational.add));
      expect(ratioOf(sum(direct), sum(whole))).toBe(share);
    }
  });

  test('S03: λ = .95: 80 % at n = 10, 20 % at 100, 10 % at 200, 3.9 % at 512, 1.0 % at 2000', () => {
    const share = (n: number) => (100 * (1 - 0.95 ** n)) / (n * 0.05);
    expect([10, 100, 200].map((n) => share(n).toFixed(0))).toEqual(['80', '20', '10']);
    expect([512, 2000].map((n) => share(n).toFixed(1))).toEqual(['3.9', '1.0']);
    const world = chain(10);
    const policy = everywhere(world, half);
    const total = (parts: readonly string[]) =>
      parts
        .filter((_, i) => i % 2 === 0)
        .map(read)
        .reduce(rational.add);
    const learned = rational.divide(
      total(directPart(world, policy, '19/20')),
      total(gradient(world, policy, exact, '19/20')),
    );
    expect(100 * rational.toNumber(learned)).toBeCloseTo(share(10), 10);
  });

  test('S04: cut after one step at λ = 1: nothing direct, 1/4 from V', () => {
    const world = fork(1, 0);
    const options = { stepSize: 1, clipRange: '1/5', gaeLambda: 1, rolloutSteps: 1 } as const;
    const policy = everywhere(world, half);
    const first = (values: ReturnType<typeof critic>) =>
      format(ppo.expected(world, policy, { ...options, critic: values }).parameters[0]);
    expect([first(zero(4)), first(exact)]).toEqual(['0', '1/4']);
  });

  test('S04: old (1, 1)/2, now (13, 7)/20: the baselines 1/2, −1, 2 give 0, −91/400, −91/400, without a clip 91/400', () => {
    const set = bandit(rational, [1, 0]);
    const row = (p: string, rest: string) =>
      tabularPolicy(rational, [
        [p, rest],
        [0, 0],
      ]);
    const policies = { oldPolicy: row('1/2', '1/2'), newPolicy: row('13/20', '7/20') };
    const at = (baseline: Numeral, clipRange: Numeral) =>
      format(ppo.surrogateGradient(set, policies, { clipRange, critic: critic([baseline, 0]), gaeLambda: 1 })[0]);
    const baselines = ['1/2', -1, 2];
    expect(baselines.map((baseline) => at(baseline, '1/5'))).toEqual(['0', '-91/400', '-91/400']);
    expect(baselines.map((baseline) => at(baseline, 9))).toEqual(['91/400', '91/400', '91/400']);
  });

  test('S06: one context in a thousand is rewarded: 1/4000, all of it direct', () => {
    const contexts = mdpFromArrays(rational, {
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
      reward: [[0, 0], [1, 0], null],
      initial: ['999/1000', '1/1000', 0],
      discount: 1,
      terminal: [2],
    });
    const policy = everywhere(contexts, half);
    expect(directPart(contexts, policy, '19/20')[2]).toBe('1/4000');
    expect(gradient(contexts, policy, critic([5, -7, 0]), '19/20')).toEqual(directPart(contexts, policy, '19/20'));
  });

  test('S06: where only the last of n actions matters, all of the gradient is direct at λ = 0', () => {
    for (const length of [1, 2, 5]) {
      const world = sureWorld(
        rational,
        Array.from({ length }, (_, s): readonly Move[] => [
          [s + 1, s === length - 1 ? 1 : 0],
          [s + 1, 0],
        ]),
      );
      const policy = everywhere(world, half);
      const whole = gradient(world, policy, exact, 0);
      expect(directPart(world, policy, 0)).toEqual(whole);
      expect(whole[2 * (length - 1)]).toBe('1/4');
    }
  });

  test('S07: a living reward at λ = 0: nothing direct, 1/4 through V', () => {
    const policy = everywhere(living, half);
    expect([directPart(living, policy, 0)[0], gradient(living, policy, exact, 0)[0]]).toEqual(['0', '1/4']);
  });

  test('S10: in a chain of 5 the states start to learn at iterations 4, 3, 2, 1, 0; at λ > 0 all at 0', () => {
    const world = chain(5);
    const policy = everywhere(world, half);
    const firstIterations = (gaeLambda: Numeral) => {
      const first = new Map<number, number>();
      let values = rational.zeros(6);
      for (let iteration = 0; iteration < 6; iteration++) {
        const given = critic(values.map(format));
        gradient(world, policy, given, gaeLambda).forEach((entry, i) => {
          if (i % 2 === 0 && entry !== '0' && !first.has(i / 2)) first.set(i / 2, iteration);
        });
        const backup = actionValuesFrom(world, values);
        values = values.map((_, s) =>
          s === 5 ? rational.zero : rational.multiply(read('1/2'), rational.add(backup[2 * s], backup[2 * s + 1])),
        );
      }
      return [0, 1, 2, 3, 4].map((s) => first.get(s));
    };
    expect(firstIterations(0)).toEqual([4, 3, 2, 1, 0]);
    expect(firstIterations('1/2')).toEqual([0, 0, 0, 0, 0]);
    // At λ = 0 none of it is ever direct but the last state's.
    expect(directPart(world, policy, 0).slice(0, 8)).toEqual(Array.from({ length: 8 }, () => '0'));
  });

  test('S10: a critic fitted to whole returns after iteration 0 trains all states at iteration 1', () => {
    const world = chain(5);
    const policy = everywhere(world, half);
    const fitted = critic(stateValues(world, policy).map(format));
    const onward = gradient(world, policy, fitted, 0).filter((_, i) => i % 2 === 0);
    expect(onward.slice(0, 5).every((entry) => entry !== '0')).toBe(true);
  });

  test('S13: no reward, V(s1) = 1: 1/4 toward s1 at λ = 0, 0 at λ = 1', () => {
    const world = fork(0, 0);
    const policy = everywhere(world, half);
    expect([0, 1].map((lambda) => gradient(world, policy, critic([0, 1, 0, 0]), lambda)[0])).toEqual(['1/4', '0']);
  });
});
