import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounded, convert, float64, type Rational, rational } from '../../../src/arithmetic/index.js';
import {
  actionValues,
  actionValuesFrom,
  advantages,
  expectedReturn,
  expectedTdErrors,
  finiteHorizonValues,
  type Mdp,
  mdpFromArrays,
  mdpFromWeights,
  mdpIn,
  type Policy,
  rewardOf,
  stateValues,
  tdError,
} from '../../../src/mdp/index.js';
import { faultOf, fractions, policyOfWeights, policyWeights, run, uniform, worlds } from '../support.js';

const A = rational;

/** Expected discounted reward of the first `steps` steps from a state, by walking every branch of the tree. */
const byEnumeration = (mdp: Mdp<Rational>, policy: Policy<Rational>, state: number, steps: number): Rational => {
  if (steps === 0 || mdp.terminal[state]) return A.zero;
  let total = A.zero;
  for (let a = 0; a < mdp.actions; a++) {
    for (let next = 0; next < mdp.states; next++) {
      const index = state * mdp.actions + a;
      const probability = A.multiply(policy.probabilities[index], mdp.transition[index * mdp.states + next]);
      if (A.isZero(probability)) continue;
      const later = A.multiply(mdp.discount, byEnumeration(mdp, policy, next, steps - 1));
      total = A.add(total, A.multiply(probability, A.add(rewardOf(mdp, state, a, next), later)));
    }
  }
  return total;
};

describe('stateValues(mdp, policy)', () => {
  it('is the limit of the sums over every branch: off by at most γᴺ·max|r|/(1 − γ)', () => {
    const steps = 5;
    run(
      fc.property(
        worlds({ states: [1, 3], actions: [1, 2], discount: '1/2', rewardOn: 'transition', termination: 'some' }),
        policyWeights,
        (mdp, weights) => {
          const policy = policyOfWeights(mdp, weights);
          const values = stateValues(mdp, policy);
          const bound = A.ratio(3, 2 ** (steps - 1));
          values.forEach((value, s) => {
            const gap = A.absolute(A.subtract(value, byEnumeration(mdp, policy, s, steps)));
            expect(A.sign(A.subtract(bound, gap))).not.toBe(-1);
          });
        },
      ),
      30,
    );
  });

  it('of a horizon is the sum over every branch, exactly', () => {
    run(
      fc.property(
        worlds({
          states: [1, 3],
          actions: [1, 2],
          discount: 1,
          horizon: 4,
          rewardOn: 'transition',
          termination: 'some',
        }),
        policyWeights,
        (mdp, weights) => {
          const policy = policyOfWeights(mdp, weights);
          const timed = finiteHorizonValues(mdp, policy);
          expect(timed).toHaveLength(5);
          for (const t of [0, 2, 4]) {
            expect(fractions(timed[t])).toEqual(
              fractions(timed[t].map((_, s) => byEnumeration(mdp, policy, s, 4 - t))),
            );
          }
          expect(fractions(stateValues(mdp, policy))).toEqual(fractions(timed[0]));
        },
      ),
      40,
    );
  });

  it('is 1/(1 − γ) where every step pays 1, and 0 at terminal states', () => {
    const mdp = mdpFromWeights(rational, {
      transition: [[[1, 0]], null],
      reward: [1, 0],
      terminal: [1],
      discount: '9/10',
    });
    expect(fractions(stateValues(mdp, uniform(mdp)))).toEqual(['10', '0']);
  });

  it('with γ = 0 is the mean reward of one step', () => {
    const mdp = mdpFromWeights(rational, { transition: [[[1], [1]]], reward: [[1, 4]], discount: 0 });
    expect(fractions(stateValues(mdp, policyOfWeights(mdp, [1, 2])))).toEqual(['3']);
  });

  it('agrees between rational, float64 and bounded', () => {
    run(
      fc.property(worlds({ termination: 'some' }), policyWeights, (mdp, weights) => {
        const exact = stateValues(mdp, policyOfWeights(mdp, weights));
        const rounded = mdpIn(float64, mdp);
        const enclosed = mdpIn(bounded, mdp);
        const floats = stateValues(rounded, policyOfWeights(rounded, weights));
        const bounds = stateValues(enclosed, policyOfWeights(enclosed, weights));
        exact.forEach((value, s) => {
          expect(floats[s]).toBeCloseTo(A.toNumber(value), 9);
          expect(Math.abs(bounds[s].value - A.toNumber(value))).toBeLessThanOrEqual(bounds[s].error + 1e-15);
        });
      }),
      60,
    );
  });

  it('refuses a policy of another shape', () => {
    const mdp = mdpFromArrays(rational, { transition: [[[1]]], reward: [0], discount: 0 });
    expect(faultOf(() => stateValues(mdp, { states: 1, actions: 2, probabilities: [A.one, A.zero] }))).toMatchObject({
      where: 'policy.probabilities',
      seen: '1 × 2',
      expected: '1 × 1',
    });
  });
});

