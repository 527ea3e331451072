import type { InputDocument } from '../../../src/claims/index.js';

export const number = (value: string): InputDocument => ({ type: 'number', value });
export const bandit = (...rewards: string[]): InputDocument => ({ type: 'bandit', rewards });
export const tabular = (...probabilities: string[][]): InputDocument => ({ type: 'tabularPolicy', probabilities });
export const values = (...entries: string[]): InputDocument => ({ type: 'stateValues', values: entries });

/** One state to live in and one to end in: action 0 ends, action 1 stays with probability 1/2. */
export const world = (changes: object = {}): InputDocument => ({
  type: 'mdp',
  schema: 1,
  states: 2,
  actions: 2,
  discount: '1/2',
  initial: [1, 0],
  terminal: [1],
  transition: [
    [
      [0, 1],
      [1, 1],
    ],
    [null, null],
  ],
  reward: [
    ['1', '-1/3'],
    [null, null],
  ],
  ...changes,
});

/** The same with nowhere to end, and one reward. */
export const endless = (changes: object = {}): InputDocument =>
  world({
    terminal: [],
    initial: [1, 1],
    transition: [
      [
        [0, 1],
        [1, 1],
      ],
      [
        [1, 0],
        [0, 1],
      ],
    ],
    reward: [
      ['1', '1'],
      ['2', '2'],
    ],
    ...changes,
  });

export const inWorld = { mdp: world() };
export const ofThree = { bandit: bandit('1', '0', '2') };
export const halves = tabular(['1/2', '1/2'], ['0', '0']);
