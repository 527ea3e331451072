import { describe, expect, test } from 'vitest';
import { glitchChain, steadyPolicy } from '../../../properties/glitch/_chain.js';
import { interval, portable, type Rational, rational, readNumber } from '../../../src/arithmetic/index.js';
import { policyGradient, ppo, reinforce } from '../../../src/learners/index.js';
import { bandit, type Mdp } from '../../../src/mdp/index.js';
import { stepPolicy, uniformPolicy } from '../../../src/policies/index.js';

const { divide, format, integer, multiply, one, ratio, sign, subtract, zero } = rational;
const enclosed = interval(60);

const power = (base: Rational, exponent: number): Rational =>
  Array.from({ length: exponent }, () => base).reduce(multiply, one);
const tenTo = (exponent: number): Rational =>
  exponent < 0 ? divide(one, tenTo(-exponent)) : power(integer(10), exponent);

/** Whether low ≤ x ≤ high. */
const between = (x: Rational, low: string, high: string): boolean =>
  sign(subtract(x, readNumber(rational, low))) !== -1 && sign(subtract(readNumber(rational, high), x)) !== -1;

/** 1 − (1 − p)^N lies in [Np − (Np)²/2, Np]. */
const foundWithin = (chance: Rational, episodes: Rational): readonly [Rational, Rational] => {
  const mean = multiply(episodes, chance);
  return [subtract(mean, divide(multiply(mean, mean), integer(2))), mean];
};