describe('actionValues(mdp, policy)', () => {
  it('has the state value as its mean under the policy, and advantages have mean 0', () => {
    for (const horizon of [undefined, 3]) {
      run(
        fc.property(worlds({ termination: 'some', horizon }), policyWeights, (mdp, weights) => {
          const policy = policyOfWeights(mdp, weights);
          const values = stateValues(mdp, policy);
          const Q = actionValues(mdp, policy);
          const gains = advantages(mdp, policy);
          for (let s = 0; s < mdp.states; s++) {
            let [mean, gain] = [A.zero, A.zero];
            for (let a = 0; a < mdp.actions; a++) {
              const index = s * mdp.actions + a;
              mean = A.add(mean, A.multiply(policy.probabilities[index], Q[index]));
              gain = A.add(gain, A.multiply(policy.probabilities[index], gains[index]));
            }
            expect(A.format(mean)).toBe(A.format(values[s]));
            expect(A.format(gain)).toBe('0');
          }
        }),
        40,
      );
    }
  });

  it('under a horizon looks at the values of the step after, not of the same step', () => {
    const mdp = mdpFromWeights(rational, { transition: [[[1]]], reward: [1], discount: 1, horizon: 3 });
    expect(fractions(actionValues(mdp, uniform(mdp)))).toEqual(['3']);
  });

  it('actionValuesFrom(mdp, values) reads terminal entries as 0 and leaves unavailable pairs at 0', () => {
    const mdp = mdpFromWeights(rational, {
      transition: [[[0, 1], null], null],
      reward: [[2, null], null],
      terminal: [1],
      discount: 1,
    });
    expect(fractions(actionValuesFrom(mdp, [A.integer(7), A.integer(100)]))).toEqual(['2', '0', '0', '0']);
  });

  it('actionValuesFrom(mdp, values) refuses a table of the wrong length', () => {
    const mdp = mdpFromWeights(rational, { transition: [[[1]]], reward: [1], discount: 0 });
    expect(faultOf(() => actionValuesFrom(mdp, [])).seen).toBe('0 entries');
  });
});

describe('tdError and expectedTdErrors', () => {
  it('expectedTdErrors(mdp, V^π) is the advantage, exactly', () => {
    run(
      fc.property(worlds({ termination: 'some', rewardOn: 'transition' }), policyWeights, (mdp, weights) => {
        const policy = policyOfWeights(mdp, weights);
        expect(fractions(expectedTdErrors(mdp, stateValues(mdp, policy)))).toEqual(fractions(advantages(mdp, policy)));
      }),
      60,
    );
  });

  it('expectedTdErrors(mdp, V) is the mean of tdError over the next state, for any V', () => {
    const values = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 4, maxLength: 4 });
    run(
      fc.property(worlds({ termination: 'some', rewardOn: 'transition' }), values, (mdp, numbers) => {
        const V = numbers.slice(0, mdp.states).map((n) => A.integer(n));
        const means = mdp.available.map((may, index) => {
          let mean = A.zero;
          const [s, a] = [Math.floor(index / mdp.actions), index % mdp.actions];
          for (let next = 0; next < mdp.states && may; next++) {
            const probability = mdp.transition[index * mdp.states + next];
            mean = A.add(mean, A.multiply(probability, tdError(mdp, V, s, a, next)));
          }
          return mean;
        });
        expect(fractions(expectedTdErrors(mdp, V))).toEqual(fractions(means));
      }),
      60,
    );
  });

  it('tdError(mdp, V, …) is −1 for one step to the end with r = 0 and V = 1', () => {
    const mdp = mdpFromWeights(rational, { transition: [[[0, 1]], null], reward: [0, 0], terminal: [1], discount: 1 });
    expect(A.format(tdError(mdp, [A.one, A.integer(9)], 0, 0, 1))).toBe('-1');
  });
});

describe('expectedReturn(mdp, policy)', () => {
  it('is the initial mean of the state values', () => {
    run(
      fc.property(worlds(), policyWeights, (mdp, weights) => {
        const policy = policyOfWeights(mdp, weights);
        const values = stateValues(mdp, policy);
        const mean = values.reduce((sum, value, s) => A.add(sum, A.multiply(mdp.initial[s], value)), A.zero);
        expect(A.format(expectedReturn(mdp, policy))).toBe(A.format(convert(A, mean, A)));
      }),
      40,
    );
  });

  it('does not mind a diverging state that is never started from', () => {
    const mdp = mdpFromWeights(rational, {
      transition: [[[0, 0, 1]], [[0, 1, 0]], null],
      reward: [2, 1, 0],
      terminal: [2],
      discount: 1,
    });
    expect(A.format(expectedReturn(mdp, uniform(mdp)))).toBe('2');
    expect(faultOf(() => stateValues(mdp, uniform(mdp))).where).toBe('mdp, from state 1');
  });
});
