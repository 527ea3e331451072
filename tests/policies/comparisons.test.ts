import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float64, rational } from '../../src/arithmetic/index.js';
import { BeyondArithmetic, InvalidInput } from '../../src/errors/index.js';
import { entropy, klDivergence, tabularPolicy, totalVariation } from '../../src/policies/index.js';
import { published } from '../vectors/published.js';
import { fractionsOf, shown, weightRows } from './fixtures.js';
import { big, bigFraction, distance, math } from './oracle.js';

const pairsOfPolicies = fc.tuple(weightRows(2, 4), weightRows(2, 4));
const settings = { seed: 417, numRuns: 60 };

describe('totalVariation', () => {
  test('totalVariation(p, q) is the largest difference p(B) − q(B) over all sets B of actions', () => {
    fc.assert(
      fc.property(pairsOfPolicies, ([left, right]) => {
        const p = tabularPolicy(rational, left.map(fractionsOf));
        const q = tabularPolicy(rational, right.map(fractionsOf));
        const distances = totalVariation(p, q);
        for (let state = 0; state < 2; state++) {
          let largest = rational.zero;
          for (let set = 0; set < 16; set++) {
            let difference = rational.zero;
            for (let action = 0; action < 4; action++) {
              if ((set & (1 << action)) === 0) continue;
              const i = 4 * state + action;
              difference = rational.add(difference, rational.subtract(p.probabilities[i], q.probabilities[i]));
            }
            largest = rational.maximum(largest, difference);
          }
          expect(rational.format(distances[state])).toBe(rational.format(largest));
        }
      }),
      settings,
    );
  });

  test('totalVariation(p, q) is 1 for policies that share no action, 0 for equal ones and at terminal states', () => {
    const p = tabularPolicy(rational, [
      [1, 0, 0],
      ['1/2', '1/2', 0],
      [0, 0, 0],
    ]);
    const q = tabularPolicy(rational, [
      [0, '1/3', '2/3'],
      ['1/2', '1/2', 0],
      [0, 0, 0],
    ]);
    expect(shown(totalVariation(p, q))).toEqual(['1', '0', '0']);
    expect(() => totalVariation(p, tabularPolicy(rational, [[1, 0, 0]]))).toThrow(/3 × 3 and 1 × 3/);
  });
});

describe('klDivergence', () => {
  // M33: KL(new, old) for KL(old, new)
  test('klDivergence(old, new) is 0.143841 and klDivergence(new, old) 0.130812 for (1/2, 1/2) and (3/4, 1/4)', () => {
    const { inputs, expected } = published('derived-kl-estimators');
    const old = tabularPolicy(float64, [inputs.old as string[]]);
    const fresh = tabularPolicy(float64, [inputs.new as string[]]);
    const { KL_old_new, KL_new_old } = expected as { KL_old_new: number; KL_new_old: number };
    expect(klDivergence(old, fresh)[0]).toBeCloseTo(KL_old_new, 14);
    expect(klDivergence(fresh, old)[0]).toBeCloseTo(KL_new_old, 14);
    // by hand: ½ ln(½ / ¾) + ½ ln(½ / ¼) = ½ ln(4/3)
    expect(klDivergence(old, fresh)[0]).toBeCloseTo(Math.log(4 / 3) / 2, 14);
  });

  test('klDivergence(p, q) is cross-entropy minus entropy in 64 digits, and obeys Pinsker: 2·TV² ≤ KL', () => {
    fc.assert(
      fc.property(pairsOfPolicies, ([left, right]) => {
        const rows = [left, right].map((weights) => weights.map(fractionsOf));
        const [p, q] = rows.map((row) => tabularPolicy(float64, row));
        const divergences = klDivergence(p, q);
        const distances = totalVariation(p, q);
        for (let state = 0; state < 2; state++) {
          const from = rows[0][state].map(bigFraction);
          const to = rows[1][state].map(bigFraction);
          let expected = big(0);
          from.forEach((share, action) => {
            const gap = math.subtract(math.log(share), math.log(to[action]));
            expected = math.add(expected, math.multiply(share, gap)) as typeof expected;
          });
          expect(distance(bigFraction(String(divergences[state])), expected)).toBeLessThan(1e-14);
          expect(divergences[state]).toBeGreaterThanOrEqual(2 * distances[state] ** 2 - 1e-14);
        }
      }),
      settings,
    );
  });

  test('klDivergence(p, p) is exactly 0, in rationals too', () => {
    const p = tabularPolicy(rational, [
      ['1/3', '2/3'],
      [1, 0],
      [0, 0],
    ]);
    expect(shown(klDivergence(p, p))).toEqual(['0', '0', '0']);
    expect(() =>
      klDivergence(
        p,
        tabularPolicy(rational, [
          ['1/2', '1/2'],
          [1, 0],
          [0, 0],
        ]),
      ),
    ).toThrow(BeyondArithmetic);
  });

  test('klDivergence(p, q) names the action that q excludes and p takes; the other way round it is finite', () => {
    const p = tabularPolicy(float64, [[0.5, 0.5]]);
    const q = tabularPolicy(float64, [[0, 1]]);
    expect(() => klDivergence(p, q)).toThrow(InvalidInput);
    expect(() => klDivergence(p, q)).toThrow(/state 0, action 0/);
    expect(klDivergence(q, p)[0]).toBeCloseTo(Math.LN2, 15);
  });
});

describe('entropy', () => {
  test('entropy(policy) is ln A minus the divergence from uniform', () => {
    fc.assert(
      fc.property(weightRows(2, 4), (weights) => {
        const policy = tabularPolicy(float64, weights.map(fractionsOf));
        const uniform = tabularPolicy(float64, Array(2).fill(Array(4).fill('1/4')));
        const divergences = klDivergence(policy, uniform);
        entropy(policy).forEach((value, state) => {
          expect(value).toBeCloseTo(Math.log(4) - divergences[state], 13);
        });
      }),
      settings,
    );
  });

  test('entropy(policy) is exactly 0 where one action is certain and at terminal states', () => {
    expect(
      shown(
        entropy(
          tabularPolicy(rational, [
            [1, 0],
            [0, 0],
          ]),
        ),
      ),
    ).toEqual(['0', '0']);
  });
});