describe('the numbers of entries G1–G6', () => {
  test('G1: 300 actions of two: p = 10^−90.309 = 4.909e-91, and a trillion episodes find them with probability 4.909e-79', () => {
    const chance = power(ratio(1, 2), 300);
    expect(-300 * Math.log10(2)).toBeCloseTo(-90.309, 3);
    expect(between(multiply(chance, tenTo(91)), '4.909', '4.910')).toBe(true);
    const found = foundWithin(chance, tenTo(12));
    expect(found.map((bound) => between(multiply(bound, tenTo(79)), '4.909', '4.910'))).toEqual([true, true]);
  });

  test('G1: of ten actions p = 1e-300, found with probability 1e-288 in a trillion; of a thousand p = 1e-900', () => {
    expect(format(power(ratio(1, 10), 300))).toBe(format(tenTo(-300)));
    const [low, high] = foundWithin(power(ratio(1, 10), 300), tenTo(12));
    expect(format(high)).toBe(format(tenTo(-288)));
    expect(between(multiply(low, tenTo(288)), '999999/1000000', '1')).toBe(true);
    expect(format(power(ratio(1, 1000), 300))).toBe(format(tenTo(-900)));
  });

  test('G1: doubles say 0 where the probability is 1e-288', () => {
    expect(1 - (1 - 1e-300) ** 1e12).toBe(0);
    expect(-Math.expm1(1e12 * Math.log1p(-1e-300))).toBeCloseTo(1e-288, 300);
    expect(-Math.expm1(1e12 * Math.log1p(-1e-300))).toBeGreaterThan(0.999e-288);
  });

  test('G1: hands that hit 99 times in 100 do all 300 with probability .049', () => {
    expect(between(power(ratio(99, 100), 300), '0.0490', '0.0491')).toBe(true);
  });

  /** The log-odds of going on that REINFORCE with step size 1/10 gives each step of an episode that found the prize. */
  const learnedOdds = (prize: number) => {
    const set = bandit(enclosed, [prize, 0]);
    const found = { states: [0, 1], actions: [0], rewards: [enclosed.integer(prize)], end: 'terminated' as const };
    const { parameters } = reinforce.onEpisodes(set, uniformPolicy(set), [found], { stepSize: '1/10' });
    return { set, parameters, odds: enclosed.subtract(parameters[0], parameters[1]) };
  };

  test('G3: all 300 steps are repeated with probability 1.1e-84 (M = 1), 1.5e-41 (10), .9865 (100)', () => {
    const repeated = [1, 10, 100].map((prize) => {
      const { set, parameters } = learnedOdds(prize);
      const [again] = stepPolicy(uniformPolicy(set), parameters).probabilities;
      return enclosed.toNumber(Array.from({ length: 300 }, () => again).reduce(enclosed.multiply, enclosed.one));
    });
    expect(repeated.map((p) => p.toPrecision(2))).toEqual(['1.1e-84', '1.5e-41', '0.99']);
    expect(repeated[2].toFixed(4)).toBe('0.9865');
    // σ(M/10)^300
    repeated.forEach((p, i) => {
      expect(Math.log(p)).toBeCloseTo(-300 * Math.log1p(Math.exp(-(10 ** i) / 10)), 9);
    });
  });

  test('G3: at M = 10⁶ they are not with probability 300·e^−100000 = 1.1e-43427', () => {
    const { odds } = learnedOdds(1_000_000);
    expect(enclosed.toNumber(odds)).toBe(100_000);
    // 1 − (1 + e^−x)^−300 lies in [300·e^−x − 150·301·e^−2x, 300·e^−x].
    const { exp, integer: whole, multiply: times, negate, subtract: minus } = enclosed;
    const scale = times(exp(negate(odds)), exp(times(whole(43427), enclosed.log(whole(10)))));
    const high = times(whole(300), scale);
    const low = minus(high, times(times(whole(45150), scale), exp(negate(odds))));
    expect([low, high].map((bound) => enclosed.toNumber(bound).toPrecision(2))).toEqual(['1.1', '1.1']);
  });

  test('G3: returns (M, 0, 0, 0, 0) are normalised to (2, −1/2, −1/2, −1/2, −1/2) for every M', () => {
    for (const prize of [1, 1_000_000]) {
      const set: Mdp<Rational> = bandit(rational, [prize, 0, 0, 0, 0]);
      const episodes = [0, 1, 2, 3, 4].map((answer) => ({
        states: [0, 1],
        actions: [answer],
        rewards: [answer === 0 ? integer(prize) : zero],
        end: 'terminated' as const,
      }));
      const { parameters } = ppo.onEpisodes(set, uniformPolicy(set), episodes, {
        stepSize: 5,
        clipRange: '1/5',
        gaeLambda: 1,
        critic: { kind: 'given', stateValues: [zero, zero] },
        advantageNormalization: { over: 'batch', deviation: 'population' },
      });
      // √(N − 1) and −1/√(N − 1); each answer once, so Δθ_a = (η/N)·Â_a.
      expect(parameters.slice(0, 5).map(format)).toEqual(['2', '-1/2', '-1/2', '-1/2', '-1/2']);
    }
  });

  test('G3: A = 100, step size 1, clip range 1/5: one epoch takes the ratio to 2.0', () => {
    const set = bandit(enclosed, [100, 0]);
    const found = { states: [0, 1], actions: [0], rewards: [enclosed.integer(100)], end: 'terminated' as const };
    const { parameters } = ppo.onEpisodes(set, uniformPolicy(set), [found], {
      stepSize: 1,
      clipRange: '1/5',
      gaeLambda: 1,
      critic: { kind: 'given', stateValues: [enclosed.zero, enclosed.zero] },
    });
    const [after] = stepPolicy(uniformPolicy(set), parameters).probabilities;
    expect((2 * enclosed.toNumber(after)).toFixed(10)).toBe('2.0000000000');
  });

  test('G4: M = 10⁶, two actions, known reward 1: the gradient at s0 goes for the glitch at 20 steps and not at 21', () => {
    const towards = (steps: number) =>
      sign(
        policyGradient(
          glitchChain(rational, steps, { known: one, prize: integer(1_000_000) }),
          steadyPolicy(rational, steps, ratio(1, 2)),
        )[0],
      );
    // 2^19 = 524288 < 10⁶ < 2^20
    expect([20, 21].map(towards)).toEqual([1, -1]);
  });

  test('G4: at 300 steps going on is worth M·2^−299 = 9.8e-85', () => {
    const worth = multiply(integer(1_000_000), power(ratio(1, 2), 299));
    expect(between(multiply(worth, tenTo(85)), '9.75', '9.85')).toBe(true);
  });

  test('G4: n = 2, M = 3/2, r = 1: exact steps leave the glitch first, and end with it', () => {
    const world = glitchChain(portable, 2, { known: 1, prize: 1.5 });
    let policy = steadyPolicy(portable, 2, 0.5);
    const chances: number[] = [];
    for (let step = 0; step < 2000; step++) {
      policy = stepPolicy(
        policy,
        policyGradient(world, policy).map((slope) => 4 * slope),
      );
      chances.push(policy.probabilities[0]);
    }
    expect(
      format(
        policyGradient(
          glitchChain(rational, 2, { known: one, prize: ratio(3, 2) }),
          steadyPolicy(rational, 2, ratio(1, 2)),
        )[0],
      ),
    ).toBe('-1/16');
    expect(Math.min(...chances)).toBeLessThan(0.47);
    expect(chances.at(-1)).toBeGreaterThan(0.99);
  });
});
