import { describe, expect, test } from 'vitest';
import { type Arithmetic, float64, interval, rational, readNumber } from '../../../src/arithmetic/index.js';
import { entropyGradient, ppo } from '../../../src/learners/index.js';
import { answerRewards, bandit, discountedVisits, expectedReturn, stateValues } from '../../../src/mdp/index.js';
import { sharedTrunkPolicy, stepPolicy } from '../../../src/policies/index.js';
import { critic, everywhere, fork, gradient, type Numeral, sureWorld } from './sureWorlds.js';

const { format } = rational;
const read = (text: Numeral) => readNumber(rational, text);
const A = interval(50);

/** One state on a trunk of one number u: logits (u·ln 2, 0), V = w·u. */
const oneFeature = <T>(arithmetic: Arithmetic<T>, u: Numeral | T, w: Numeral | T) =>
  sharedTrunkPolicy(arithmetic, {
    trunk: [[u], [0]],
    policyHead: [[arithmetic.log(arithmetic.integer(2)), 0]],
    valueHead: [w],
    available: [true, true, false, false],
  });

/** What one expected step moves: u, w. */
const step = <T>(
  arithmetic: Arithmetic<T>,
  u: Numeral | T,
  w: Numeral | T,
  rewards: readonly Numeral[],
  lossWeight: 0 | 1,
) => {
  const policy = oneFeature(arithmetic, u, w);
  const { parameters } = ppo.expected(bandit(arithmetic, [...rewards]), policy, {
    stepSize: 1,
    clipRange: '1/5',
    gaeLambda: 0,
    critic: { kind: 'trunk', lossWeight },
  });
  return { policy, parameters, trunk: parameters[0], head: parameters[parameters.length - 1] };
};

