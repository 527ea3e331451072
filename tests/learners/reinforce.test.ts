import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interval, type Rational, rational } from '../../src/arithmetic/index.js';
import { InvalidInput } from '../../src/errors/index.js';
import { averageUpdate, policyGradient, reinforce } from '../../src/learners/index.js';
import { bandit, type Episode, expectedReturn, mdpFromArrays } from '../../src/mdp/index.js';
import { stepPolicy, tabularPolicy } from '../../src/policies/index.js';
import { shown, smallCases } from './smallWorlds.js';

type Numbers = readonly (number | string)[];

const answers = (rewards: Numbers) => bandit(rational, [...rewards]);
const policyOf = (row: Numbers) => tabularPolicy(rational, [row, row.map(() => 0)]);
const fractions = (numbers: Numbers): Rational[] =>
  numbers.map((number) => {
    const [top, bottom = '1'] = String(number).split('/');
    return rational.ratio(BigInt(top), BigInt(bottom));
  });

/** s0 –(a0, 2)→ s1 –(a0, 3 | a1, 5)→ end; a1 in s0 ends at once and pays 7. γ = 1/2. */
const chain = mdpFromArrays(rational, {
  transition: [
    [
      [0, 1, 0],
      [0, 0, 1],
    ],
    [
      [0, 0, 1],
      [0, 0, 1],
    ],
    null,
  ],
  reward: [[2, 7], [3, 5], null],
  discount: '1/2',
  terminal: [2],
});
const halves = tabularPolicy(rational, [
  ['1/2', '1/2'],
  ['1/2', '1/2'],
  [0, 0],
]);
const walk: Episode<Rational> = { states: [0, 1, 2], actions: [0, 1], rewards: fractions([2, 5]), end: 'terminated' };

describe('reinforce.onEpisodes(mdp, policy, episodes, options)', () => {
  test('credits each step by γᵗ times its reward to go', () => {
    // G₀ = 2 + 5/2 = 9/2, G₁ = 5; ∇log π = ±1/2: (9/2)/2 in s0, −, + (1/2)·5/2 in s1
    const update = reinforce.onEpisodes(chain, halves, [walk], { stepSize: 1 });
    expect(shown(update.parameters)).toEqual(['9/4', '-9/4', '-5/4', '5/4', '0', '0']);
    const undiscounted = reinforce.onEpisodes(chain, halves, [walk], { stepSize: 1, stateWeighting: 'undiscounted' });
    expect(shown(undiscounted.parameters)).toEqual(['9/4', '-9/4', '-5/2', '5/2', '0', '0']);
  });

  test('credits each step by the whole return where asked', () => {
    const update = reinforce.onEpisodes(chain, halves, [walk], { stepSize: 1, returns: 'wholeReturn' });
    expect(shown(update.parameters)).toEqual(['9/4', '-9/4', '-9/4', '9/4', '0', '0']);
  });

  test('subtracts the baseline before it weights', () => {
    const stateValues = fractions([1, 2, 100]);
    const baseline = { kind: 'given', stateValues } as const;
    // (9/2 − 1)/2 and (1/2)·(5 − 2)/2
    const update = reinforce.onEpisodes(chain, halves, [walk], { stepSize: 1, baseline });
    expect(shown(update.parameters)).toEqual(['7/4', '-7/4', '-3/4', '3/4', '0', '0']);
  });

  test('moves a learned baseline towards the reward to go, unweighted', () => {
    const stateValues = fractions([1, 2, 100]);
    const baseline = { kind: 'tabular', stateValues, stepSize: '1/2' } as const;
    const update = reinforce.onEpisodes(chain, halves, [walk], { stepSize: 1, baseline });
    expect(shown(update.stateValues)).toEqual(['7/4', '3/2', '0']);
  });

  test('never bootstraps: what lies behind a truncation is not in the return', () => {
    const cut: Episode<Rational> = { states: [0, 1], actions: [0], rewards: fractions([2]), end: 'truncated' };
    const baseline = { kind: 'given', stateValues: fractions([0, 1000, 0]) } as const;
    const update = reinforce.onEpisodes(chain, halves, [cut], { stepSize: 1, baseline });
    expect(shown(update.parameters)).toEqual(['1', '-1', '0', '0', '0', '0']);
  });

  test('averages over episodes', () => {
    const options = { stepSize: '1/3' };
    const quit: Episode<Rational> = { states: [0, 2], actions: [1], rewards: fractions([7]), end: 'terminated' };
    const both = reinforce.onEpisodes(chain, halves, [walk, quit], options);
    const half = rational.ratio(1, 2);
    const each = [walk, quit].map((episode) => ({
      probability: half,
      update: reinforce.onEpisodes(chain, halves, [episode], options),
    }));
    expect(shown(both.parameters)).toEqual(shown(averageUpdate(rational, each).parameters));
  });

  test('refuses γᵗ-free whole returns in five parts', () => {
    const options = { stepSize: 1, returns: 'wholeReturn', stateWeighting: 'undiscounted' } as const;
    expect(() => reinforce.onEpisodes(chain, halves, [walk], options)).toThrow(InvalidInput);
    expect(() => reinforce.expected(chain, halves, options)).toThrow(/rewardToGo/);
    expect(() => reinforce.expected(chain, halves, { stepSize: -1 })).toThrow(/may not be negative/);
    expect(() => reinforce.enumerated(chain, halves, { stepSize: 1, rolloutSteps: 0 })).toThrow(/whole number/);
  });
});

