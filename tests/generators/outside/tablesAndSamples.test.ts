import { describe } from 'vitest';
import {
  featureMaps,
  fractions,
  integers,
  overseers,
  rewardTables,
  rollouts,
  valueFunctions,
} from '../../../src/generators/index.js';
import { inWorld, number, ofThree, tabular, values, world } from './documents.js';
import { expectDomains, type Inside, type Named } from './domains.js';

const inside: readonly Inside[] = [
  ['a number between those drawn', fractions({ from: '1/10', to: '9/10', denominator: 10 }), number('1/7')],
  ['the ends of a range', fractions({ from: '1/10', to: '9/10', denominator: 10 }), number('0.1')],
  ['values that no range bounds', valueFunctions(), values('1000', '0'), inWorld],
  [
    'an episode that ends before the fewest steps',
    rollouts({ steps: [2, 3] }),
    { type: 'rollouts', episodes: [{ states: [0, 1], actions: [0], end: 'terminated' }] },
    inWorld,
  ],
];

const outside: readonly Named[] = [
  [
    'a number below its range',
    fractions({ from: '1/10', to: '9/10', denominator: 10 }),
    number('0'),
    {},
    { part: '', seen: '0', expected: 'a number from 1/10 to 9/10' },
  ],
  [
    'a number of another type',
    integers({ from: 1, to: 3 }),
    number('2'),
    {},
    { part: '.type', seen: 'number', expected: 'integer' },
  ],
  [
    'a fraction among integers',
    integers({ from: 1, to: 3 }),
    { type: 'integer', value: 1.5 },
    {},
    { part: '', seen: '1.5', expected: 'an integer from 1 to 3' },
  ],
  [
    'an integer as text',
    integers({ from: 1, to: 3 }),
    { type: 'integer', value: '2' },
    {},
    { part: '', seen: '2', expected: 'an integer from 1 to 3' },
  ],
  [
    'a value of the end',
    valueFunctions(),
    values('0', '5'),
    inWorld,
    { part: '.values[1]', seen: '5', expected: '0 in a terminal state' },
  ],
  [
    'a value out of range',
    valueFunctions({ values: { from: 0, to: 1 } }),
    values('2', '0'),
    inWorld,
    { part: '.values[0]', seen: '2', expected: 'a number from 0 to 1' },
  ],
  [
    'too few values',
    valueFunctions(),
    values('2'),
    inWorld,
    { part: '.values', seen: '1 value', expected: '2 values' },
  ],
  [
    'a reward of what cannot be done',
    rewardTables(),
    { type: 'rewardTable', values: ['1', '1', '0', '1'] },
    inWorld,
    { part: '.values[3]', seen: '1', expected: '0 where the action is not available' },
  ],
  [
    'features of pairs',
    featureMaps({ features: 1 }),
    { type: 'featureMap', of: 'stateAction', dimension: 1, values: ['0', '0', '0', '0'] },
    inWorld,
    { part: '.of', seen: 'stateAction', expected: 'state' },
  ],
  [
    'another kind of overseer',
    overseers({ kinds: ['maximising'] }),
    { type: 'overseer', kind: 'limitedSearch', subset: [0] },
    ofThree,
    { part: '.kind', seen: 'limitedSearch', expected: 'maximising' },
  ],
  [
    'another rule for ties',
    overseers(),
    { type: 'overseer', kind: 'maximising', ties: 'uniform' },
    ofThree,
    { part: '.ties', seen: 'uniform', expected: 'first' },
  ],
  [
    'an answer that is none',
    overseers(),
    { type: 'overseer', kind: 'limitedSearch', subset: [3] },
    ofThree,
    { part: '.subset', seen: '3', expected: 'some of the answers, each once' },
  ],
  [
    'too many draws',
    overseers(),
    { type: 'overseer', kind: 'bestOfSamples', draws: 4, proposals: ['1', '0', '0'] },
    ofThree,
    { part: '.draws', seen: '4 draws', expected: '1–3 draws' },
  ],
  [
    'probabilities that are none',
    overseers(),
    { type: 'overseer', kind: 'stochastic', probabilities: ['1', '1', '0'] },
    ofThree,
    { part: '.probabilities', seen: '1, 1, 0', expected: 'probabilities that sum to 1' },
  ],
  [
    'noise out of range',
    overseers({ noise: { from: 0, to: 1 } }),
    {
      type: 'overseer',
      kind: 'noisy',
      noise: [
        [{ offset: '2', probability: '1' }],
        [{ offset: '0', probability: '1' }],
        [{ offset: '0', probability: '1' }],
      ],
    },
    ofThree,
    { part: '.noise[0][0].offset', seen: '2', expected: 'a number from 0 to 1' },
  ],
  [
    'too many episodes',
    rollouts({ episodes: 1 }),
    { type: 'rollouts', episodes: [0, 0].map(() => ({ states: [0, 1], actions: [0], end: 'terminated' })) },
    inWorld,
    { part: '.episodes', seen: '2 episodes', expected: '1 episode' },
  ],
  [
    'an episode that is cut off early',
    rollouts({ steps: 2 }),
    { type: 'rollouts', episodes: [{ states: [0, 0], actions: [1], end: 'truncated' }] },
    inWorld,
    {
      part: '.episodes[0]',
      seen: '1 truncated step',
      expected: '2 truncated steps',
    },
  ],
  [
    'a step that the policy never takes',
    rollouts(),
    { type: 'rollouts', episodes: [{ states: [0, 0], actions: [1], end: 'truncated' }] },
    { mdp: world(), policy: tabular(['1', '0'], ['0', '0']) },
    {
      part: '.episodes[0].actions[0]',
      seen: 'action 1 in state 0',
      expected: 'an action that the policy takes with positive probability',
    },
  ],
];

describe('outside(written) of numbers, tables, overseers and samples', () => expectDomains(inside, outside));
