import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interval, type Rational, rational } from '../../../src/arithmetic/index.js';
import { policyGradient, ppo } from '../../../src/learners/index.js';
import { bandit, expectedReturn, mdpFromArrays } from '../../../src/mdp/index.js';
import { parameterCount, stepPolicy, tabularPolicy, tiedPolicy } from '../../../src/policies/index.js';
import { mdpIn, policyIn, shown, smallCases } from '../smallWorlds.js';

describe('ppo.surrogateGradient(mdp, { oldPolicy, newPolicy }, options)', () => {
  test('at the old policy is the policy gradient, for any clip range above 0', () => {
    fc.assert(
      fc.property(smallCases(), fc.constantFrom('1/100', '1/5', 3), ({ mdp, policies }, clipRange) => {
        for (const policy of policies) {
          const gradient = ppo.surrogateGradient(mdp, { oldPolicy: policy, newPolicy: policy }, { clipRange });
          expect(shown(gradient)).toEqual(shown(policyGradient(mdp, policy)));
        }
      }),
      { seed: 61, numRuns: 60 },
    );
  });

  test('at ε = 0 the old policy stands on the kink: one side has the slope, the other none', () => {
    const set = bandit(rational, [1, 0]);
    const row = tabularPolicy(rational, [
      ['1/2', '1/2'],
      [0, 0],
    ]);
    const gradient = (kink: 'zero' | 'one') =>
      shown(ppo.surrogateGradient(set, { oldPolicy: row, newPolicy: row }, { clipRange: 0, kink }));
    expect(gradient('zero')).toEqual(['0', '0', '0', '0']);
    expect(gradient('one')).toEqual(['1/4', '-1/4', '0', '0']);
  });

  test('away from the old policy is the slope of ppo.surrogate, by central differences in 60 digits', () => {
    const A = interval(60);
    const h = A.ratio(1, 10n ** 20n);
    fc.assert(
      fc.property(smallCases({ support: 'full' }), ({ mdp, policies, stateValues }) => {
        const world = mdpIn(A, mdp);
        const critic = {
          kind: 'given',
          stateValues: stateValues.map((v) => A.ratio(v.numerator, v.denominator)),
        } as const;
        const options = { clipRange: '1/7', critic, gaeLambda: '1/2' } as const;
        for (const exact of policies) {
          const oldPolicy = policyIn(A, exact);
          const d = parameterCount(oldPolicy);
          const shift = Array.from({ length: d }, (_, i) => A.ratio((i % 3) - 1, 3));
          const newPolicy = stepPolicy(oldPolicy, shift);
          const at = (i: number, by: typeof h) => {
            const delta = A.zeros(d);
            delta[i] = by;
            return ppo.surrogate(world, { oldPolicy, newPolicy: stepPolicy(newPolicy, delta) }, options);
          };
          ppo.surrogateGradient(world, { oldPolicy, newPolicy }, options).forEach((slope, i) => {
            const measured = A.divide(A.subtract(at(i, h), at(i, A.negate(h))), A.add(h, h));
            expect(Math.abs(A.toNumber(A.subtract(measured, slope)))).toBeLessThan(1e-25);
          });
        }
      }),
      { seed: 62, numRuns: 8 },
    );
  });

  test('without γᵗ it is the gradient of no function: its Jacobian is not symmetric', () => {
    // s0 –advance→ s1 –advance→ 1, quit ends; γ = 1/2, both halves: ∂g₀/∂x₁ = 1/32 but ∂g₁/∂x₀ = 1/16.
    const A = interval(60);
    const chain = mdpFromArrays(A, {
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
      reward: [[0, 0], [1, 0], null],
      discount: '1/2',
      terminal: [2],
    });
    const policy = tabularPolicy(A, [
      ['1/2', '1/2'],
      ['1/2', '1/2'],
      [0, 0],
    ]);
    const h = A.ratio(1, 10n ** 20n);
    const slopeOf = (component: number, along: number, stateWeights: 'discounted' | 'undiscounted'): number => {
      const at = (by: typeof h) => {
        const delta = A.zeros(6);
        delta[2 * along] = by;
        const moved = stepPolicy(policy, delta);
        const options = { clipRange: '1/5', stateWeights };
        return ppo.surrogateGradient(chain, { oldPolicy: moved, newPolicy: moved }, options)[2 * component];
      };
      return A.toNumber(A.divide(A.subtract(at(h), at(A.negate(h))), A.add(h, h)));
    };
    expect(slopeOf(0, 1, 'undiscounted')).toBeCloseTo(1 / 32, 14);
    expect(slopeOf(1, 0, 'undiscounted')).toBeCloseTo(1 / 16, 14);
    expect(slopeOf(1, 0, 'discounted')).toBeCloseTo(slopeOf(0, 1, 'discounted'), 14);
  });

  test('without γᵗ and with shared logits it can oppose the gradient', () => {
    // The same action pays −3/4 now and +1 a step later; γ = 1/2: ∇J = −p(1 − p)/4, PPO’s direction +p(1 − p)/4.
    const mdp = mdpFromArrays(rational, {
      transition: [
        [
          [0, 1, 0],
          [0, 1, 0],
        ],
        [
          [0, 0, 1],
          [0, 0, 1],
        ],
        null,
      ],
      reward: [['-3/4', 0], [1, 0], null],
      discount: '1/2',
      terminal: [2],
    });
    const policy = tiedPolicy(
      rational,
      [0, 0, 1],
      [
        ['1/3', '2/3'],
        [0, 0],
      ],
    );
    const along = (stateWeights: 'discounted' | 'undiscounted') =>
      shown(
        ppo.surrogateGradient(mdp, { oldPolicy: policy, newPolicy: policy }, { clipRange: '1/5', stateWeights }),
      )?.[0];
    expect(along('discounted')).toBe('-1/18');
    expect(along('undiscounted')).toBe('1/18');
  });
});

