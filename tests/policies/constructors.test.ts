import { describe, expect, test } from 'vitest';
import { float64, rational } from '../../src/arithmetic/index.js';
import { BeyondArithmetic, InvalidInput } from '../../src/errors/index.js';
import {
  isTerminal,
  linearPolicy,
  parameterCount,
  sharedTrunkPolicy,
  softmaxPolicy,
  tabularPolicy,
  tiedPolicy,
} from '../../src/policies/index.js';
import { shown } from './fixtures.js';
import { bigFraction, distance, softmaxOf } from './oracle.js';

const faultOf = (build: () => unknown) => {
  try {
    build();
  } catch (error) {
    if (error instanceof InvalidInput) return error.fault;
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe('tabularPolicy', () => {
  test('tabularPolicy(rational, rows) reads decimals as they are written: 0.7, 0.2 and 0.1 sum to exactly 1', () => {
    expect(shown(tabularPolicy(rational, [[0.7, 0.2, 0.1]]).probabilities)).toEqual(['7/10', '1/5', '1/10']);
    // in doubles 0.7 + 0.2 + 0.1 is 0.9999999999999999; what is written is still a distribution
    expect(tabularPolicy(float64, [[0.7, 0.2, 0.1]]).probabilities).toEqual([0.7, 0.2, 0.1]);
  });

  test('tabularPolicy(arithmetic, rows) takes numbers of the arithmetic as they are', () => {
    const third = rational.ratio(1, 3);
    expect(shown(tabularPolicy(rational, [[third, '2/3']]).probabilities)).toEqual(['1/3', '2/3']);
  });

  test('tabularPolicy(arithmetic, rows) accepts a zero row: a terminal state', () => {
    const policy = tabularPolicy(rational, [
      [0, 0],
      [1, 0],
    ]);
    expect([0, 1].map((state) => isTerminal(policy, state))).toEqual([true, false]);
  });

  // M49: logits passed as probabilities
  test.each([
    [[['1/2', '2/5']], 'policy[state 0]', '9/10'],
    [[[2, -1]], 'policy[state 0][action 1]', '-1'],
    [[[1.5, -2, 0.25]], 'policy[state 0][action 1]', '-2'],
    [
      [
        [1, 0],
        ['1/3', '1/3'],
      ],
      'policy[state 1]',
      '2/3',
    ],
  ])('tabularPolicy(arithmetic, %j) is refused with its place and value', (rows, where, seenValue) => {
    for (const arithmetic of [rational, float64]) {
      const fault = faultOf(() => tabularPolicy<never>(arithmetic as never, rows, 'policy'));
      expect(fault.where.replace('.probabilities', '')).toBe(where);
      expect(fault.seen).toBe(seenValue);
    }
  });

  test.each([[[]], [[[]]], [[[1, 0], [1]]], ['rows'], [[['abc', 1]]], [[[Number.NaN, 1]]]])(
    'tabularPolicy(arithmetic, %j) is refused as a table',
    (rows) => {
      expect(() => tabularPolicy(float64, rows as never)).toThrow(InvalidInput);
    },
  );
});

describe('softmaxPolicy', () => {
  test('softmaxPolicy(float64, logits) is the softmax of 64 digits, within 1e-15', () => {
    const logits = [
      ['1/3', '-5/2', '7'],
      ['0', '100', '99'],
    ];
    const { probabilities } = softmaxPolicy(float64, logits);
    logits
      .flatMap((row) => softmaxOf(row.map(bigFraction)))
      .forEach((entry, index) => {
        expect(distance(bigFraction(String(probabilities[index])), entry)).toBeLessThan(1e-15);
      });
  });

  test('softmaxPolicy(rational, equal logits) is exactly uniform over what is available', () => {
    const available = [true, true, true, true, false, true, false, false, false];
    const policy = softmaxPolicy(rational, Array(3).fill([7, 7, 7]), available);
    expect(shown(policy.probabilities)).toEqual(['1/3', '1/3', '1/3', '1/2', '0', '1/2', '0', '0', '0']);
    expect(() => softmaxPolicy(rational, [[0, 1]])).toThrow(BeyondArithmetic);
  });

  // M49: softmax over a singleton is 1 whatever its logit
  test('softmaxPolicy(rational, one action) is certain, whatever the logit', () => {
    expect(shown(softmaxPolicy(rational, [[-3], [5]]).probabilities)).toEqual(['1', '1']);
  });

  test('softmaxPolicy(arithmetic, logits, mask of another model) is refused', () => {
    expect(faultOf(() => softmaxPolicy(float64, [[0, 0]], [true])).expected).toBe('2, one a state–action pair');
  });
});

describe('tiedPolicy', () => {
  test('tiedPolicy(arithmetic, observation, rows) gives states of one observation one row', () => {
    const policy = tiedPolicy(
      rational,
      [1, 0, 1],
      [
        ['1/3', '2/3'],
        [1, 0],
      ],
    );
    expect(shown(policy.probabilities)).toEqual(['1', '0', '1/3', '2/3', '1', '0']);
    expect(parameterCount(policy)).toBe(4);
  });

  test('tiedPolicy(…, available) keeps the odds of the actions that a state has', () => {
    const available = [true, true, true, true, false, true, false, false, false];
    const policy = tiedPolicy(rational, [0, 0, 0], [['1/2', '1/3', '1/6']], available);
    // (1/2, 1/6) over their sum 2/3
    expect(shown(policy.probabilities)).toEqual(['1/2', '1/3', '1/6', '3/4', '0', '1/4', '0', '0', '0']);
  });

  test('tiedPolicy(…) is refused where observations are not numbered or an available action has no probability', () => {
    expect(faultOf(() => tiedPolicy(rational, [0, 2], [[1], [1]])).where).toBe('tiedPolicy.observation[state 1]');
    expect(faultOf(() => tiedPolicy(rational, [0, 0], [[1], [1]])).expected).toBe('at least one 1');
    expect(faultOf(() => tiedPolicy(rational, [0], [[1, 0]], [false, true])).what).toMatch(/some available action/);
  });
});

describe('linearPolicy', () => {
  const features = [
    [
      [1, 0],
      [0, 2],
    ],
    [
      [1, 1],
      [1, 1],
    ],
  ];

  test('linearPolicy(arithmetic, { features, weights }) is the softmax of φ·θ', () => {
    const { probabilities } = linearPolicy(float64, { features, weights: [1, '1/2'] });
    // logits (1, 1) and (3/2, 3/2)
    expect(probabilities).toEqual([0.5, 0.5, 0.5, 0.5]);
    const tilted = linearPolicy(float64, { features, weights: [1, 0] }).probabilities;
    expect(Math.abs(tilted[0] - Math.E / (Math.E + 1))).toBeLessThan(1e-15);
  });

  test('linearPolicy(rational, { features, probabilities }) stands at these probabilities without exp', () => {
    const policy = linearPolicy(rational, {
      features,
      probabilities: [
        ['2/3', '1/3'],
        [0, 0],
      ],
    });
    expect(shown(policy.probabilities)).toEqual(['2/3', '1/3', '0', '0']);
    expect(parameterCount(policy)).toBe(2);
  });

  test('linearPolicy(…) names the part that does not fit', () => {
    expect(faultOf(() => linearPolicy(float64, { features, weights: [1] })).expected).toMatch(/^2,/);
    expect(faultOf(() => linearPolicy(float64, { features: [[[1]], [[1], [2]]], weights: [1] })).where).toBe(
      'linearPolicy.features[state 1]',
    );
    expect(faultOf(() => linearPolicy(float64, { features, probabilities: [[1, 0]] })).seen).toBe('1 × 2');
  });
});

describe('sharedTrunkPolicy', () => {
  const definition = {
    trunk: [
      [1, 0],
      [0, 1],
    ],
    policyHead: [
      [0, 0, 0],
      [1, 1, 1],
    ],
    valueHead: [2, 3],
  };

  test('sharedTrunkPolicy(arithmetic, definition) is the softmax of hW', () => {
    const policy = sharedTrunkPolicy(rational, definition);
    expect(shown(policy.probabilities)).toEqual(Array(6).fill('1/3'));
    const float = sharedTrunkPolicy(float64, {
      ...definition,
      policyHead: [
        [1, 0, 0],
        [0, 0, 0],
      ],
    });
    expect(Math.abs(float.probabilities[0] - Math.E / (Math.E + 2))).toBeLessThan(1e-15);
  });

  test('parameterCount(shared trunk) is S·d + d·A + d', () => {
    expect(parameterCount(sharedTrunkPolicy(rational, definition))).toBe(2 * 2 + 2 * 3 + 2);
  });

  test('sharedTrunkPolicy(…) names the head that does not fit the trunk', () => {
    expect(faultOf(() => sharedTrunkPolicy(float64, { ...definition, valueHead: [1] })).where).toBe(
      'sharedTrunkPolicy.valueHead',
    );
    expect(faultOf(() => sharedTrunkPolicy(float64, { ...definition, policyHead: [[1, 2]] })).where).toBe(
      'sharedTrunkPolicy.policyHead',
    );
  });
});
