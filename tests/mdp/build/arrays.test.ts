import { describe, expect, it } from 'vitest';
import { float64, interval, rational } from '../../../src/arithmetic/index.js';
import {
  type Mdp,
  mdpFromArrays,
  mdpFromTables,
  mdpFromWeights,
  mdpIn,
  rewardOf,
  stateValues,
  validateMdp,
} from '../../../src/mdp/index.js';
import { faultOf, fractions, uniform } from '../support.js';

type Arrays = Parameters<typeof mdpFromArrays>[1];

const arrays = (changes: Readonly<Record<string, unknown>> = {}): Arrays =>
  ({
    stateNames: ['start', 'goal', 'door'],
    actionNames: ['left', 'right'],
    transition: [
      [
        [0, 1, 0],
        [0.5, 0, 0.5],
      ],
      null,
      [['1/3', '2/3', 0], null],
    ],
    reward: [[1, 2], null, [3, null]],
    terminal: ['goal'],
    discount: 0.9,
    ...changes,
  }) as Arrays;

const wrong = (changes: Readonly<Record<string, unknown>>) => faultOf(() => mdpFromArrays(rational, arrays(changes)));

describe('mdpFromArrays(arithmetic, arrays)', () => {
  it('reads decimals and fractions as they are written', () => {
    const mdp = mdpFromArrays(rational, arrays());
    expect(rational.format(mdp.discount)).toBe('9/10');
    expect(fractions(mdp.transition.slice(12, 15))).toEqual(['1/3', '2/3', '0']);
    expect(fractions(mdp.reward)).toEqual(['1', '2', '0', '0', '3', '0']);
    expect(mdp.terminal).toEqual([false, true, false]);
    expect(mdp.available).toEqual([true, true, false, false, true, false]);
    expect(fractions(mdp.initial)).toEqual(['1', '0', '0']);
  });

  it('rounds into the arithmetic only at the end: 0.7 + 0.2 + 0.1 is exactly 1', () => {
    const mdp = mdpFromArrays(float64, {
      transition: [[[0.7, 0.2, 0.1]], null, null],
      terminal: [1, 2],
      reward: [1, 0, 0],
      discount: 1,
    });
    expect(mdp.transition.slice(0, 3)).toEqual([0.7, 0.2, 0.1]);
    expect(stateValues(mdp, uniform(mdp))[0]).toBeCloseTo(1 / 0.3, 12);
  });

  it('takes a hole in an array for a missing entry, and names what is no world or no arithmetic', () => {
    const row: number[] = new Array(3);
    row[1] = 1;
    expect(wrong({ transition: [[row, row], null, [row, null]] })).toMatchObject({
      what: 'a number is missing or is not one',
      seen: 'undefined',
    });
    expect(faultOf(() => mdpFromArrays(rational, null as never))).toMatchObject({ what: 'the options are one object' });
    expect(faultOf(() => mdpFromArrays(undefined as never, arrays()))).toMatchObject({
      what: 'a world is built in an arithmetic',
    });
  });

  it('takes rewards on states, on pairs and on transitions, and pays their mean', () => {
    const transition = [[[1, 1]], [[0, 1]]];
    const pays = (reward: Arrays['reward']): Mdp<unknown> =>
      mdpFromWeights(rational, { transition, reward, discount: '1/2' }) as unknown as Mdp<unknown>;
    const onStates = mdpFromWeights(rational, { transition, reward: [4, 0], discount: '1/2' });
    const onPairs = mdpFromWeights(rational, { transition, reward: [[4], [0]], discount: '1/2' });
    const onSteps = mdpFromWeights(rational, { transition, reward: [[[2, 6]], [[0, 0]]], discount: '1/2' });
    expect(fractions(onStates.reward)).toEqual(fractions(onPairs.reward));
    expect(fractions(onSteps.reward)).toEqual(['4', '0']);
    expect(rational.format(rewardOf(onSteps, 0, 0, 1))).toBe('6');
    expect(rational.format(rewardOf(onPairs, 0, 0, 1))).toBe('4');
    expect(pays([[[2, 6]], [[0, 0]]]).transitionReward).toBeDefined();
  });

  it('reads a terminal state that is written as absorbing, and lists of booleans', () => {
    const written = mdpFromArrays(
      rational,
      arrays({
        terminal: [false, true, false],
        transition: [
          [
            [0, 1, 0],
            [0.5, 0, 0.5],
          ],
          [
            [0, 1, 0],
            [0, 1, 0],
          ],
          [['1/3', '2/3', 0], null],
        ],
      }),
    );
    expect(written.available).toEqual([true, true, false, false, true, false]);
    expect(fractions(written.transition.slice(6, 12))).toEqual(['0', '0', '0', '0', '0', '0']);
  });

  it('takes an initial distribution as a list, by name, or as one state', () => {
    const initial = (value: unknown): string[] =>
      fractions(mdpFromArrays(rational, arrays({ initial: value })).initial);
    expect(initial(['1/4', 0, '3/4'])).toEqual(['1/4', '0', '3/4']);
    expect(initial({ door: 1 })).toEqual(['0', '0', '1']);
    expect(initial('door')).toEqual(['0', '0', '1']);
    expect(initial(2)).toEqual(['0', '0', '1']);
  });

  it('encloses in intervals what is a third in rationals', () => {
    const mdp = mdpFromArrays(interval(20), arrays());
    expect(mdp.arithmetic.format(mdp.transition[12])).toMatch(/^\[0\.3{19}.*, 0\.3.*4\]$/);
  });

  it('names a row that sums to 9/10, and how to write it', () => {
    expect(
      wrong({
        transition: [
          [
            [0, 1, 0],
            [0.5, 0, 0.4],
          ],
          null,
          [['1/3', '2/3', 0], null],
        ],
      }),
    ).toEqual({
      what: 'a transition row must sum to exactly 1',
      where: 'mdp.transition[state "start"][action "right"]',
      seen: '9/10',
      expected: '1',
      fix: expect.stringContaining('weights'),
    });
  });

  it.each([
    [
      'a negative probability',
      { transition: [[[2, -1, 0], null], null, [[0, 1, 0], null]], reward: [[1, null], null, [3, null]] },
      'mdp.transition[state "start"][action "left"][state "goal"]',
      '-1',
    ],
    ['a NaN', { reward: [[1, Number.NaN], null, [3, null]] }, 'mdp.reward[state "start"][action "right"]', 'NaN'],
    [
      'an infinite reward',
      { reward: [[1, Number.POSITIVE_INFINITY], null, [3, null]] },
      'mdp.reward[state "start"][action "right"]',
      'Infinity',
    ],
    ['a missing reward', { reward: [[1, null], null, [3, null]] }, 'mdp.reward[state "start"][action "right"]', 'null'],
    ['a text that is no number', { discount: 'high' }, 'mdp.discount', '"high"'],
    ['a missing discount', { discount: undefined }, 'mdp.discount', 'undefined'],
    ['a discount above 1', { discount: 1.5 }, 'mdp.discount', '3/2'],
    ['a negative discount', { discount: '-1/2' }, 'mdp.discount', '-1/2'],
    ['a horizon of 0', { horizon: 0 }, 'mdp.horizon', '0'],
    ['a horizon of 5/2', { horizon: 2.5 }, 'mdp.horizon', '2.5'],
    ['an unknown state name', { terminal: ['gaol'] }, 'mdp.terminal[0]', '"gaol"'],
    ['a state index out of range', { initial: 3 }, 'mdp.initial', '3'],
    ['an unknown name in a row', { initial: { gaol: 1 } }, 'mdp.initial', '"gaol"'],
    ['too few rewards', { reward: [[1, 2], null] }, 'mdp.reward', '2 entries: [[1,2],null]'],
    ['too few names', { stateNames: ['start'] }, 'mdp.stateNames', '1 entries: ["start"]'],
    ['a name twice', { stateNames: ['a', 'b', 'a'], terminal: ['b'] }, 'mdp.stateNames[2]', '"a"'],
    ['an empty name', { actionNames: ['left', ''] }, 'mdp.actionNames[1]', '""'],
    ['a table that is no array', { transition: 'none' }, 'mdp.transition', '"none"'],
    ['an empty table', { transition: [] }, 'mdp.transition', '[]'],
    [
      'a ragged table',
      {
        transition: [
          [
            [0, 1, 0],
            [0, 1, 0],
          ],
          null,
          [[0, 1, 0]],
        ],
      },
      'mdp.transition[state 2]',
      '1 actions',
    ],
    [
      'a row of the wrong length',
      {
        transition: [
          [
            [0, 1],
            [0, 1, 0],
          ],
          null,
          [[0, 1, 0], null],
        ],
      },
      'mdp.transition[state "start"][action "left"]',
      '2 entries: [0,1]',
    ],
    [
      'a reward on a terminal state',
      {
        reward: [
          [1, 2],
          [0, 5],
          [3, null],
        ],
      },
      'mdp.reward[state "goal"][action "right"]',
      '5',
    ],
    [
      'a reward where there is no action',
      { reward: [[1, 2], null, [3, 4]] },
      'mdp.reward[state "door"][action "right"]',
      '4',
    ],
    [
      'a terminal state that leads elsewhere',
      {
        transition: [
          [
            [0, 1, 0],
            [0, 1, 0],
          ],
          [[1, 0, 0], null],
          [[0, 1, 0], null],
        ],
      },
      'mdp.transition[state "goal"][action "left"]',
      '[1,0,0]',
    ],
    [
      'a state without actions that is not terminal',
      { terminal: [], reward: [[1, 2], null, [3, null]] },
      'mdp.available[state "goal"]',
      'no available action',
    ],
    ['an initial distribution that sums to 1/2', { initial: [0.5, 0, 0] }, 'mdp.initial', '1/2'],
    [
      'an available action without a row',
      {
        available: [
          [true, true],
          [false, false],
          [true, true],
        ],
      },
      'mdp.available[state "door"][action "right"]',
      'true, with no row in the transition table',
    ],
    [
      'a row of an action that is not available',
      {
        available: [
          [true, false],
          [false, false],
          [true, false],
        ],
      },
      'mdp.transition[state "start"][action "right"]',
      '[0.5,0,0.5]',
    ],
    [
      'an availability that is no boolean',
      {
        available: [
          [true, 1],
          [false, false],
          [true, false],
        ],
      },
      'mdp.available[state "start"][action "right"]',
      '1',
    ],
  ])('names the place of %s', (_, changes, where, seen) => {
    expect(wrong(changes)).toMatchObject({ where, seen });
  });

  it('refuses discount 1 on a world that never ends and keeps paying, not on one that may end or is free', () => {
    const world =
      (reward: number, terminal: number[], discount = 1) =>
      () =>
        mdpFromArrays(rational, {
          transition: [[[1, 0]], terminal.length > 0 ? null : [[0, 1]]],
          reward: [reward, 0],
          terminal,
          discount,
        });
    expect(faultOf(world(1, []))).toMatchObject({
      what: 'a world with discount 1 must be able to end',
      where: 'mdp.discount, from state 0',
    });
    expect(faultOf(world(1, [1])).where).toBe('mdp.discount, from state 0');
    expect(world(0, [])).not.toThrow();
    expect(world(1, [], 0.99)).not.toThrow();
  });
});