describe('ppo.surrogate(mdp, { oldPolicy, newPolicy }, options)', () => {
  test('can rise while the return falls: 1/20 > 0, J from 1/2 to 1/10', () => {
    // 0: go 1/10 → 1, stay 9/10 → 2; in 1 and 2 win pays 1, lose 0. New: always go, win|1 = 1/10, win|2 = 3/5.
    const mdp = mdpFromArrays(rational, {
      transition: [
        [
          [0, 1, 0, 0],
          [0, 0, 1, 0],
        ],
        [
          [0, 0, 0, 1],
          [0, 0, 0, 1],
        ],
        [
          [0, 0, 0, 1],
          [0, 0, 0, 1],
        ],
        null,
      ],
      reward: [[0, 0], [1, 0], [1, 0], null],
      discount: 1,
      terminal: [3],
    });
    const oldPolicy = tabularPolicy(rational, [
      ['1/10', '9/10'],
      ['1/2', '1/2'],
      ['1/2', '1/2'],
      [0, 0],
    ]);
    const newPolicy = tabularPolicy(rational, [
      [1, 0],
      ['1/10', '9/10'],
      ['3/5', '2/5'],
      [0, 0],
    ]);
    const gain = (stateWeights?: readonly Rational[]) =>
      rational.format(
        ppo.surrogate(mdp, { oldPolicy, newPolicy }, { clipRange: '1/5', ...(stateWeights && { stateWeights }) }),
      );
    expect(gain()).toBe('1/20');
    expect(rational.format(expectedReturn(mdp, oldPolicy))).toBe('1/2');
    expect(rational.format(expectedReturn(mdp, newPolicy))).toBe('1/10');
    // State by state it is not all gain: −2/5 in state 1.
    const only = (state: number) => [0, 1, 2, 3].map((s) => rational.integer(s === state ? 1 : 0));
    expect([0, 1, 2].map((state) => gain(only(state)))).toEqual(['0', '-2/5', '1/10']);
  });

  test('is at most the unclipped one, and 0 at the old policy', () => {
    fc.assert(
      fc.property(smallCases(), ({ mdp, policies: [oldPolicy], expert: newPolicy }) => {
        const at = (clipRange: string | number) => ppo.surrogate(mdp, { oldPolicy, newPolicy }, { clipRange });
        expect(rational.sign(rational.subtract(at(10 ** 6), at('1/5')))).not.toBe(-1);
        const still = ppo.surrogate(mdp, { oldPolicy, newPolicy: oldPolicy }, { clipRange: '1/5' });
        expect(rational.format(still)).toBe('0');
      }),
      { seed: 63, numRuns: 60 },
    );
  });
});
