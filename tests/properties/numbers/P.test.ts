import { describe, expect, test } from 'vitest';
import { float64, interval, type Rational, rational, readNumber } from '../../../src/arithmetic/index.js';
import { clippedSurrogateSlope, generalizedAdvantages, policyGradient, ppo } from '../../../src/learners/index.js';
import {
  advantages,
  bandit,
  expectedReturn,
  expectedTdErrors,
  mdpFromArrays,
  stateValues,
  tdError,
} from '../../../src/mdp/index.js';
import { linearPolicy, stepPolicy, tabularPolicy, tiedPolicy, totalVariation } from '../../../src/policies/index.js';
import { critic, directPart, everywhere, exact, fork, gradient, half, type Numeral, sureWorld } from './sureWorlds.js';

const { format, ratio } = rational;
const A = interval(60);
const decimals = (values: readonly ReturnType<typeof A.ratio>[], digits: number) =>
  values.map((value) => A.toNumber(value).toFixed(digits));

/** J before and after each of two epochs on the exact surrogate, ε = 1/5. */
const returnsOfEpochs = (rewards: readonly Numeral[], row: readonly Numeral[], stepSize: number) => {
  const set = bandit(A, [...rewards]);
  const policy = tabularPolicy(A, [row, row.map(() => 0)]);
  return ppo
    .exact(set, policy, { stepSize, clipRange: '1/5', epochs: 2 })
    .policies.map((reached) => expectedReturn(set, reached));
};

/** Where small steps on the exact surrogate end, ε = 1/5. */
const restOf = (rewards: readonly number[], row: readonly number[], stepSize: number, epochs: number) => {
  const set = bandit(float64, [...rewards]);
  const policy = tabularPolicy(float64, [row, row.map(() => 0)]);
  return ppo.exact(set, policy, { stepSize, clipRange: '1/5', epochs }).policy;
};