describe('reinforce on answer sets', () => {
  test('is unbiased only for a score that does not depend on the policy', () => {
    // The overseer scores an answer by its own probability, p = 2/3. REINFORCE: p(1 − p)(2/3 − 1/3) = 2/27.
    const row = ['2/3', '1/3'];
    const step = reinforce.expected(answers(row), policyOf(row), { stepSize: 1 });
    expect(shown(step.parameters)?.slice(0, 2)).toEqual(['2/27', '-2/27']);
    // In truth J = p² + (1 − p)² and dJ/dθ = p(1 − p)·(4p − 2) = 2/9 · 2/3 = 4/27.
    const A = interval(60);
    const h = A.ratio(1, 10n ** 20n);
    const J = (shift: typeof h) => {
      const policy = stepPolicy(tabularPolicy(A, [row, [0, 0]]), [shift, A.zero, A.zero, A.zero]);
      return expectedReturn(bandit(A, policy.probabilities.slice(0, 2)), policy);
    };
    const slope = A.toNumber(A.divide(A.subtract(J(h), J(A.negate(h))), A.add(h, h)));
    expect(slope).toBeCloseTo(4 / 27, 14);
  });

  test('probabilityFlow: an above-average answer can lose and a wrong one gain', () => {
    const flow = (p: Numbers, r: Numbers) => shown(reinforce.probabilityFlow(answers(r), policyOf(p)));
    expect(flow(['1/5', '1/5', '3/5'], [0, 1, 1])).toEqual(['-26/625', '-1/625', '27/625']);
    expect(flow(['1/5', '1/5', '3/5'], [1, 0, 0])).toEqual(['26/625', '1/625', '-27/625']);
    expect(flow(['1/6', '2/3', '1/6'], [1, '8/9', 0])?.[0]).toBe('-1/1944');
    expect(flow(['1/10', '7/10', '1/5'], [1, '3/4', 0])).toEqual(['-1/4000', '133/4000', '-33/1000']);
    expect(flow(['1/13', '10/13', '2/13'], [3, 2, 0])?.[0]).toBe('-16/28561');
  });

  test('probabilityFlow is the derivative of the probabilities along the gradient step', () => {
    const A = interval(60);
    const h = A.ratio(1, 10n ** 25n);
    const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 });
    const rewards = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(weights, rewards, (w, r) => {
        const total = w.reduce((a, b) => a + b, 0);
        const policy = tabularPolicy(A, [w.map((weight) => `${weight}/${total}`), [0, 0, 0]]);
        const set = bandit(A, r);
        const step = policyGradient(set, policy).map((slope) => A.multiply(h, slope));
        const moved = stepPolicy(policy, step).probabilities;
        reinforce.probabilityFlow(set, policy).forEach((speed, a) => {
          const measured = A.divide(A.subtract(moved[a], policy.probabilities[a]), h);
          expect(Math.abs(A.toNumber(A.subtract(measured, speed)))).toBeLessThan(1e-20);
        });
      }),
      { seed: 21, numRuns: 30 },
    );
  });

  test('firstOrderGain is the rate at which an expected step raises the return', () => {
    const A = interval(60);
    const h = A.ratio(1, 10n ** 25n);
    const set = bandit(A, [1, '3/4', 0]);
    const policy = tabularPolicy(A, [
      ['1/10', '7/10', '1/5'],
      [0, 0, 0],
    ]);
    const moved = stepPolicy(policy, reinforce.expected(set, policy, { stepSize: h }).parameters);
    const rate = A.divide(A.subtract(expectedReturn(set, moved), expectedReturn(set, policy)), h);
    expect(A.toNumber(rate)).toBeCloseTo(A.toNumber(reinforce.firstOrderGain(set, policy)), 14);
    expect(A.toNumber(rate)).toBeGreaterThan(0);
  });

  test('one sample lifts the answer it took, and may lift another that it did not', () => {
    // d log p = Δθ − p·Δθ: at p = (1/10, 8/10, 1/10) and reward 1 for answer 0 it is (73/50, −6/25, 23/50).
    const row = ['1/10', '4/5', '1/10'];
    const [first] = reinforce.enumerated(answers([1, 1, 1]), policyOf(row), { stepSize: 1 });
    expect(rational.format(first.probability)).toBe('1/10');
    const p = fractions(row);
    const delta = first.update.parameters.slice(0, 3);
    const mean = p.reduce((sum, x, a) => rational.add(sum, rational.multiply(x, delta[a])), rational.zero);
    expect(shown(delta.map((d) => rational.subtract(d, mean)))).toEqual(['73/50', '-6/25', '23/50']);
  });

  test('a sampled step can lower the expected return in the mean, an expected one cannot', () => {
    // p = 3/4, r = (1, 2/3), η = 4 ln 2: the odds 3 become 12 or 3/16, so E p′ = 3/4·12/13 + 1/4·3/19 = 723/988 < 3/4.
    const A = interval(50);
    const set = bandit(A, [1, '2/3']);
    const policy = tabularPolicy(A, [
      ['3/4', '1/4'],
      [0, 0],
    ]);
    const stepSize = A.multiply(A.integer(4), A.log(A.integer(2)));
    const mean = reinforce
      .enumerated(set, policy, { stepSize })
      .reduce(
        (sum, { probability, update }) =>
          A.add(sum, A.multiply(probability, stepPolicy(policy, update.parameters).probabilities[0])),
        A.zero,
      );
    expect(A.toNumber(A.subtract(mean, A.ratio(723, 988)))).toBeCloseTo(0, 40);
    const whole = stepPolicy(policy, reinforce.expected(set, policy, { stepSize }).parameters);
    expect(A.toNumber(whole.probabilities[0])).toBeGreaterThan(0.75);
  });
});

