import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interval, rational } from '../../src/arithmetic/index.js';
import { policyGradient, reinforce } from '../../src/learners/index.js';
import { expectedReturn, type Mdp, mdpFromArrays } from '../../src/mdp/index.js';
import { parameterCount, type SoftmaxPolicy, stepPolicy, tabularPolicy } from '../../src/policies/index.js';
import { mdpIn, policyIn, shown, smallCases } from './smallWorlds.js';
import { math, returnFormula, symbolicGradient, symbolsOf } from './symbolicReturn.js';

describe('policyGradient(mdp, policy) is the derivative of the expected return', () => {
  test('symbolically, on finite horizons, free and tied logits', () => {
    fc.assert(
      fc.property(smallCases({ states: [2, 3] }), fc.integer({ min: 1, max: 2 }), ({ mdp, policies }, horizon) => {
        const short = { ...mdp, horizon };
        for (const policy of policies.slice(0, 2)) {
          const symbols = symbolsOf(policy);
          const formula = math.parse(returnFormula(short, symbols, horizon));
          expect(shown(policyGradient(short, policy))).toEqual(symbolicGradient(formula, symbols));
        }
      }),
      { seed: 3, numRuns: 12 },
    );
  });

  test('symbolically, for ever: two states, V by Cramer’s rule', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 8, maxLength: 8 });
    const rewards = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(weights, weights, rewards, (moves, choices, pays) => {
        const share = (list: readonly number[], i: number): string => `${list[i]}/${list[i] + list[i ^ 1]}`;
        const mdp = mdpFromArrays(rational, {
          transition: [0, 1].map((s) => [0, 1].map((a) => [0, 1].map((to) => share(moves, 4 * s + 2 * a + to)))),
          reward: [pays.slice(0, 2), pays.slice(2)],
          initial: [share(choices, 4), share(choices, 5)],
          discount: '2/3',
        });
        const policy = tabularPolicy(
          rational,
          [0, 1].map((s) => [0, 1].map((a) => share(choices, 2 * s + a))),
        );
        const symbols = symbolsOf(policy);
        const mean = (s: number, f: (a: number) => string): string =>
          `(${[0, 1].map((a) => `${symbols.probabilities[2 * s + a]} * (${f(a)})`).join(' + ')})`;
        const [r0, r1] = [0, 1].map((s) => mean(s, (a) => String(pays[2 * s + a])));
        const m = (s: number, to: number): string =>
          `(${s === to ? 1 : 0} - 2/3 * ${mean(s, (a) => share(moves, 4 * s + 2 * a + to))})`;
        const determinant = `(${m(0, 0)} * ${m(1, 1)} - ${m(0, 1)} * ${m(1, 0)})`;
        const v0 = `(${r0} * ${m(1, 1)} - ${m(0, 1)} * ${r1}) / ${determinant}`;
        const v1 = `(${m(0, 0)} * ${r1} - ${m(1, 0)} * ${r0}) / ${determinant}`;
        const formula = math.parse(`${share(choices, 4)} * ${v0} + ${share(choices, 5)} * ${v1}`);
        expect(shown(policyGradient(mdp, policy))).toEqual(symbolicGradient(formula, symbols));
      }),
      { seed: 4, numRuns: 8 },
    );
  });

  test('by central differences in 60 digits, for all kinds of policies', () => {
    const A = interval(60);
    const width = A.ratio(1, 10n ** 20n);
    const returnAt = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>, i: number, by: T): T => {
      const delta = mdp.arithmetic.zeros(parameterCount(policy));
      delta[i] = by;
      return expectedReturn(mdp, stepPolicy(policy, delta));
    };
    fc.assert(
      fc.property(smallCases(), ({ mdp, policies }) => {
        const world = mdpIn(A, mdp);
        for (const exact of policies) {
          const policy = policyIn(A, exact);
          policyGradient(world, policy).forEach((slope, i) => {
            const up = returnAt(world, policy, i, width);
            const down = returnAt(world, policy, i, A.negate(width));
            const difference = A.divide(A.subtract(up, down), A.add(width, width));
            // J is analytic with derivatives of the order of its size, so the difference is off by about 10⁻⁴⁰.
            expect(Math.abs(A.toNumber(A.subtract(difference, slope)))).toBeLessThan(1e-30);
          });
        }
      }),
      { seed: 5, numRuns: 25 },
    );
  });

  test('undiscounted weights: REINFORCE without γᵗ follows the same direction', () => {
    fc.assert(
      fc.property(smallCases({ termination: 'always' }), ({ mdp, policies }) => {
        for (const policy of policies) {
          for (const stateWeighting of ['discounted', 'undiscounted'] as const) {
            const step = reinforce.expected(mdp, policy, { stepSize: 1, stateWeighting });
            expect(shown(policyGradient(mdp, policy, { stateWeighting }))).toEqual(shown(step.parameters));
          }
        }
      }),
      { seed: 6, numRuns: 40 },
    );
  });
});
