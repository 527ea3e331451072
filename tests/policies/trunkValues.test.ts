import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float64, rational } from '../../src/arithmetic/index.js';
import { sharedTrunkPolicy, stepPolicy, trunkValueGradient, trunkValues } from '../../src/policies/index.js';
import { exact, shown } from './fixtures.js';

describe('trunkValues', () => {
  test('trunkValues(policy) is h·v, and 0 at terminal states', () => {
    const policy = sharedTrunkPolicy(rational, {
      trunk: [
        [1, 2],
        ['1/2', -1],
        [5, 5],
      ],
      policyHead: [[0], [0]],
      valueHead: ['1/3', 2],
      available: [true, true, false],
    });
    // 1/3 + 4, 1/6 − 2
    expect(shown(trunkValues(policy))).toEqual(['13/3', '-11/6', '0']);
  });
});

describe('trunkValueGradient', () => {
  test('trunkValueGradient(policy, c) is the exact directional derivative of Σ c·V: V is bilinear in (h, v)', () => {
    // V(θ + tΔ) is quadratic in t, so (V(θ + Δ) − V(θ − Δ))/2 is its derivative along Δ exactly
    const small = fc.integer({ min: -3, max: 3 });
    const vector = (length: number) => fc.array(small, { minLength: length, maxLength: length });
    fc.assert(
      fc.property(vector(4), vector(2), vector(4), vector(2), vector(2), (h, v, deltaH, deltaV, credit) => {
        const at = (sign: number) =>
          trunkValues(
            sharedTrunkPolicy(rational, {
              trunk: [0, 1].map((s) => [0, 1].map((k) => h[2 * s + k] + sign * deltaH[2 * s + k])),
              policyHead: [
                [0, 0],
                [0, 0],
              ],
              valueHead: v.map((entry, k) => entry + sign * deltaV[k]),
            }),
          ).map((value) => rational.toNumber(value));
        const slope = credit.reduce((sum, share, s) => sum + (share * (at(1)[s] - at(-1)[s])) / 2, 0);
        const policy = sharedTrunkPolicy(rational, {
          trunk: [h.slice(0, 2), h.slice(2)],
          policyHead: [
            [0, 0],
            [0, 0],
          ],
          valueHead: v,
        });
        const gradient = trunkValueGradient(policy, exact(credit)).map((entry) => rational.toNumber(entry));
        const along = [...deltaH, 0, 0, 0, 0, ...deltaV].reduce((sum, entry, i) => sum + entry * gradient[i], 0);
        expect(along).toBe(slope);
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  test('trunkValueGradient(policy, c) is +0 at states without credit, at terminal states and in the policy head', () => {
    const policy = sharedTrunkPolicy(float64, {
      trunk: [[1], [2], [3]],
      policyHead: [[0.5]],
      valueHead: [-1],
      available: [true, true, false],
    });
    const gradient = trunkValueGradient(policy, [0, 1, 1]);
    expect(gradient).toEqual([0, -1, 0, 0, 2]);
    expect(gradient.filter((entry) => Object.is(entry, -0))).toEqual([]);
  });

  test('a step of the value head moves the policy: the one-state network u, w with logits (u·ln 2, 0)', () => {
    // V = wu; loss ½(wu − 1)² at u = 1, w = 1/2, rate 4: Δu = 4·½·w = 1, Δw = 4·½·u = 2,
    // so odds 2ᵘ go from 2 to 4 and π(first) from 2/3 to 4/5, although no reward distinguishes the actions
    const before = sharedTrunkPolicy(float64, { trunk: [[1]], policyHead: [[Math.LN2, 0]], valueHead: [0.5] });
    const error = 1 - trunkValues(before)[0];
    const after = stepPolicy(before, trunkValueGradient(before, [4 * error]));
    expect([after.trunk, after.valueHead]).toEqual([[2], [2.5]]);
    expect(after.probabilities[0]).toBeCloseTo(4 / 5, 14);
    // a head of zero weights shields the trunk for one step
    const shielded = { trunk: [[1]], policyHead: [[Math.LN2, 0]], valueHead: [0] };
    expect(trunkValueGradient(sharedTrunkPolicy(float64, shielded), [4])).toEqual([0, 0, 0, 4]);
    expect(trunkValueGradient(sharedTrunkPolicy(float64, shielded), [-4])).toEqual([0, 0, 0, -4]);
  });
});
