import { describe } from 'vitest';
import { bandits, fixedWorld, mdps } from '../../../src/generators/index.js';
import { gridworld } from '../../../src/mdp/index.js';
import { bandit, endless, world } from './documents.js';
import { expectDomains, type Inside, type Named } from './domains.js';

const ends = { termination: 'some', states: 2, actions: 2 } as const;
const goesOn = { states: 2, actions: 2 } as const;
const corridor = fixedWorld((arithmetic) => gridworld(arithmetic, { map: ['S.G'], discount: '9/10' }));
const corridorDocument = corridor.encode([], undefined as never);

const inside: readonly Inside[] = [
  ['any reward where no range is written', bandits(), bandit('1000', '-1/1000')],
  ['a second-best tie where only the best is one', bandits({ ties: 'uniqueBest' }), bandit('1', '1', '2')],
  ['any discount below 1 where none is written', mdps(ends), world({ discount: '999/1000' })],
  [
    'a discount between those of a range',
    mdps({ ...ends, discounts: { from: 0, to: 1, denominator: 2 }, horizon: 3 }),
    world({ discount: '2/3', horizon: 3 }),
  ],
  [
    'an MDP whose every episode ends, in any order of states',
    mdps({ ...ends, termination: 'always' }),
    world({
      terminal: [0],
      initial: [0, 1],
      transition: [
        [null, null],
        [
          [1, 0],
          [1, 1],
        ],
      ],
      reward: [
        [null, null],
        ['1', '1'],
      ],
    }),
  ],
  [
    'rewards of transitions that cannot happen',
    mdps({ ...ends, rewardOn: 'transition', rewards: { from: 1, to: 2 } }),
    world({
      reward: [
        [
          ['0', '1'],
          ['2', '2'],
        ],
        [null, null],
      ],
    }),
  ],
  ['names of states and actions', mdps(ends), world({ stateNames: ['live', 'end'], actionNames: ['end', 'wait'] })],
  ['a fixed world, with or without its names', corridor, { ...corridorDocument, stateNames: ['a', 'b', 'c'] }],
];