describe('reinforce.expected(mdp, policy, options)', () => {
  test('does not depend on the baseline, nor on rewards to go or whole returns', () => {
    fc.assert(
      fc.property(smallCases(), ({ mdp, policies, stateValues, rolloutSteps }) => {
        for (const policy of policies) {
          const plain = shown(reinforce.expected(mdp, policy, { stepSize: 1, rolloutSteps }).parameters);
          for (const baseline of [{ kind: 'given', stateValues }, { kind: 'exact' }] as const) {
            for (const returns of ['rewardToGo', 'wholeReturn'] as const) {
              const options = { stepSize: 1, rolloutSteps, baseline, returns };
              expect(shown(reinforce.expected(mdp, policy, options).parameters)).toEqual(plain);
            }
          }
        }
      }),
      { seed: 22, numRuns: 40 },
    );
  });

  test('is the gradient of the return of the rollout, cut where it is cut', () => {
    fc.assert(
      fc.property(smallCases({ horizon: 'none' }), ({ mdp, policies, rolloutSteps }) => {
        const asHorizon = { ...mdp, horizon: rolloutSteps };
        for (const policy of policies) {
          const step = reinforce.expected(mdp, policy, { stepSize: 1, rolloutSteps });
          expect(shown(step.parameters)).toEqual(shown(policyGradient(asHorizon, policy)));
        }
      }),
      { seed: 23, numRuns: 40 },
    );
  });
});
