import { describe } from 'vitest';
import {
  deterministicPolicies,
  fullSupportPolicies,
  linearPolicies,
  policies,
  sharedTrunks,
  tiedPolicies,
} from '../../../src/generators/index.js';
import { endless, halves, inWorld, tabular, world } from './documents.js';
import { expectDomains, type Inside, type Named } from './domains.js';

const inside: readonly Inside[] = [
  [
    'a probability that no small weights give',
    fullSupportPolicies(),
    tabular(['1/1000', '999/1000'], ['0', '0']),
    inWorld,
  ],
  ['policies without a world, of any size', policies(), tabular(['1', '0', '0', '0', '0'])],
  [
    'logits that real weights give',
    linearPolicies({ features: 1 }),
    {
      type: 'linearPolicy',
      features: [
        [['1'], ['0']],
        [['-1'], ['0']],
      ],
      probabilities: [
        ['3/4', '1/4'],
        ['1/4', '3/4'],
      ],
    },
  ],
];

const outside: readonly Named[] = [
  [
    'a policy of another world',
    policies(),
    tabular(['1', '0']),
    inWorld,
    { part: '.probabilities', seen: '1 state', expected: '2 states' },
  ],
  [
    'an action that is never taken',
    fullSupportPolicies(),
    tabular(['1', '0'], ['0', '0']),
    inWorld,
    { part: '.probabilities[0]', seen: '1, 0', expected: 'a positive probability of every action' },
  ],
  [
    'no action in a state',
    policies(),
    tabular(['0', '0'], ['0', '0']),
    inWorld,
    { part: '.probabilities[0]', seen: '0, 0', expected: 'probabilities, as the state is not terminal' },
  ],
  [
    'an action after the end',
    policies(),
    tabular(['1', '0'], ['1', '0']),
    inWorld,
    { part: '.probabilities[1]', seen: '1, 0', expected: 'zeros in a terminal state' },
  ],
  [
    'an action that the state does not have',
    policies(),
    tabular(['1/2', '1/2'], ['0', '0']),
    {
      mdp: world({
        transition: [
          [[0, 1], null],
          [null, null],
        ],
        reward: [
          ['1', null],
          [null, null],
        ],
      }),
    },
    {
      part: '.probabilities[0]',
      seen: '1/2, 1/2',
      expected: 'no probability of an action that the state does not have',
    },
  ],
  [
    'a mixed row',
    deterministicPolicies(),
    halves,
    inWorld,
    { part: '.probabilities[0]', seen: '1/2, 1/2', expected: 'one action with probability 1' },
  ],
  [
    'too many observations',
    tiedPolicies({ observations: 1 }),
    {
      type: 'tiedPolicy',
      observation: [0, 1],
      probabilities: [
        ['1/2', '1/2'],
        ['1/3', '2/3'],
      ],
    },
    { mdp: endless() },
    { part: '.observation', seen: '2 observations', expected: '1 observation' },
  ],
  [
    'another kind of policy',
    policies(),
    {
      type: 'tiedPolicy',
      observation: [0, 0],
      probabilities: [
        ['1/2', '1/2'],
        ['0', '0'],
      ],
    },
    inWorld,
    { part: '.type', seen: 'tiedPolicy', expected: 'tabularPolicy' },
  ],
  [
    'a feature that is no integer',
    linearPolicies({ features: 1 }),
    { type: 'linearPolicy', features: [[['1/2'], ['0']]], probabilities: [['1/2', '1/2']] },
    {},
    { part: '.features[0][0][0]', seen: '1/2', expected: 'an integer' },
  ],
  [
    'logits that no weights give',
    linearPolicies({ features: 1 }),
    {
      type: 'linearPolicy',
      features: [
        [['1'], ['0']],
        [['-1'], ['0']],
      ],
      probabilities: [
        ['3/4', '1/4'],
        ['1/2', '1/2'],
      ],
    },
    {},
    {
      part: '.probabilities',
      seen: 'probabilities that no weights of the features give',
      expected: 'a softmax of φ(s,a)·θ',
    },
  ],
  [
    'too large an entry of a trunk',
    sharedTrunks({ features: 1, entries: { from: -1, to: 1 } }),
    {
      type: 'sharedTrunkPolicy',
      trunk: [['2']],
      policyHead: [['0', '0']],
      valueHead: ['0'],
      probabilities: [['1/2', '1/2']],
    },
    {},
    { part: '.trunk[0][0]', seen: '2', expected: 'a number from -1 to 1' },
  ],
];

describe('outside(written) of policies', () => expectDomains(inside, outside));
