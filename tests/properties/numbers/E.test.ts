import { describe, expect, test } from 'vitest';
import {
  disagreements,
  linearDisagreements,
  linearReporter,
  questions,
} from '../../../properties/reporter/_linearReporter.js';
import { asReal, float64, interval, rational, readNumber } from '../../../src/arithmetic/index.js';
import { policyGradient, reinforce } from '../../../src/learners/index.js';
import { bandit } from '../../../src/mdp/index.js';
import { logitChange, stepPolicy, tabularPolicy, uniformPolicy } from '../../../src/policies/index.js';

const A = interval(30);
const exact = asReal(rational);
const { format } = exact;
const read = (text: string) => readNumber(exact, text);

/** How the logit of the honest answer moves on a disagreement, at step size 1. */
const move = (scale: string, agreeing: string, right: string): string => {
  const policy = linearReporter(exact, read(scale));
  const world = questions(exact, read(agreeing), read(right));
  return format(logitChange(policy, reinforce.expected(world, policy, { stepSize: 1 }).parameters)[2]);
};

/** Of a uniform reporter: 1/4 of the difference of the mean rewards for honesty and for the lie. */
const lean = (honest: string, lie: string): string => {
  const world = bandit(rational, [honest, lie]);
  return rational.format(policyGradient(world, uniformPolicy(world))[0]);
};

describe('the numbers of entries E01–E05', () => {
  test('E01: labels that are right 2 times in 3 pay honesty 2/3 and the lie 1/3', () =>
    expect(lean('2/3', '1/3')).toBe('1/12'));

  test('E01: 2/3 of the disagreements right, 1/3 wrong: v grows by 1/6 at first, and P(honest) is 0.9985 at t = 1000', () => {
    // v̇ = 2(β − κ)σ′(v) = 2·(2/3 − 1/3)/4, and 2v + eᵛ − e⁻ᵛ = 2000/3 at t = 1000: v = 6.48
    const policy = linearDisagreements(exact, read('1/2'));
    const change = logitChange(
      policy,
      reinforce.expected(disagreements(exact, read('2/3')), policy, { stepSize: 1 }).parameters,
    );
    expect(format(exact.subtract(change[0], change[1]))).toBe('1/6');
    const real = asReal(float64);
    const world = disagreements(real, real.ratio(2, 3));
    let trained = linearDisagreements(real, real.ratio(1, 2));
    for (let step = 0; step < 1000; step++) {
      trained = stepPolicy(trained, reinforce.expected(world, trained, { stepSize: 1 }).parameters);
    }
    expect(real.toNumber(trained.probabilities[0])).toBeCloseTo(0.9985, 3);
    expect(real.toNumber(trained.probabilities[3])).toBeCloseTo(0.9985, 3);
  });

  test('E02: right on agreement alone nothing moves where they disagree, at c = 1', () =>
    expect(move('1', '1', '1')).toBe('0'));

  test('E02: right on all questions, 10 % disagreements, c = 1/10: the simulator is trained first', () => {
    // ¼·[9/10·(c² − 1) + 1/10·(c² + 1)] = ¼·(c² − 4/5)
    expect(move('1/10', '9/10', '1')).toBe('-79/400');
  });

  test('E02: under a KL penalty p₀ = 1/100 and Δ = β = 1 leave P(honest) = 0.0267', () => {
    const initial = tabularPolicy(A, [
      ['1/100', '99/100'],
      [0, 0],
    ]);
    const optimum = stepPolicy(initial, [A.one, A.zero, A.zero, A.zero]);
    expect(A.toNumber(optimum.probabilities[0])).toBeCloseTo(0.0267, 4);
  });

  test('E03: 9 of 10 questions agree and are judged rightly, the tenth is not: 90 % right, and honesty loses 1/20 there', () =>
    // ¼·1/10·(0 − 1)·(c² + 1)
    expect(move('1', '9/10', '0')).toBe('-1/20'));

  test('E03: right 9 times in 10, but 10 for the lie in the tenth, is 9/10 against 1', () =>
    expect(lean('9/10', '1')).toBe('-1/40'));

  test('E03: right 2 times in 5, but 10 for honesty, is 4 against 3/5', () => expect(lean('4', '3/5')).toBe('17/20'));
});