describe('the numbers of entries V01–V06', () => {
  test('V01: u from 1 to 2, w from 1/2 to 5/2, π from 2/3 to 4/5, though both answers pay 1', () => {
    const { policy, parameters } = step(A, 1, '1/2', [1, 1], 1);
    const moved = stepPolicy(
      policy,
      parameters.map((entry) => A.multiply(A.integer(4), entry)),
    );
    expect([moved.trunk[0], moved.valueHead[0]].map(A.toNumber)).toEqual([2, 5 / 2]);
    const distance = (value: ReturnType<typeof A.ratio>, numerator: number, denominator: number) =>
      A.toNumber(A.subtract(value, A.ratio(numerator, denominator)));
    expect(distance(policy.probabilities[0], 2, 3)).toBeCloseTo(0, 40);
    expect(distance(moved.probabilities[0], 4, 5)).toBeCloseTo(0, 40);
  });

  test('V02: the entropy of (2, 1)/3 falls along the first logit at (2/9)·ln 2', () => {
    const [slope] = entropyGradient(A, [A.ratio(2, 3), A.ratio(1, 3)]);
    const expected = A.multiply(A.ratio(-2, 9), A.log(A.integer(2)));
    expect(Math.abs(A.toNumber(A.subtract(slope, expected)))).toBeLessThan(1e-40);
  });

  test('V03: with w = 0 the first value step at rate 4 moves w by 4 and u by 0, the second moves u', () => {
    const first = step(A, 1, 0, [1, 1], 1);
    expect(A.toNumber(A.multiply(A.integer(4), first.head))).toBe(4);
    expect(Math.abs(A.toNumber(first.trunk))).toBeLessThan(1e-40);
    // then V = 4, error 1 − 4, and u moves by 4·4·(1 − 4)
    const second = step(A, 1, 4, [1, 1], 1);
    expect(A.toNumber(A.multiply(A.integer(4), second.trunk))).toBe(-48);
  });

  test('V04: the actor moves u by −(1/45)·ln 2, the value by +13/60', () => {
    const rewards = ['9/10', 1];
    const actor = step(A, 1, '1/2', rewards, 0).trunk;
    const both = step(A, 1, '1/2', rewards, 1).trunk;
    const close = (value: ReturnType<typeof A.ratio>, expected: ReturnType<typeof A.ratio>) =>
      expect(Math.abs(A.toNumber(A.subtract(value, expected)))).toBeLessThan(1e-40);
    close(actor, A.multiply(A.ratio(-1, 45), A.log(A.integer(2))));
    close(A.subtract(both, actor), A.ratio(13, 60));
  });

  test('V04: along the flow of u and w the return falls .93333 → .93140 by t = 1 and is .94187 at t = 200', () => {
    const rewards = ['9/10', 1];
    const set = bandit(float64, rewards);
    const returnAt = (u: number, w: number) => expectedReturn(set, oneFeature(float64, u, w));
    let [u, w] = [1, 1 / 2];
    const flow = (time: number, steps: number) => {
      for (let i = 0; i < steps; i++) {
        // Heun's method: the mean of the slopes here and where Euler's step leads.
        const h = time / steps;
        const here = step(float64, u, w, rewards, 1);
        const there = step(float64, u + h * here.trunk, w + h * here.head, rewards, 1);
        u += (h / 2) * (here.trunk + there.trunk);
        w += (h / 2) * (here.head + there.head);
      }
      return returnAt(u, w);
    };
    expect(answerRewards(set)).toEqual([0.9, 1]);
    expect(returnAt(u, w)).toBeCloseTo(0.93333, 5);
    expect(flow(1, 200)).toBeCloseTo(0.9314, 5);
    expect(flow(199, 2000)).toBeCloseTo(0.94187, 5);
  });

  test('V05 (a): a critic that takes both states for one lets λ·p(1 − p) through', () => {
    const world = fork(1, 0);
    const at = (lambda: Numeral) =>
      gradient(world, everywhere(world, ['1/3', '2/3']), critic([7, '1/2', '1/2', 0]), lambda)[0];
    // p(1 − p) = 2/9
    expect([0, '1/2', 1].map(at)).toEqual(['0', '1/9', '2/9']);
  });

  test('V05 (b): features 1 and 2, values 1 and 1/2: w = (d₁ + d₂)/(d₁ + 4d₂), the update turns at λ = w/(w + 1/2)', () => {
    const world = fork(1, '1/2');
    const slope = (p: Numeral, lambda: Numeral) => {
      const rest = format(rational.subtract(rational.one, read(p)));
      const policy = everywhere(world, [p, rest]);
      const [, d1, d2] = discountedVisits(world, policy);
      const [, v1, v2] = stateValues(world, policy);
      const { add, divide, multiply } = rational;
      const [two, four] = [read(2), read(4)];
      const w = divide(add(multiply(d1, v1), multiply(two, multiply(d2, v2))), add(d1, multiply(four, d2)));
      const byFormula = divide(add(d1, d2), add(d1, multiply(four, d2)));
      expect(format(w)).toBe(format(byFormula));
      const values = critic([0, format(w), format(multiply(two, w)), 0]);
      return gradient(world, policy, values, lambda)[0];
    };
    const sign = (text: string) => rational.sign(read(text));
    // p = 1/2: w = 1/(1/2 + 2) = 2/5, turning at (2/5)/(9/10) = 4/9.
    expect(slope('1/2', '4/9')).toBe('0');
    expect([sign(slope('1/2', '3/7')), sign(slope('1/2', '1/2'))]).toEqual([-1, 1]);
    // λ = 1/2: rest at w = 1/2, p = 2/3, from both sides.
    expect(slope('2/3', '1/2')).toBe('0');
    expect([sign(slope('3/5', '1/2')), sign(slope('3/4', '1/2'))]).toEqual([1, -1]);
    // λ = 9/25 = .36: λ/2 = (1 − λ)w gives w = 9/32, and w = 1/(4 − 3p) is that at p = 4/27 = .148.
    expect(slope('4/27', '9/25')).toBe('0');
    expect((4 / 27).toFixed(3)).toBe('0.148');
  });

  test('V06: λ = 0, a reward one step on: nothing direct at s0, and p(1 − p) = 1/4 of it once V is right', () => {
    const world = sureWorld(rational, [
      [
        [1, 0],
        [2, 0],
      ],
      [
        [2, 1],
        [2, 1],
      ],
    ]);
    const policy = everywhere(world, ['1/2', '1/2']);
    expect(gradient(world, policy, critic([0, 0, 0]), 0)[0]).toBe('0');
    expect(gradient(world, policy, { kind: 'exact' }, 0)[0]).toBe('1/4');
  });
});
