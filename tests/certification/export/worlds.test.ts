import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Real, rational } from '../../../src/arithmetic/index.js';
import {
  type Certificate,
  exportDrn,
  exportMarkdown,
  exportPython,
  gymnasiumDocument,
  makeCertificate,
} from '../../../src/certification/index.js';
import { claim } from '../../../src/claims/index.js';
import { InvalidInput } from '../../../src/errors/index.js';
import { atLeast, expectedReturn, type Mdp, mdpFromGymnasium, type Policy, stateValues } from '../../../src/index.js';

/** A corridor: from a, "go" reaches b with 2/3; b pays by where it leads; c ends. */
const world = {
  type: 'mdp',
  schema: 1,
  states: 3,
  actions: 2,
  discount: '9/10',
  initial: [3, 1, 0],
  terminal: [2],
  transition: [
    [[1, 2, 0], null],
    [
      [0, 1, 1],
      [0, 0, 1],
    ],
    [null, null],
  ],
  reward: [
    [['0', '0', '0'], null],
    [
      ['0', '-1', '3'],
      ['0', '0', '1/3'],
    ],
    [null, null],
  ],
};

/** No generator of ours has worlds in which an action is missing: these stand for any value. */
const anyWorld = fc.constant(undefined) as unknown as fc.Arbitrary<Mdp<Real>>;
const anyPolicy = fc.constant(undefined) as unknown as fc.Arbitrary<Policy<Real>>;

const subject = claim({
  id: 'tests/return-is-large',
  title: 'The return | is large',
  source: { document: 'test', quote: 'large' },
  forAll: { mdp: anyWorld, policy: anyPolicy },
  then: { 'it is large': ({ mdp, policy }) => atLeast(expectedReturn(mdp, policy), 1000) },
  expect: 'refuted',
});

const certificateOf = (mdp: object): Certificate =>
  makeCertificate(
    subject,
    {
      mdp: mdp as { type: string },
      policy: {
        type: 'tabularPolicy',
        probabilities: [
          ['1', '0'],
          ['1/4', '3/4'],
          ['0', '0'],
        ],
      },
    },
    '0',
  );

const certificate = certificateOf(world);

describe('gymnasiumDocument(certificate)', () => {
  const document = JSON.parse(JSON.stringify(gymnasiumDocument(certificate)));

  test('is read back by mdpFromGymnasium(…) with the same values', () => {
    const table = [0, 1, 2].map((s) => [0, 1].map((a) => document.exact[s][a] ?? document.exact[s][0]));
    const initial = document.initial as string[];
    const read = mdpFromGymnasium(rational, table, { initial, discount: document.discount });
    const original = certificate.quantities.find(({ quantity }) => quantity === 'stateValues');
    const policy = { states: read.states, actions: 2, probabilities: probabilitiesFor(read.states) };
    expect(stateValues(read, policy).slice(0, 2).map(String)).toEqual((original?.values ?? []).slice(0, 2));
  });

  test('marks the transitions into a terminal state, which itself loops and pays nothing', () => {
    expect(document.exact[1][1]).toEqual([['1', 2, '1/3', true]]);
    expect(document.exact[2][0]).toEqual([['1', 2, '0', true]]);
    expect(document.P[0][0]).toEqual([
      [1 / 3, 0, 0, false],
      [2 / 3, 1, 0, false],
    ]);
    expect(document.P[0][1]).toBeUndefined();
  });

  test('refuses a reward that doubles cannot hold', () => {
    const reward = [
      [`-${10n ** 450n}`, '0'],
      ['0', '0'],
      ['0', '0'],
    ];
    const huge = certificateOf({ ...world, reward });
    expect(() => gymnasiumDocument(huge)).toThrow(InvalidInput);
    expect(() => gymnasiumDocument(huge)).toThrow('reward at state 0, action 0');
  });
});

const probabilitiesFor = (states: number) => {
  const zero = rational.zero;
  const rows = [
    [rational.one, zero],
    [rational.ratio(1, 4), rational.ratio(3, 4)],
  ];
  return Array.from({ length: states }, (_, s) => rows[s] ?? [zero, zero]).flat();
};

const hasPython = spawnSync('python3', ['--version']).status === 0;

describe('exportPython(certificate)', () => {
  test.runIf(hasPython)('prints no action value of an action that a state does not have', () => {
    const { stdout, status } = spawnSync('python3', ['-I', '-'], {
      input: exportPython(certificate),
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    const [, first, second, after] = /^Q .*\n +0: (.*)\n +1: (.*)\n(.*)/m.exec(stdout) ?? [];
    expect(first).toMatch(/^\S+ -$/);
    expect(second).toMatch(/^[-\d/]+ [-\d/]+$/);
    expect(after).not.toMatch(/^ +2:/);
  });
});

describe('exportDrn(certificate)', () => {
  test('writes fractions, mean rewards, labels, and one initial state that leads to several', () => {
    expect(exportDrn(certificate).split('\n').slice(2)).toEqual([
      '@type: MDP',
      '@value_type: rational',
      '@parameters',
      '',
      '@reward_models',
      'reward',
      '@nr_states',
      '4',
      '@nr_choices',
      '5',
      '@model',
      'state 0 [0]',
      '\taction 0 [0]',
      '\t\t0 : 1/3',
      '\t\t1 : 2/3',
      'state 1 [0]',
      '\taction 0 [1]',
      '\t\t1 : 1/2',
      '\t\t2 : 1/2',
      '\taction 1 [1/3]',
      '\t\t2 : 1',
      'state 2 [0] terminal',
      '\taction 0 [0]',
      '\t\t2 : 1',
      'state 3 [0] init',
      '\taction 0 [0]',
      '\t\t0 : 3/4',
      '\t\t1 : 1/4',
      '',
    ]);
  });

  test('refuses a horizon, which the format cannot say', () => {
    expect(() => exportDrn(certificateOf({ ...world, horizon: 2 }))).toThrow(InvalidInput);
  });
});

describe('exportMarkdown(certificate)', () => {
  const text = exportMarkdown(certificate);

  test('states the claim, the instance and both sides', () => {
    expect(text).toContain('# A counterexample to “The return | is large”');
    expect(text).toContain('| 1 | 0 | 1 | 0 | 1/2 | 1/2 |');
    const comparison = certificate.conclusions[0];
    if (comparison.relation === 'boolean') throw new Error('a comparison was expected');
    expect(text).toContain(
      `| it is large | ${comparison.left.value} | ≥ | 1000 | ${comparison.margin} | **violated** |`,
    );
  });

  test('every table has as many cells in each row', () => {
    for (const block of text.split('\n\n').filter((part) => part.startsWith('| '))) {
      const widths = block.split('\n').map((row) => row.replaceAll('\\|', '').split('|').length);
      expect(new Set(widths).size).toBe(1);
    }
  });
});