describe('the numbers of entries P01–P15', () => {
  test('P01: V = 1 where V^π = 0 gives δ = −1; a loop at γ = 1 with V = 5 gives δ = 0', () => {
    const ends = sureWorld(rational, [[[1, 0]]]);
    expect(format(expectedTdErrors(ends, [ratio(1, 1), rational.zero])[0])).toBe('-1');
    expect(format(advantages(ends, everywhere(ends, [1]))[0])).toBe('0');
    const loop = mdpFromArrays(rational, { transition: [[[1]]], reward: [[0]], discount: 1 });
    expect(format(tdError(loop, [ratio(5, 1)], 0, 0, 0))).toBe('0');
  });

  test('P02: a fair coin between 1 and 0: V^π = 1/2, δ = ±1/2, A = 0', () => {
    const coin = mdpFromArrays(rational, {
      transition: [[[0, '1/2', '1/2', 0]], [[0, 0, 0, 1]], [[0, 0, 0, 1]], null],
      reward: [[0], [1], [0], null],
      discount: 1,
      terminal: [3],
    });
    const policy = everywhere(coin, [1]);
    const values = stateValues(coin, policy);
    expect(format(values[0])).toBe('1/2');
    expect([1, 2].map((next) => format(tdError(coin, values, 0, 0, next)))).toEqual(['1/2', '-1/2']);
    expect(format(advantages(coin, policy)[0])).toBe('0');
  });

  test('P03: rewards of actions carry p(1 − p) = 1/4 at λ = 0; a living reward 1/8 at λ = 1/2 and 0 at λ = 0', () => {
    const answers = bandit(rational, [1, 0]);
    expect(directPart(answers, everywhere(answers, half), 0)[0]).toBe('1/4');
    // Every step pays 1 in s0 and in s1; going on to s1 is paid once more, λ of it seen from s0.
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
    expect(['1/2', 0].map((lambda) => directPart(living, everywhere(living, half), lambda)[0])).toEqual(['1/8', '0']);
  });

  test('P04: two steps, V = 0, the second pays 1, λ = 1/2: δ₀ = 0 and Â₀ = 1/2', () => {
    const estimate = (gaeLambda: Rational) =>
      generalizedAdvantages(rational, {
        rewards: [rational.zero, rational.one],
        values: rational.zeros(2),
        nextValues: rational.zeros(2),
        terminated: [false, true],
        truncated: [false, false],
        discount: rational.one,
        gaeLambda,
      }).map(format);
    expect([rational.zero, ratio(1, 2)].map((lambda) => estimate(lambda)[0])).toEqual(['0', '1/2']);
  });

  test('P05: Â(L) − Â(R) = −2(1 − λ) + λ, so the wrong action is reinforced iff λ < 2/3', () => {
    // The gradient is p(1 − p) = 1/4 of it: −2, −1/2, 0 and 1/4 become −1/2, −1/8, 0 and 1/16.
    const world = fork(1, 0);
    const towardsL = (lambda: Numeral) => gradient(world, everywhere(world, half), critic([0, 0, 2, 0]), lambda)[0];
    expect([0, '1/2', '2/3', '3/4'].map(towardsL)).toEqual(['-1/2', '-1/8', '0', '1/16']);
  });

  test('P05: V = V^π + 1 at λ = 0 pays 1/4 for going on where stopping is as good', () => {
    const world = sureWorld(rational, [
      [
        [2, 1],
        [1, 0],
      ],
      [
        [2, 1],
        [2, 1],
      ],
    ]);
    expect(gradient(world, everywhere(world, half), critic([2, 2, 0]), 0)[1]).toBe('1/4');
  });

  test('P07: without γᵗ ∂g₀/∂x₁ = 1/32 and ∂g₁/∂x₀ = 1/16', () => {
    // g is linear in the other state's probability q, dq/dx = q(1 − q) = 1/4, so a difference quotient is exact.
    const chain = sureWorld(
      rational,
      [
        [
          [1, 0],
          [2, 0],
        ],
        [
          [2, 1],
          [2, 0],
        ],
      ],
      '1/2',
    );
    const at = (component: number, p0: Numeral, p1: Numeral) => {
      const row = (p: Numeral) => [p, format(rational.subtract(rational.one, readNumber(rational, p)))];
      const policy = tabularPolicy(rational, [row(p0), row(p1), [0, 0]]);
      return readNumber(rational, gradient(chain, policy, exact, 0)[2 * component]);
    };
    const slope = (from: Rational, to: Rational) => format(rational.subtract(to, from)); // over Δq = 1/4, times 1/4
    expect(slope(at(0, '1/2', '1/2'), at(0, '1/2', '3/4'))).toBe('1/32');
    expect(slope(at(1, '1/2', '1/2'), at(1, '3/4', '1/2'))).toBe('1/16');
  });

  test('P07: with tied logits ∇J = −p(1 − p)/4 and the undiscounted update is +p(1 − p)/4', () => {
    const world = sureWorld(
      rational,
      [
        [
          [1, '-3/4'],
          [1, 0],
        ],
        [
          [2, 1],
          [2, 0],
        ],
      ],
      '1/2',
    );
    const policy = tiedPolicy(rational, [0, 0, 1], [half, [0, 0]]);
    const along = (stateWeights: 'discounted' | 'undiscounted') =>
      format(
        ppo.surrogateGradient(world, { oldPolicy: policy, newPolicy: policy }, { clipRange: '1/5', stateWeights })[0],
      );
    expect([along('discounted'), along('undiscounted')]).toEqual(['-1/16', '1/16']);
  });

  test('P08: at ratio 3/2, ε = 1/5, advantage +1 weighs 0 and −1 weighs −3/2', () => {
    const weight = (advantage: Rational) =>
      format(
        rational.multiply(ratio(3, 2), clippedSurrogateSlope(rational, ratio(3, 2), advantage, ratio(1, 5), 'zero')),
      );
    expect([ratio(1, 1), ratio(-1, 1)].map(weight)).toEqual(['0', '-3/2']);
  });

  test('P08, P10: small steps from p = 1/4 end at 2/5, a ratio of 8/5, for rewards of 10⁻⁶ to 10³', () => {
    for (const size of [1e-6, 1e-3, 1, 1e3]) {
      const rest = restOf([size, 0], [1 / 4, 3 / 4], 1e-2 / size, 600);
      expect(rest.probabilities[0]).toBeGreaterThanOrEqual(2 / 5);
      expect(rest.probabilities[0]).toBeLessThan(2 / 5 + 1e-3);
    }
  });

  test('P10: p + ε(1 − p) is 26/125 at p = 1/100, a ratio of 20.8', () => {
    const rest = restOf([1, 0], [0.01, 0.99], 2, 6000);
    expect(rest.probabilities[0] / 0.01).toBeGreaterThanOrEqual(20.8);
    expect(rest.probabilities[0] / 0.01).toBeLessThan(21);
  });

  test('P10: from p = 9/10 on, more epochs go on without end', () => {
    const worse = (epochs: number) => restOf([1, 0], [0.9, 0.1], 1, epochs).probabilities[1];
    expect(worse(1000)).toBeLessThan(6e-3);
    expect(worse(4000)).toBeLessThan(worse(1000) / 3);
  });

  test('P10: four answers end 0.2124 away in total variation, beyond ε = 0.2', () => {
    // The flow, in steps that move no logit by more than 1/2000: its speed does not matter, its path does.
    const set = bandit(float64, [1000, 0, 11, -5]);
    const old = tabularPolicy(float64, [
      [0.012, 0.88, 0.005, 0.103],
      [0, 0, 0, 0],
    ]);
    let policy = old;
    for (let step = 0; step < 12_000; step++) {
      const slope = ppo.surrogateGradient(set, { oldPolicy: old, newPolicy: policy }, { clipRange: '1/5' });
      const steepest = Math.max(...slope.map(Math.abs));
      if (steepest === 0) break;
      policy = stepPolicy(
        policy,
        slope.map((entry) => entry / (2000 * steepest)),
      );
    }
    expect(totalVariation(old, policy)[0]).toBeCloseTo(0.2124, 3);
  });

  test('P12: L^CLIP = 1/20 > 0 while J falls from 1/2 to 1/10', () => {
    const world = sureWorld(rational, [
      [
        [1, 0],
        [2, 0],
      ],
      [
        [3, 1],
        [3, 0],
      ],
      [
        [3, 1],
        [3, 0],
      ],
    ]);
    const oldPolicy = tabularPolicy(rational, [['1/10', '9/10'], half, half, [0, 0]]);
    const newPolicy = tabularPolicy(rational, [
      [1, 0],
      ['1/10', '9/10'],
      ['3/5', '2/5'],
      [0, 0],
    ]);
    expect(format(ppo.surrogate(world, { oldPolicy, newPolicy }, { clipRange: '1/5' }))).toBe('1/20');
    expect([oldPolicy, newPolicy].map((policy) => format(expectedReturn(world, policy)))).toEqual(['1/2', '1/10']);
  });

  test('P13 (b): J goes .35 → .849 → .740', () => {
    const returns = returnsOfEpochs(['1/2', 0, 1], ['3/10', '1/2', '1/5'], 16);
    expect(decimals(returns, 3)).toEqual(['0.350', '0.849', '0.740']);
  });

  test('P13 (b): along the flow from (.12, .49, .39) the gain is .0610, then .0588, a drop of .00218', () => {
    const set = bandit(float64, [2 / 3, 0.34, 0.97]);
    const policy = tabularPolicy(float64, [
      [0.12, 0.49, 0.39],
      [0, 0, 0],
    ]);
    const { policies } = ppo.exact(set, policy, { stepSize: 1e-3, clipRange: '1/5', epochs: 30_000 });
    const returns = policies.map((reached) => expectedReturn(set, reached));
    const best = Math.max(...returns);
    const last = returns[returns.length - 1];
    expect(best - returns[0]).toBeCloseTo(0.061, 3);
    expect(last - returns[0]).toBeCloseTo(0.0588, 3);
    expect(best - last).toBeCloseTo(0.00218, 4);
  });

  test('P13 (c): three answers, .050009 → .13943 → .0500005507, 8.4·10⁻⁶ below the start', () => {
    const returns = returnsOfEpochs([1, '1/20', 0], ['1/100000', '49999/50000', '1/100000'], 500_000);
    expect(decimals([returns[0]], 6)).toEqual(['0.050009']);
    expect(decimals([returns[1]], 5)).toEqual(['0.13943']);
    expect(decimals([returns[2]], 10)).toEqual(['0.0500005507']);
    expect(A.toNumber(A.subtract(returns[2], returns[0])).toExponential(1)).toBe('-8.4e-6');
  });

  test('P13 (c): 21 answers, .3214 → .4401 → .3114', () => {
    const ten = <V>(value: V): V[] => Array.from({ length: 10 }, () => value);
    const returns = returnsOfEpochs(
      ['31/100', ...ten(1), ...ten(0)],
      ['94/100', ...ten('3/1000'), ...ten('3/1000')],
      200,
    );
    expect(decimals(returns, 4)).toEqual(['0.3214', '0.4401', '0.3114']);
  });

  test('P13 (d): J = ½σ(x) − ½σ(2x) goes from 6/85 to −6/85 between odds 1/4 and 4; its slope at 1/4 is 178/7225', () => {
    // Two contexts of probability 1/2 with features x and 2x of the first action; it costs 1 in the second.
    const world = mdpFromArrays(rational, {
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
      reward: [[1, 0], [-1, 0], null],
      initial: ['1/2', '1/2', 0],
      discount: 1,
      terminal: [2],
    });
    const at = (first: string, rest: string, twice: string, restOfTwice: string) =>
      linearPolicy(rational, {
        features: [
          [[1], [0]],
          [[2], [0]],
          [[0], [0]],
        ],
        probabilities: [
          [first, rest],
          [twice, restOfTwice],
          [0, 0],
        ],
      });
    // Odds 1/4: σ(x) = 1/5, σ(2x) = 1/17; odds 4: 4/5 and 16/17.
    const before = at('1/5', '4/5', '1/17', '16/17');
    const after = at('4/5', '1/5', '16/17', '1/17');
    expect([before, after].map((policy) => format(expectedReturn(world, policy)))).toEqual(['6/85', '-6/85']);
    expect(format(policyGradient(world, before)[0])).toBe('178/7225');
  });

  test('P15: p = (1, 1, 3)/5, A = (−4, 1, 1)/5: the second answer falls at −1/625', () => {
    // ṗ₂ = p₂(p₂A₂ − S) with ∂J/∂θ = pA.
    const set = bandit(rational, [0, 1, 1]);
    const policy = tabularPolicy(rational, [
      ['1/5', '1/5', '3/5'],
      [0, 0, 0],
    ]);
    expect(advantages(set, policy).slice(0, 3).map(format)).toEqual(['-4/5', '1/5', '1/5']);
    const slope = policyGradient(set, policy);
    const p = policy.probabilities;
    const mean = [0, 1, 2].reduce((sum, a) => rational.add(sum, rational.multiply(p[a], slope[a])), rational.zero);
    expect(format(rational.multiply(p[1], rational.subtract(slope[1], mean)))).toBe('-1/625');
  });
});
