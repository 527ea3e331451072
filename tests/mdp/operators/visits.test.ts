import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dot, rational, sum } from '../../../src/arithmetic/index.js';
import {
  discountedVisits,
  expectedReturn,
  inducedChain,
  mdpFromWeights,
  occupancyMeasure,
  stateVisits,
} from '../../../src/mdp/index.js';
import { faultOf, fractions, policyOfWeights, policyWeights, run, uniform, worlds } from '../support.js';

const A = rational;

describe('discountedVisits(mdp, policy)', () => {
  it('sums to 1/(1 − γ), with terminal states too', () => {
    for (const termination of ['none', 'some'] as const) {
      run(
        fc.property(worlds({ termination, discount: '4/5' }), policyWeights, (mdp, weights) => {
          expect(A.format(sum(A, discountedVisits(mdp, policyOfWeights(mdp, weights))))).toBe('5');
        }),
        40,
      );
    }
  });

  it('weighs the rewards of each step: Σ d(s) r_π(s) is the expected return', () => {
    for (const [discount, horizon] of [
      ['4/5', undefined],
      ['1', 4],
      ['2/3', 3],
    ] as const) {
      run(
        fc.property(worlds({ termination: 'some', discount, horizon }), policyWeights, (mdp, weights) => {
          const policy = policyOfWeights(mdp, weights);
          const earned = dot(A, discountedVisits(mdp, policy), inducedChain(mdp, policy).reward);
          expect(A.format(earned)).toBe(A.format(expectedReturn(mdp, policy)));
        }),
        40,
      );
    }
  });

  it('is Σ γᵗ stateVisits on states that are not terminal, within the tail γᴺ/(1 − γ)', () => {
    run(
      fc.property(worlds({ termination: 'some', discount: '1/2' }), policyWeights, (mdp, weights) => {
        const policy = policyOfWeights(mdp, weights);
        const steps = stateVisits(mdp, policy, 12);
        discountedVisits(mdp, policy).forEach((visits, s) => {
          if (mdp.terminal[s]) return;
          const partial = steps.reduce((total, row, t) => A.add(total, A.divide(row[s], A.integer(2 ** t))), A.zero);
          const tail = A.subtract(visits, partial);
          expect(A.sign(tail)).not.toBe(-1);
          expect(A.sign(A.subtract(A.ratio(1, 2 ** 11), tail))).not.toBe(-1);
        });
      }),
      40,
    );
  });

  it('of a horizon sums to H for γ = 1', () => {
    run(
      fc.property(worlds({ termination: 'some', discount: 1, horizon: 3 }), policyWeights, (mdp, weights) => {
        expect(A.format(sum(A, discountedVisits(mdp, policyOfWeights(mdp, weights))))).toBe('3');
      }),
      40,
    );
  });

  it('undiscounted counts visits: 1/(1 − 1/3) where a third of the steps stay', () => {
    const mdp = mdpFromWeights(rational, { transition: [[[1, 2]], null], reward: [1, 0], terminal: [1], discount: 1 });
    expect(fractions(discountedVisits(mdp, uniform(mdp)))).toEqual(['3/2', '0']);
  });

  it('undiscounted ignores an endless state that is never entered, and names one that is', () => {
    const model = (initial: number) =>
      mdpFromWeights(rational, {
        stateNames: ['way', 'loop', 'end'],
        transition: [[[0, 0, 1]], [[0, 1, 0]], null],
        reward: [1, 0, 0],
        terminal: ['end'],
        initial: initial === 0 ? 'way' : 'loop',
        discount: 1,
      });
    expect(fractions(discountedVisits(model(0), uniform(model(0))))).toEqual(['1', '0', '0']);
    expect(faultOf(() => discountedVisits(model(1), uniform(model(1)))).where).toBe('mdp, in state "loop"');
  });
});

describe('occupancyMeasure(mdp, policy)', () => {
  it('sums to 1', () => {
    for (const termination of ['none', 'some'] as const) {
      for (const horizon of [undefined, 3]) {
        run(
          fc.property(worlds({ termination, horizon }), policyWeights, (mdp, weights) => {
            expect(A.format(sum(A, occupancyMeasure(mdp, policyOfWeights(mdp, weights))))).toBe('1');
          }),
          30,
        );
      }
    }
  });

  it('is (1 − γ) d(s) π(a|s) in a world that never ends', () => {
    run(
      fc.property(worlds({ discount: '4/5' }), policyWeights, (mdp, weights) => {
        const policy = policyOfWeights(mdp, weights);
        const visits = discountedVisits(mdp, policy);
        const expected = policy.probabilities.map((probability, index) =>
          A.multiply(A.ratio(1, 5), A.multiply(visits[Math.floor(index / mdp.actions)], probability)),
        );
        expect(fractions(occupancyMeasure(mdp, policy))).toEqual(fractions(expected));
      }),
      40,
    );
  });

  it('of one step to the end is the policy itself, terminal mass left out', () => {
    const mdp = mdpFromWeights(rational, {
      transition: [
        [
          [0, 1],
          [0, 1],
        ],
        null,
      ],
      reward: [[1, 0], null],
      terminal: [1],
      discount: '1/2',
    });
    expect(fractions(occupancyMeasure(mdp, policyOfWeights(mdp, [1, 2])))).toEqual(['1/3', '2/3', '0', '0']);
    expect(fractions(discountedVisits(mdp, policyOfWeights(mdp, [1, 2])))).toEqual(['1', '1']);
  });

  it('refuses a world in which every episode is over at once', () => {
    const mdp = mdpFromWeights(rational, {
      transition: [[[1, 0]], null],
      reward: [0, 0],
      terminal: [1],
      initial: 1,
      discount: '1/2',
    });
    expect(faultOf(() => occupancyMeasure(mdp, uniform(mdp))).where).toBe('mdp.initial');
  });
});

describe('stateVisits(mdp, policy, steps)', () => {
  it('loses exactly what ends: 1, 1/3, 1/9, … where a third of the steps stay', () => {
    const mdp = mdpFromWeights(rational, { transition: [[[1, 2]], null], reward: [1, 0], terminal: [1], discount: 1 });
    expect(stateVisits(mdp, uniform(mdp), 4).map(fractions)).toEqual([
      ['1', '0'],
      ['1/3', '0'],
      ['1/9', '0'],
      ['1/27', '0'],
    ]);
  });

  it('is zero from the horizon on', () => {
    const mdp = mdpFromWeights(rational, { transition: [[[1]]], reward: [1], discount: 1, horizon: 2 });
    expect(stateVisits(mdp, uniform(mdp), 3).map(fractions)).toEqual([['1'], ['1'], ['0']]);
  });
});
