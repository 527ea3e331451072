import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float64, type Rational, rational } from '../../src/arithmetic/index.js';
import { BeyondArithmetic, InvalidInput } from '../../src/errors/index.js';
import {
  linearPolicy,
  type SoftmaxPolicy,
  sharedTrunkPolicy,
  softmaxPolicy,
  stepPolicy,
  tabularPolicy,
  tiedPolicy,
} from '../../src/policies/index.js';
import { exact, fractionsOf, shown, weightRows } from './fixtures.js';
import { bigFraction, distance, tilted } from './oracle.js';

const seed = 20170720;
const rowSum = (row: readonly number[]) => row.reduce((sum, entry) => sum + entry, 0);
const deltas = (length: number, bound: number) =>
  fc.array(fc.integer({ min: -bound, max: bound }), { minLength: length, maxLength: length });

describe('stepPolicy', () => {
  test('stepPolicy(tabular policy, Δ) is softmax(ln π + Δ) of 64 digits, within 1e-13', () => {
    fc.assert(
      fc.property(weightRows(2, 3), deltas(6, 40), (weights, delta) => {
        const rows = weights.map(fractionsOf);
        const { probabilities } = stepPolicy(
          tabularPolicy(float64, rows),
          delta.map((entry) => entry / 4),
        );
        rows.forEach((row, state) => {
          const expected = tilted(
            row,
            delta.slice(3 * state, 3 * state + 3).map((entry) => `${entry}/4`),
          );
          expected.forEach((entry, action) => {
            expect(distance(bigFraction(String(probabilities[3 * state + action])), entry)).toBeLessThan(1e-13);
          });
        });
      }),
      { seed, numRuns: 80 },
    );
  });

  test('stepPolicy(policy, Δ) stays a distribution, however large Δ is', () => {
    const policy = tabularPolicy(float64, [['1/3', '1/3', '1/3']]);
    for (const delta of [
      [1000, 0, -1000],
      [-1e6, -1e6, -1e6 + 1],
      [710, 711, 712],
      [1e300, -1e300, 0],
    ]) {
      const { probabilities } = stepPolicy(policy, delta);
      expect(probabilities.every((entry) => 0 <= entry && entry <= 1)).toBe(true);
      expect(Math.abs(rowSum(probabilities) - 1)).toBeLessThan(1e-15);
    }
    expect(stepPolicy(policy, [1000, 0, -1000]).probabilities).toEqual([1, 0, 0]);
  });

  test('stepPolicy(policy, Δ) keeps a row bit for bit where all its logits move alike', () => {
    const policy = tabularPolicy(float64, [
      [0.1, 0.2, 0.7],
      [0.7, 0.2, 0.1],
    ]);
    const { probabilities } = stepPolicy(policy, [0.3, 0.3, 0.3, 1, 2, 3]);
    expect(probabilities.slice(0, 3)).toEqual([0.1, 0.2, 0.7]);
    expect(probabilities.slice(3)).not.toEqual([0.7, 0.2, 0.1]);
  });

  test('stepPolicy(policy, Δ) stays rational where no row moves, and says what it cannot do where one does', () => {
    const policy = tabularPolicy(rational, [
      ['1/3', '2/3'],
      [1, 0],
      [0, 0],
    ]);
    const still = stepPolicy(policy, exact(['1/2', '1/2', 3, -1, 0, 5]));
    expect(shown(still.probabilities)).toEqual(['1/3', '2/3', '1', '0', '0', '0']);
    expect(() => stepPolicy(policy, exact([1, 0, 0, 0, 0, 0]))).toThrow(BeyondArithmetic);
  });

  test('stepPolicy(policy, Δ) never gives probability to an unavailable action or in a terminal state', () => {
    const policy = tabularPolicy(float64, [
      [0.5, 0, 0.5],
      [0, 0, 0],
    ]);
    const { probabilities } = stepPolicy(policy, [0, 1000, 1, 1, 2, 3]);
    expect(probabilities[1]).toBe(0);
    expect(probabilities.slice(3)).toEqual([0, 0, 0]);
    // e/(1 + e): the unavailable action's large Δ does not push the others out
    expect(Math.abs(probabilities[2] - Math.E / (1 + Math.E))).toBeLessThan(1e-15);
  });

  test('stepPolicy(stepPolicy(π, Δ), Δ′) is stepPolicy(π, Δ + Δ′) for tabular, tied and linear policies', () => {
    const features = [
      [
        [1, 0],
        [0, 1],
        [1, 1],
      ],
      [
        [0, 2],
        [1, 0],
        [-1, 1],
      ],
    ];
    fc.assert(
      fc.property(weightRows(2, 3), deltas(6, 8), deltas(6, 8), (weights, one, two) => {
        const rows = weights.map(fractionsOf);
        const policies: [SoftmaxPolicy<number>, number][] = [
          [tabularPolicy(float64, rows), 6],
          [tiedPolicy(float64, [1, 0], rows), 6],
          [linearPolicy(float64, { features, probabilities: rows }), 2],
        ];
        for (const [policy, count] of policies) {
          const first = one.slice(0, count).map((entry) => entry / 4);
          const second = two.slice(0, count).map((entry) => entry / 4);
          const twice = stepPolicy(stepPolicy(policy, first), second).probabilities;
          const once = stepPolicy(
            policy,
            first.map((entry, index) => entry + second[index]),
          ).probabilities;
          once.forEach((entry, index) => {
            expect(Math.abs(entry - twice[index])).toBeLessThan(1e-13);
          });
        }
      }),
      { seed, numRuns: 60 },
    );
  });

  test('stepPolicy(tied policy, Δ) moves the states of one observation together, over the actions each has', () => {
    const available = [true, true, true, true, false, true];
    const policy = tiedPolicy(float64, [0, 0], [['1/2', '1/4', '1/4']], available);
    const { probabilities, observation } = stepPolicy(policy, [0, 1, Math.log(2)]);
    expect(observation).toEqual([0, 0]);
    // odds of action 2 to action 0 double from 1/2 to 1 in both states
    expect(Math.abs(probabilities[2] / probabilities[0] - 1)).toBeLessThan(1e-15);
    expect(probabilities.slice(3)).toEqual([0.5, 0, 0.5]);
  });

  test('stepPolicy(linear policy at θ, Δ) is the linear policy at θ + Δ', () => {
    const features = [
      [
        [1, 0.5],
        [0.25, 1],
      ],
      [
        [-1, 2],
        [0.5, 0],
      ],
    ];
    const stepped = stepPolicy(linearPolicy(float64, { features, weights: [0.5, -1] }), [0.25, 2]);
    const direct = linearPolicy(float64, { features, weights: [0.75, 1] });
    expect(stepped.features).toBe(stepped.features);
    stepped.probabilities.forEach((entry, index) => {
      expect(Math.abs(entry - direct.probabilities[index])).toBeLessThan(1e-15);
    });
  });

  test('stepPolicy(shared trunk at θ, Δ) is the shared trunk at θ + Δ, features, heads and probabilities', () => {
    const at = (trunk: number[][], policyHead: number[][], valueHead: number[]) =>
      sharedTrunkPolicy(float64, { trunk, policyHead, valueHead });
    const start = at(
      [
        [1, 2],
        [0.5, -1],
      ],
      [
        [1, -1],
        [0.5, 0],
      ],
      [3, 4],
    );
    const stepped = stepPolicy(start, [0.5, 0, 0, 1, 0.25, 0, 0, -2, 1, -1]);
    const direct = at(
      [
        [1.5, 2],
        [0.5, 0],
      ],
      [
        [1.25, -1],
        [0.5, -2],
      ],
      [4, 3],
    );
    expect(stepped.trunk).toEqual(direct.trunk);
    expect(stepped.policyHead).toEqual(direct.policyHead);
    expect(stepped.valueHead).toEqual(direct.valueHead);
    stepped.probabilities.forEach((entry, index) => {
      expect(Math.abs(entry - direct.probabilities[index])).toBeLessThan(1e-15);
    });
  });

  test('stepPolicy(shared trunk, Δ) moves the row of a state only if its features or the policy head move', () => {
    const start = sharedTrunkPolicy(rational, {
      trunk: [[1], [2]],
      policyHead: [['1/3', '-1/5']],
      valueHead: [1],
      probabilities: [
        ['1/3', '2/3'],
        ['1/2', '1/2'],
      ],
    });
    const valueOnly = stepPolicy(start, exact([0, 0, 0, 0, 7]));
    expect(valueOnly.probabilities).toEqual(start.probabilities);
    expect(shown(valueOnly.valueHead)).toEqual(['8']);
    expect(() => stepPolicy<Rational>(start, exact([1, 0, 0, 0, 0]))).toThrow(BeyondArithmetic);
  });

  test('stepPolicy(policy, Δ of another length) says how many parameters there are', () => {
    const policy = softmaxPolicy(float64, [[0, 0]]);
    expect(() => stepPolicy(policy, [1])).toThrow(InvalidInput);
    expect(() => stepPolicy(policy, [1])).toThrow(/expected {2}2 entries/);
  });
});
