import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { float64, rational } from '../../../src/arithmetic/index.js';
import {
  bandit,
  banditFromDocument,
  banditToDocument,
  checkDocument,
  mdpFromArrays,
  mdpFromDocument,
  mdpSchema,
  mdpToDocument,
} from '../../../src/mdp/index.js';
import { faultOf, fractions, run, worlds } from '../support.js';

const document = (changes: Readonly<Record<string, unknown>> = {}) => ({
  type: 'mdp',
  schema: 1,
  states: 2,
  actions: 1,
  transition: [[[1, 9]], null],
  reward: [['1/2'], null],
  terminal: [1],
  discount: '9/10',
  ...changes,
});

describe('mdpToDocument(mdp)', () => {
  it('is read back as the same model, through JSON', () => {
    for (const rewardOn of ['stateAction', 'transition'] as const) {
      for (const horizon of [undefined, 3]) {
        run(
          fc.property(worlds({ termination: 'some', rewardOn, horizon }), (mdp) => {
            const written = JSON.parse(JSON.stringify(mdpToDocument(mdp)));
            checkDocument(mdpSchema, written, 'mdp');
            const read = mdpFromDocument(rational, written);
            expect(JSON.parse(JSON.stringify(mdpToDocument(read)))).toEqual(written);
            for (const table of ['transition', 'reward', 'initial'] as const) {
              expect(fractions(read[table])).toEqual(fractions(mdp[table]));
            }
            expect(read.transitionReward && fractions(read.transitionReward)).toEqual(
              mdp.transitionReward && fractions(mdp.transitionReward),
            );
            expect(read.terminal).toEqual(mdp.terminal);
            expect(read.available).toEqual(mdp.available);
            expect(read.horizon).toBe(mdp.horizon);
          }),
          30,
        );
      }
    }
  });

  it('writes rows as the smallest integer weights and numbers as fractions', () => {
    const mdp = mdpFromArrays(rational, {
      stateNames: ['start', 'goal'],
      transition: [[[0.4, 0.6], null], null],
      reward: [['-3/2', null], null],
      terminal: ['goal'],
      discount: 0.9,
    });
    expect(mdpToDocument(mdp)).toEqual({
      type: 'mdp',
      schema: 1,
      states: 2,
      actions: 2,
      stateNames: ['start', 'goal'],
      discount: '9/10',
      initial: [1, 0],
      terminal: [1],
      transition: [
        [[2, 3], null],
        [null, null],
      ],
      reward: [
        ['-3/2', null],
        [null, null],
      ],
    });
  });

  it('falls back to fractions where weights would not be safe integers', () => {
    const tiny = '1/10000000000000000000';
    const mdp = mdpFromArrays(rational, {
      transition: [[[tiny, '9999999999999999999/10000000000000000000']], [[0, 1]]],
      reward: [0, 0],
      discount: 0,
    });
    const written = mdpToDocument(mdp);
    expect(written.transition[0]?.[0]).toEqual([tiny, '9999999999999999999/10000000000000000000']);
    expect(fractions(mdpFromDocument(rational, written).transition)[0]).toBe(tiny);
  });
});

describe('mdpFromDocument(arithmetic, document)', () => {
  it('reads rows of integers as weights and other rows as probabilities', () => {
    const row = (transition: unknown): number[] =>
      mdpFromDocument(float64, document({ transition: [[transition], null] })).transition.slice(0, 2);
    expect(row([1, 9])).toEqual([0.1, 0.9]);
    expect(row(['1/4', '3/4'])).toEqual([0.25, 0.75]);
    expect(row([0.5, 0.5])).toEqual([0.5, 0.5]);
    expect(row({ 1: 3 })).toEqual([0, 1]);
  });

  it.each([
    ['a list', [], 'mdp', '[]'],
    ['nothing', undefined, 'mdp', 'undefined'],
    ['another type', document({ type: 'bandit' }), 'mdp.type', '"bandit"'],
    ['an unknown version', document({ schema: 2 }), 'mdp.schema', '2'],
    ['an unknown field', document({ gamma: 0.9 }), 'mdp.gamma', '0.9'],
    ['a missing discount', { ...document(), discount: undefined }, 'mdp', /type/],
    ['a number of states that does not fit', document({ states: 3 }), 'mdp.states', '3'],
    ['a row that is a number', document({ transition: [[7], null] }), 'mdp.transition[0][0]', '7'],
    ['an entry that is no number', document({ transition: [[[1, true]], null] }), 'mdp.transition[0][0][1]', 'true'],
    [
      'a row that sums to 9/10',
      document({ transition: [[['1/2', '2/5']], null] }),
      'mdp.transition[state 0][action 0]',
      '9/10',
    ],
    [
      'a negative weight',
      document({ transition: [[[-1, 2]], null] }),
      'mdp.transition[state 0][action 0][state 0]',
      '-1',
    ],
    ['a fraction over 0', document({ discount: '1/0' }), 'mdp.discount', '"1/0"'],
    ['a horizon of 0', document({ horizon: 0 }), 'mdp.horizon', '0'],
    ['a terminal state that is not there', document({ terminal: [2] }), 'mdp.terminal[0]', '2'],
  ])('names the place of %s', (_, value, where, seen) => {
    const fault = faultOf(() => mdpFromDocument(rational, value));
    expect(fault.where).toBe(where);
    expect(fault.seen).toMatch(seen);
    for (const part of [fault.what, fault.expected, fault.fix]) expect(part).not.toBe('');
  });

  it('calls the document as the caller does', () => {
    expect(faultOf(() => mdpFromDocument(rational, document({ discount: 2 }), 'case.json: inputs.mdp')).where).toBe(
      'case.json: inputs.mdp.discount',
    );
  });
});

describe('mdpSchema', () => {
  it('is the file that is shipped', () => {
    const file = new URL('../../../src/mdp/documents/mdp.schema.json', import.meta.url);
    expect(mdpSchema).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});

describe('banditToDocument(bandit)', () => {
  it('is read back as the same answer set', () => {
    const answers = bandit(rational, [1, '-3/4', 0]);
    expect(banditToDocument(answers)).toEqual({ type: 'bandit', rewards: ['1', '-3/4', '0'] });
    expect(fractions(banditFromDocument(rational, banditToDocument(answers)).reward)).toEqual(
      fractions(answers.reward),
    );
  });

  it.each([
    ['no rewards', { type: 'bandit', rewards: [] }, 'bandit.rewards', '[]'],
    ['a word', { type: 'bandit', rewards: ['much'] }, 'bandit.rewards[answer 0]', '"much"'],
    ['null', { type: 'bandit', rewards: [null] }, 'bandit.rewards[0]', 'null'],
  ])('banditFromDocument names the place of %s', (_, value, where, seen) => {
    expect(faultOf(() => banditFromDocument(rational, value))).toMatchObject({ where, seen });
  });
});
