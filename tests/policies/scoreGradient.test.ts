import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float64, rational } from '../../src/arithmetic/index.js';
import {
  linearPolicy,
  parameterCount,
  type SoftmaxPolicy,
  scoreGradient,
  sharedTrunkPolicy,
  softmaxPolicy,
  tabularPolicy,
  tiedPolicy,
} from '../../src/policies/index.js';
import { exact, fractionsOf, shown, weightRows } from './fixtures.js';
import { bigFraction, distance, symbolicScore } from './oracle.js';

const seed = 20170720;
const credits = (length: number) => fc.array(fc.integer({ min: -3, max: 3 }), { minLength: length, maxLength: length });

describe('scoreGradient', () => {
  test('scoreGradient(tabular policy, credit) is the symbolic derivative of Σ credit·ln softmax, to 50 digits', () => {
    fc.assert(
      fc.property(weightRows(2, 3), credits(6), (weights, credit) => {
        const rows = weights.map(fractionsOf);
        const gradient = shown(scoreGradient(tabularPolicy(rational, rows), exact(credit)) as never);
        rows.forEach((row, state) => {
          const expected = symbolicScore(row, credit.slice(3 * state, 3 * state + 3));
          expected.forEach((entry, action) => {
            expect(distance(bigFraction(gradient[3 * state + action]), entry)).toBeLessThan(1e-50);
          });
        });
      }),
      { seed, numRuns: 15 },
    );
  });

  test('scoreGradient(policy, credit) is c − π·Σc: (1/2, 1/4, 1/4) with credit (1, 0, −3) gives (2, 1/2, −5/2)', () => {
    // Σc = −2; 1 + 2·1/2 = 2, 0 + 2·1/4 = 1/2, −3 + 2·1/4 = −5/2
    const policy = tabularPolicy(rational, [['1/2', '1/4', '1/4']]);
    expect(shown(scoreGradient(policy, exact([1, 0, -3])) as never)).toEqual(['2', '1/2', '-5/2']);
  });

  test('scoreGradient(tabular policy, credit) sums to 0 in each state: the logits of a row have one gauge freedom', () => {
    fc.assert(
      fc.property(weightRows(3, 4), credits(12), (weights, credit) => {
        const gradient = scoreGradient(tabularPolicy(rational, weights.map(fractionsOf)), exact(credit));
        for (let state = 0; state < 3; state++) {
          const row = gradient.slice(4 * state, 4 * state + 4);
          expect(rational.format(row.reduce((sum, entry) => rational.add(sum, entry)))).toBe('0');
        }
      }),
      { seed, numRuns: 60 },
    );
  });

  test('scoreGradient(policy, π·b(s)) is exactly 0: a baseline that does not depend on the action has no gradient', () => {
    fc.assert(
      fc.property(weightRows(2, 3), fc.integer({ min: -5, max: 5 }), (weights, baseline) => {
        const rows = weights.map(fractionsOf);
        for (const policy of [tabularPolicy(rational, rows), tiedPolicy(rational, [0, 1], rows)]) {
          const credit = policy.probabilities.map((share) => rational.multiply(share, rational.integer(baseline)));
          expect(shown(scoreGradient<typeof rational.zero>(policy, credit) as never)).toEqual(Array(6).fill('0'));
        }
      }),
      { seed, numRuns: 40 },
    );
  });

  test('scoreGradient(policy, credit) is +0, bit for bit, at every state without credit', () => {
    const policy = softmaxPolicy(float64, [
      [0.3, -1.2, 2],
      [0.1, 0.2, 0.3],
    ]);
    for (const none of [
      [0, 0, 0],
      [-0, -0, -0],
      [-0, 0, 0],
    ]) {
      const gradient = scoreGradient(policy, [...none, 1.5, 0, -2]);
      for (const entry of gradient.slice(0, 3)) expect(Object.is(entry, 0)).toBe(true);
      expect(gradient.slice(3).every((entry) => entry !== 0)).toBe(true);
    }
  });

  test('scoreGradient(policy, credit) is +0, bit for bit, at the logits of observations and features nobody credited', () => {
    const tied = tiedPolicy(
      float64,
      [0, 1, 1],
      [
        [0.5, 0.5],
        [0.25, 0.75],
      ],
    );
    expect(scoreGradient(tied, [0, 0, 0, 0, 1, 0])).toEqual([0, 0, 0.75, -0.75]);
    const linear = linearPolicy(float64, {
      features: [
        [
          [1, 0],
          [0, 0],
        ],
        [
          [0, 1],
          [0, 0],
        ],
      ],
      probabilities: [
        [0.5, 0.5],
        [0.25, 0.75],
      ],
    });
    const gradient = scoreGradient(linear, [0, 0, -1, 0]);
    expect(Object.is(gradient[0], 0)).toBe(true);
    expect(gradient[1]).toBe(-0.75);
  });
});