const outside: readonly Named[] = [
  [
    'too many answers',
    bandits({ answers: 2 }),
    bandit('1', '2', '3'),
    {},
    { part: '.rewards', seen: '3 answers', expected: '2 answers' },
  ],
  [
    'a reward above its range',
    bandits({ rewards: { from: 0, to: 1 } }),
    bandit('1', '3/2'),
    {},
    { part: '.rewards[1]', seen: '3/2', expected: 'a number from 0 to 1' },
  ],
  [
    'a second best answer',
    bandits({ ties: 'uniqueBest' }),
    bandit('-3', '1', '1'),
    {},
    { part: '.rewards', seen: '-3, 1, 1', expected: 'one best answer, without an equal' },
  ],
  [
    'equal rewards',
    bandits({ ties: 'distinct' }),
    bandit('1', '1', '2'),
    {},
    { part: '.rewards', seen: '1, 1, 2', expected: 'rewards that all differ' },
  ],
  [
    'too many states',
    mdps({ ...ends, states: 3 }),
    world(),
    {},
    { part: '.states', seen: '2 states', expected: '3 states' },
  ],
  [
    'too few actions',
    mdps({ ...ends, actions: [3, 4] }),
    world(),
    {},
    { part: '.actions', seen: '2 actions', expected: '3–4 actions' },
  ],
  [
    'another size than the world before',
    mdps({ states: 3 }),
    endless(),
    {
      first: world({
        states: 3,
        transition: [
          [
            [0, 1, 0],
            [1, 1, 0],
          ],
          [null, null],
          [
            [1, 0, 0],
            [1, 0, 0],
          ],
        ],
        reward: [
          ['0', '0'],
          [null, null],
          ['0', '0'],
        ],
        initial: [1, 0, 0],
      }),
    },
    { part: '.states', seen: '2 states', expected: '3 states' },
  ],
  [
    'discount 1 where none is written',
    mdps({ ...ends, horizon: 2 }),
    world({ discount: 1, horizon: 2 }),
    {},
    { part: '.discount', seen: '1', expected: 'a number below 1' },
  ],
  [
    'a discount above its range',
    mdps({ ...ends, discounts: { from: 0, to: '9/10', denominator: 10 } }),
    world({ discount: '0.95' }),
    {},
    { part: '.discount', seen: '19/20', expected: 'a number from 0 to 9/10' },
  ],
  [
    'a discount that is not listed',
    mdps({ ...ends, discounts: [0, '9/10'] }),
    world(),
    {},
    { part: '.discount', seen: '1/2', expected: 'one of 0, 9/10' },
  ],
  ['a horizon', mdps(ends), world({ horizon: 2 }), {}, { part: '.horizon', seen: '2', expected: 'no horizon' }],
  [
    'no horizon',
    mdps({ ...ends, horizon: [1, 2] }),
    world(),
    {},
    { part: '.horizon', seen: 'no horizon', expected: 'a horizon of 1–2 steps' },
  ],
  [
    'a horizon that is too long',
    mdps({ ...ends, horizon: [1, 2] }),
    world({ horizon: 3 }),
    {},
    { part: '.horizon', seen: '3 steps', expected: '1–2 steps' },
  ],
  [
    'a terminal state',
    mdps(goesOn),
    world(),
    {},
    { part: '.terminal', seen: 'terminal states 1', expected: 'no terminal state' },
  ],
  [
    'an action that a state lacks',
    mdps(ends),
    world({
      transition: [
        [[0, 1], null],
        [null, null],
      ],
      reward: [
        ['1', null],
        [null, null],
      ],
    }),
    {},
    {
      part: '.transition[0][1]',
      seen: 'an action that is not available',
      expected: 'every action in every state that is not terminal',
    },
  ],
  [
    'an episode that may never end',
    mdps({ ...ends, termination: 'always' }),
    world({
      transition: [
        [
          [0, 1],
          [1, 0],
        ],
        [null, null],
      ],
    }),
    {},
    { part: '.transition', seen: 'state 0, from where an episode may never end', expected: 'that every episode ends' },
  ],
  [
    'a start in a terminal state',
    mdps(ends),
    world({ initial: [1, 1] }),
    {},
    { part: '.initial[1]', seen: '1/2', expected: '0 in a terminal state' },
  ],
  [
    'a state where nothing starts',
    mdps({ ...goesOn, initial: 'everywhere' }),
    endless({ initial: [1, 0] }),
    {},
    { part: '.initial[1]', seen: '0', expected: 'a start in every state that is not terminal' },
  ],
  [
    'chance',
    mdps({ ...ends, dynamics: 'deterministic' }),
    world(),
    {},
    { part: '.transition[0][1]', seen: 'probability 1/2', expected: 'one next state for each action' },
  ],
  [
    'an MDP reward out of range',
    mdps({ ...ends, rewards: { from: 0, to: 1 } }),
    world(),
    {},
    { part: '.reward[0][1]', seen: '-1/3', expected: 'a number from 0 to 1' },
  ],
  [
    'rewards of actions',
    mdps({ ...ends, rewardOn: 'state' }),
    world(),
    {},
    { part: '.reward[0][1]', seen: '-1/3', expected: '1, the same for every action of the state' },
  ],
  [
    'rewards of transitions',
    mdps(ends),
    world({
      reward: [
        [
          ['0', '1'],
          ['2', '3'],
        ],
        [null, null],
      ],
    }),
    {},
    { part: '.reward[0][1][0]', seen: '2', expected: 'rewards that do not depend on the next state' },
  ],
  [
    'a reward of a transition out of range',
    mdps({ ...ends, rewardOn: 'transition', rewards: { from: 1, to: 2 } }),
    world({
      reward: [
        [
          ['0', '1'],
          ['2', '3'],
        ],
        [null, null],
      ],
    }),
    {},
    { part: '.reward[0][1][1]', seen: '3', expected: 'a number from 1 to 2' },
  ],
  [
    'another discount than that of a fixed world',
    corridor,
    { ...corridorDocument, discount: '1/2' },
    {},
    { part: '.discount', seen: '"1/2"', expected: '"9/10", as in the world of the claim' },
  ],
];

describe('outside(written) of worlds', () => expectDomains(inside, outside));