describe('mdpFromWeights(arithmetic, weights)', () => {
  it('divides by the sum: { start: 1, goal: 9 } is 1/10 and 9/10', () => {
    const mdp = mdpFromWeights(rational, {
      stateNames: ['start', 'goal'],
      transition: [[{ start: 1, goal: 9 }], null],
      reward: [[[0, 1]], null],
      terminal: ['goal'],
      discount: 0.9,
    });
    expect(fractions(mdp.transition)).toEqual(['1/10', '9/10', '0', '0']);
    expect(fractions(mdp.reward)).toEqual(['9/10', '0']);
  });

  it.each([
    ['a negative weight', [-1, 2], 'mdp.transition[state 0][action 0][state 0]', '-1'],
    ['a weight of 1/2', [0.5, 2], 'mdp.transition[state 0][action 0][state 0]', '0.5'],
    ['a NaN', [Number.NaN, 2], 'mdp.transition[state 0][action 0][state 0]', 'NaN'],
    ['a row of zeros', [0, 0], 'mdp.transition[state 0][action 0]', '[0,0]'],
    ['a row that is no row', 7, 'mdp.transition[state 0][action 0]', '7'],
    ['a name where there are none', { goal: 1 }, 'mdp.transition[state 0][action 0]', '"goal"'],
  ])('names the place of %s', (_, row, where, seen) => {
    const weights = { transition: [[row], [[0, 1]]], reward: [0, 0], discount: 0 } as Parameters<
      typeof mdpFromWeights
    >[1];
    expect(faultOf(() => mdpFromWeights(rational, weights))).toMatchObject({ where, seen });
  });
});

