import { describe, expect, test } from 'vitest';
import { readInstance } from '../../../src/certification/verify/readInstance.js';
import { UnreadableTable } from '../../../src/certification/verify/readTables.js';

const mdp = {
  type: 'mdp',
  schema: 1,
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
  test('refuses an input that is named like a place of another one', () => {
    const shadow = { type: 'number', value: '7' };
    expect(placeOf({ mdp: world, 'mdp.reward[0][0]': shadow })).toBe('instance.mdp.reward[0][0]');
    expect(placeOf({ 'mdp.reward[0][0]': shadow, mdp: world })).toBe('instance.mdp.reward[0][0]');
  });

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
    ['a schema that this version does not know', { ...world, schema: 9 }, 'instance.mdp.schema'],
    ['a field that nobody reads', { ...world, gamma: '1' }, 'instance.mdp.gamma'],
    ['a reward where nothing can be done', { ...world, reward: [['5'], ['1']] }, 'instance.mdp.reward[1][0]'],
    ['two states of one name', { ...world, stateNames: ['a', 'a'] }, 'instance.mdp.stateNames'],
    [
      'discount 1 where nothing ends and something is paid',
      { ...world, discount: '1', transition: [[[1, 0]], [null]] },
      'instance.mdp.discount',
    ],
    ['a horizon of 0', { ...world, horizon: 0 }, 'instance.mdp.horizon'],
  ])('refuses %s', (_what, document, place) => {
    expect(placeOf({ mdp: document })).toBe(place);
  });

  test('discount 1 is an instance with a horizon, with an end in reach, and where nothing is paid for ever', () => {
    const undiscounted = { ...world, discount: '1' };
    const loop = { ...undiscounted, transition: [[[1, 0]], [null]] };
    expect(placeOf({ mdp: undiscounted })).toBe('readable');
    expect(placeOf({ mdp: { ...loop, horizon: 3 } })).toBe('readable');
    expect(placeOf({ mdp: { ...loop, reward: [['0'], [null]] } })).toBe('readable');
  });

  test.each([
    ['whose row is no distribution', { ...policy, probabilities: [['1/2'], ['0']] }, 'probabilities[0]'],
    ['without rows', { ...policy, probabilities: [] }, 'probabilities'],
    [
      'of two actions in a world of one',
      {
        ...policy,
        probabilities: [
          ['1', '0'],
          ['0', '0'],
        ],
      },
      'probabilities',
    ],
    ['of one state in a world of two', { ...policy, probabilities: [['1']] }, 'probabilities'],
    [
      'that does nothing in a state that is not terminal',
      { ...policy, probabilities: [['0'], ['0']] },
      'probabilities[0]',
    ],
    ['with a field that nobody reads', { ...policy, temperature: '1' }, 'temperature'],
  ])('refuses a policy %s', (_what, document, place) => {
    expect(placeOf({ mdp: world, policy: document })).toBe(`instance.policy.${place}`);
    expect(placeOf({ mdp: world, policy })).toBe('readable');
  });

  test('refuses a policy that takes an action which its state does not have', () => {
    const mdp = {
      ...world,
      actions: 2,
      transition: [
        [[1, 3], null],
        [null, null],
      ],
      reward: [
        ['5', null],
        [null, null],
      ],
    };
    const acting = (row: readonly string[]) => ({ ...policy, probabilities: [row, ['0', '0']] });
    expect(placeOf({ mdp, policy: acting(['1', '0']) })).toBe('readable');
    expect(placeOf({ mdp, policy: acting(['1/2', '1/2']) })).toBe('instance.policy.probabilities[0]');
  });

  test('refuses a tied policy whose rows differ under one observation', () => {
    const tied = (second: readonly string[]) => ({
      type: 'tiedPolicy',
      observation: [0, 0],
      probabilities: [['1/3', '2/3', '0'], second],
    });
    expect(placeOf({ policy: tied(['1/6', '1/3', '1/2']) })).toBe('readable');
    expect(placeOf({ policy: tied(['2/3', '1/3', '0']) })).toBe('instance.policy.probabilities[1]');
  });

  test.each([
    ['a bandit with a discount', { bandit: { type: 'bandit', rewards: ['1'], discount: '9' } }, 'bandit.discount'],
    ['a critic of another size', { mdp: world, critic: { type: 'stateValues', values: ['0'] } }, 'critic.values'],
    ['an integer that is none', { n: { type: 'integer', value: '1/2' } }, 'n.value'],
    ['a type that nobody knows', { n: { type: 'spell', value: 1 } }, 'n.type'],
    [
      'an overseer with half a distribution',
      { overseer: { type: 'overseer', kind: 'stochastic', probabilities: ['1/2'] } },
      'overseer.probabilities',
    ],
  ])('refuses %s', (_what, documents, place) => {
    expect(placeOf(documents as Parameters<typeof readInstance>[0])).toBe(`instance.${place}`);
  });

  describe('of a sample', () => {
    const placeOfEpisode = (episode: object): string =>
      placeOf({ mdp: world, sample: { type: 'rollouts', episodes: [episode] } });

    test('accepts what its world can do', () => {
      expect(placeOfEpisode({ states: [0, 1], actions: [0], end: 'terminated' })).toBe('readable');
      expect(placeOfEpisode({ states: [0, 0], actions: [0], end: 'truncated' })).toBe('readable');
      expect(placeOfEpisode({ states: [0], actions: [], end: 'truncated' })).toBe('readable');
    });

    test.each([
      ['a start that has no probability', { states: [1], actions: [], end: 'terminated' }, '.states[0]'],
      ['a step out of a terminal state', { states: [0, 1, 0], actions: [0, 0], end: 'truncated' }, ', step 1'],
      ['an end that is no word for one', { states: [0, 1], actions: [0], end: 'foo' }, '.end'],
      ['an end that is another', { states: [0, 1], actions: [0], end: 'truncated' }, '.end'],
      ['rewards of its own', { states: [0, 1], actions: [0], end: 'terminated', rewards: [99] }, '.rewards'],
    ])('refuses %s', (_what, episode, place) => {
      expect(placeOfEpisode(episode)).toBe(`instance.sample.episodes[0]${place}`);
    });

    test('refuses one without a world before it', () => {
      const sample = { type: 'rollouts', episodes: [{ states: [0], actions: [], end: 'truncated' }] };
      expect(placeOf({ sample, mdp: world })).toBe('instance.sample.episodes');
    });
  });
});