/** Σ credit·ln π_θ straight from the definition of each kind, in doubles; θ as the policy numbers it. */
interface Family {
  readonly name: string;
  readonly policy: SoftmaxPolicy<number>;
  readonly theta: readonly number[];
  readonly logit: (theta: readonly number[], state: number, action: number) => number;
}

const features = [
  [
    [1, -0.5],
    [0.25, 2],
    [0, 1],
  ],
  [
    [-1, 0.75],
    [0.5, 0.5],
    [2, -1],
  ],
];
const trunk = [
  [0.5, -1],
  [1.5, 0.25],
];
const policyHead = [
  [1, -0.5, 0.25],
  [0.5, 0.75, -1],
];
const observation = [0, 0];
const logits = [
  [0.3, -0.7, 1.1],
  [0, 0.4, -0.2],
];
const families: readonly Family[] = [
  {
    name: 'tabular',
    policy: softmaxPolicy(float64, logits),
    theta: logits.flat(),
    logit: (theta, state, action) => theta[3 * state + action],
  },
  {
    name: 'tied',
    policy: tiedPolicy(float64, observation, ratioRows([[1, 2, 5]])),
    theta: [Math.log(1), Math.log(2), Math.log(5)],
    logit: (theta, state, action) => theta[3 * observation[state] + action],
  },
  {
    name: 'linear',
    policy: linearPolicy(float64, { features, weights: [0.7, -0.4] }),
    theta: [0.7, -0.4],
    logit: (theta, state, action) => features[state][action][0] * theta[0] + features[state][action][1] * theta[1],
  },
  {
    name: 'sharedTrunk',
    policy: sharedTrunkPolicy(float64, { trunk, policyHead, valueHead: [1, -2] }),
    theta: [...trunk.flat(), ...policyHead.flat(), 1, -2],
    logit: (theta, state, action) =>
      theta[2 * state] * theta[4 + action] + theta[2 * state + 1] * theta[4 + 3 + action],
  },
];

function ratioRows(weights: readonly (readonly number[])[]): string[][] {
  return weights.map(fractionsOf);
}

const objective = (family: Family, theta: readonly number[], credit: readonly number[]): number => {
  let sum = 0;
  for (let state = 0; state < 2; state++) {
    const row = [0, 1, 2].map((action) => family.logit(theta, state, action));
    const normaliser = Math.log(row.reduce((total, logit) => total + Math.exp(logit), 0));
    row.forEach((logit, action) => {
      sum += credit[3 * state + action] * (logit - normaliser);
    });
  }
  return sum;
};

describe.each(families)('scoreGradient of a $name policy', (family) => {
  test('is the central finite difference of Σ credit·ln π_θ, written out from the definition', () => {
    const step = 1e-5;
    fc.assert(
      fc.property(credits(6), (credit) => {
        const gradient = scoreGradient(family.policy, credit);
        expect(gradient).toHaveLength(family.theta.length);
        family.theta.forEach((_, index) => {
          const moved = (by: number) => family.theta.map((entry, i) => (i === index ? entry + by : entry));
          const difference =
            (objective(family, moved(step), credit) - objective(family, moved(-step), credit)) / (2 * step);
          expect(Math.abs(gradient[index] - difference)).toBeLessThan(1e-8);
        });
      }),
      { seed, numRuns: 40 },
    );
  });

  test('has one entry for every parameter', () => {
    expect(parameterCount(family.policy)).toBe(family.theta.length);
  });
});
