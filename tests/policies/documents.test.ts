import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { float64, type Rational, rational } from '../../src/arithmetic/index.js';
import { InvalidInput } from '../../src/errors/index.js';
import {
  linearPolicy,
  policyFromDocument,
  policySchema,
  policyToDocument,
  type SoftmaxPolicy,
  sharedTrunkPolicy,
  stateValuesFromDocument,
  stateValuesSchema,
  stateValuesToDocument,
  tabularPolicy,
  tiedPolicy,
} from '../../src/policies/index.js';
import { exact, numbers, shown } from './fixtures.js';

const rows = [
  ['1/3', '2/3'],
  [1, 0],
  [0, 0],
];
const policies: SoftmaxPolicy<Rational>[] = [
  tabularPolicy(rational, rows),
  tiedPolicy(
    rational,
    [0, 0, 1],
    [
      ['1/3', '2/3'],
      [1, 0],
    ],
    [true, true, false, true, true, true],
  ),
  linearPolicy(rational, {
    features: Array(3).fill([
      [1, '-1/2', 3],
      [0, 0, '2/7'],
    ]),
    probabilities: rows,
  }),
  sharedTrunkPolicy(rational, {
    trunk: [[1], ['-1/2'], [0]],
    policyHead: [['3/4', -2]],
    valueHead: ['1/9'],
    probabilities: rows,
  }),
];
const ajv = new Ajv({ strict: true, allowUnionTypes: true });
const matchesSchema = ajv.compile(policySchema);

describe.each(policies)('policyToDocument($kind policy)', (policy) => {
  const document = JSON.parse(JSON.stringify(policyToDocument(policy)));

  test('is read back by policyFromDocument as it was', () => {
    const again = policyFromDocument(rational, document);
    expect(policyToDocument(again)).toEqual(document);
    expect(shown(again.probabilities)).toEqual(shown(policy.probabilities));
    expect(again.kind).toBe(policy.kind);
  });

  test('is read in doubles as the nearest doubles', () => {
    expect(policyFromDocument(float64, document).probabilities).toEqual(numbers(policy.probabilities));
  });

  test('matches the schema, which wants every field and no other', () => {
    expect(matchesSchema(document)).toBe(true);
    for (const field of Object.keys(document)) {
      const { [field]: _, ...rest } = document;
      expect(matchesSchema(rest)).toBe(false);
      expect(() => policyFromDocument(rational, rest)).toThrow(InvalidInput);
    }
    expect(matchesSchema({ ...document, colour: 'red' })).toBe(false);
    expect(() => policyFromDocument(rational, { ...document, colour: 'red' })).toThrow(/no field "colour"/);
  });
});

describe('policyFromDocument', () => {
  test.each([
    [null, 'case.policy'],
    [[], 'case.policy'],
    [{ type: 'gaussian', probabilities: [[1]] }, 'case.policy.type'],
    [{ type: 'toString', probabilities: [[1]] }, 'case.policy.type'],
    [{ type: 'tabularPolicy', probabilities: 'uniform' }, 'case.policy.probabilities'],
    [{ type: 'tabularPolicy', probabilities: [['9/10', '1/5']] }, 'case.policy.probabilities[state 0]'],
    [{ type: 'tabularPolicy', probabilities: [[1, null]] }, 'case.policy.probabilities[0][1]'],
    [{ type: 'tiedPolicy', observation: [0, -1], probabilities: [[1], [1]] }, 'case.policy.observation[state 1]'],
    [{ type: 'tiedPolicy', observation: [0], probabilities: [[1], [1]] }, 'case.policy.probabilities'],
    [{ type: 'linearPolicy', features: [[[1]]], probabilities: [[1, 0]] }, 'case.policy.probabilities'],
    [
      { type: 'sharedTrunkPolicy', trunk: [[1]], policyHead: [[0]], valueHead: [1, 2], probabilities: [[1]] },
      'case.policy.valueHead',
    ],
  ])('policyFromDocument(%j) is refused with its place', (document, where) => {
    for (const arithmetic of [rational, float64]) {
      try {
        policyFromDocument<never>(arithmetic as never, document, 'case.policy');
        expect.unreachable();
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidInput);
        expect((error as InvalidInput).fault.where).toMatch(where);
      }
    }
  });

  test('policyFromDocument(tied policy) is refused where one observation has two different rows', () => {
    const document = {
      type: 'tiedPolicy',
      observation: [0, 0],
      probabilities: [
        ['1/2', '1/2'],
        ['1/3', '2/3'],
      ],
    };
    for (const arithmetic of [rational, float64]) {
      expect(() => policyFromDocument<never>(arithmetic as never, document)).toThrow(/1\/2 : 1\/2 and 1\/3 : 2\/3/);
    }
  });
});

describe('stateValuesFromDocument', () => {
  const document = stateValuesToDocument(exact([0, '-3/64', 5]));

  test('stateValuesFromDocument(stateValuesToDocument(values)) is values', () => {
    expect(document).toEqual({ type: 'stateValues', values: ['0', '-3/64', '5'] });
    expect(shown(stateValuesFromDocument(rational, document))).toEqual(['0', '-3/64', '5']);
    expect(stateValuesFromDocument(float64, document)).toEqual([0, -3 / 64, 5]);
    expect(ajv.compile(stateValuesSchema)(document)).toBe(true);
  });

  test.each([[{ type: 'mdp' }], [{ type: 'stateValues', values: 3 }], [{ type: 'stateValues', values: ['x'] }], [7]])(
    'stateValuesFromDocument(%j) is refused',
    (bad) => {
      expect(() => stateValuesFromDocument(rational, bad)).toThrow(InvalidInput);
    },
  );
});
