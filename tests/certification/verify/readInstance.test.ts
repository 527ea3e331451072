import { describe, expect, test } from 'vitest';
import { readInstance } from '../../../src/certification/verify/readInstance.js';
import { UnreadableTable } from '../../../src/certification/verify/readTables.js';

const mdp = {
  type: 'mdp',
  states: 2,
  actions: 1,
  discount: '1/2',
  initial: [1, 0],
  terminal: [1],
  transition: [[[1, 3]], [null]],
  reward: [['5']],
};
const world = { ...mdp, reward: [['5'], [null]] };
const policy = { type: 'tabularPolicy', probabilities: [['1'], ['0']] };

const placeOf = (documents: Parameters<typeof readInstance>[0]): string => {
  try {
    readInstance(documents);
  } catch (error) {
    if (error instanceof UnreadableTable) return error.place;
    throw error;
  }
  return 'readable';
};

describe('readInstance(documents)', () => {
  test('reads integer weights as probabilities, and knows every number by its place', () => {
    const { numbers } = readInstance({ mdp: world, policy, step: { type: 'number', value: '3/2' } });
    expect(String(numbers.get('mdp.transition[0][0][1]'))).toBe('3/4');
    expect(String(numbers.get('mdp.transition[1][0][1]'))).toBe('0');
    expect(String(numbers.get('policy.probabilities[0][0]'))).toBe('1');
    expect(String(numbers.get('step'))).toBe('3/2');
  });

  test.each([
    [
      'a transition row whose fractions do not sum to 1',
      { ...world, transition: [[['1/2', '1/3']], [null]] },
      'instance.mdp.transition[0][0]',
    ],
    [
      'a negative probability',
      { ...world, transition: [[['3/2', '-1/2']], [null]] },
      'instance.mdp.transition[0][0][1]',
    ],
    ['an initial distribution that sums to 9/10', { ...world, initial: ['9/10', '0'] }, 'instance.mdp.initial'],
    ['a row of the wrong length', { ...world, transition: [[[1]], [null]] }, 'instance.mdp.transition[0][0]'],
    [
      'a terminal state in which something can be done',
      { ...world, transition: [[[1, 3]], [[1, 0]]] },
      'instance.mdp.terminal',
    ],
    ['a discount above 1', { ...world, discount: '3/2' }, 'instance.mdp.discount'],
    ['a reward that is no number', { ...world, reward: [['many'], [null]] }, 'instance.mdp.reward[0][0]'],
    ['a horizon of 0', { ...world, horizon: 0 }, 'instance.mdp.horizon'],
  ])('refuses %s', (_what, document, place) => {
    expect(placeOf({ mdp: document })).toBe(place);
  });

  test('refuses a policy whose row is no distribution', () => {
    expect(placeOf({ policy: { ...policy, probabilities: [['1/2'], ['0']] } })).toBe(
      'instance.policy.probabilities[0]',
    );
  });

  test('refuses a rollout with a step that the world cannot make', () => {
    const rollout = (states: readonly number[]) => ({
      type: 'rollouts',
      episodes: [{ states, actions: [0], end: 'truncated' }],
    });
    expect(placeOf({ mdp: world, sample: rollout([0, 1]) })).toBe('readable');
    expect(placeOf({ mdp: world, sample: rollout([1, 0]) })).toBe('instance.sample.episodes[0], step 0');
  });
});