describe('validateMdp(mdp)', () => {
  const valid = mdpFromArrays(rational, arrays());
  const broken = (changes: Partial<Mdp<never>>) =>
    faultOf(() => validateMdp(mdpFromTables(rational, { ...valid, ...changes } as typeof valid)));

  it('accepts what the builders make, in every arithmetic', () => {
    validateMdp(valid);
    validateMdp(mdpIn(float64, valid));
    validateMdp(mdpIn(interval(30), valid));
  });

  it('accepts doubles whose sum is off by rounding, and no more', () => {
    const row = (probabilities: number[]) => () =>
      validateMdp(
        mdpFromTables(float64, {
          states: 3,
          actions: 1,
          transition: [...probabilities, 0, 1, 0, 0, 0, 1],
          reward: [0, 0, 0],
          initial: [1, 0, 0],
          discount: 0.5,
          terminal: [false, false, false],
          available: [true, true, true],
        }),
      );
    expect(0.7 + 0.2 + 0.1).not.toBe(1);
    expect(row([0.7, 0.2, 0.1])).not.toThrow();
    expect(faultOf(row([0.7 + 1e-12, 0.2, 0.1])).where).toBe('mdp.transition[state 0][action 0]');
    expect(faultOf(row([0.1, 0.2, Number.NaN])).seen).toBe('NaN');
  });

  it('names what does not fit together', () => {
    expect(broken({ initial: [] }).where).toBe('mdp.initial');
    expect(broken({ states: 0 }).where).toBe('mdp.states');
    expect(broken({ available: valid.available.map(() => true) }).where).toBe('mdp.available[state "goal"]');
    expect(broken({ available: valid.available.with(1, false) }).where).toBe(
      'mdp.transition[state "start"][action "right"]',
    );
    expect(faultOf(() => validateMdp({ ...valid, transitionReward: valid.transition }))).toMatchObject({
      where: 'mdp.reward[state "start"][action "right"]',
      seen: '2',
      expected: '1/2',
    });
  });
});

it.each([
  ['mdpFromArrays', (fields: object) => mdpFromArrays(rational, fields as never)],
  ['mdpFromWeights', (fields: object) => mdpFromWeights(rational, fields as never)],
])('%s refuses a field that no model has, and names the one that was meant', (_name, build) => {
  const world = { transition: [[[0, 1]], [[0, 1]]], reward: [1, 0], discount: '9/10' };
  expect(() => build({ ...world, terminals: [1] })).toThrow(/terminals[\s\S]*write terminal/);
});
