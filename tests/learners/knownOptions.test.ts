import { describe, expect, it } from 'vitest';
import { rational } from '../../src/arithmetic/index.js';
import { InvalidInput } from '../../src/errors/index.js';
import {
  actorCritic,
  imitation,
  naturalPolicyGradient,
  policyGradient,
  ppo,
  reinforce,
} from '../../src/learners/index.js';
import { bandit as banditOf } from '../../src/mdp/index.js';
import { uniformPolicy } from '../../src/policies/index.js';

const bandit = banditOf(rational, ['1', '0']);
const policy = uniformPolicy(bandit);
const exactCritic = { critic: { kind: 'exact' }, gaeLambda: 1, clipRange: '1/5' } as const;

/** A user's JavaScript, which no compiler has seen. */
const unseen = (options: object): never => options as never;

const faultOf = (run: () => unknown): InvalidInput['fault'] => {
  try {
    run();
  } catch (error) {
    if (error instanceof InvalidInput) return error.fault;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('learners refuse options that they do not read', () => {
  const misspelt: readonly [name: string, meant: string, run: () => unknown][] = [
    ['clipRang', 'clipRange', () => ppo.exact(bandit, policy, unseen({ stepSize: 0, ...exactCritic, clipRang: 1 }))],
    ['epoch', 'epochs', () => ppo.sampled(bandit, policy, unseen({ stepSize: 1, ...exactCritic, epoch: 2 }), 1)],
    ['lamda', 'gaeLambda', () => ppo.expected(bandit, policy, unseen({ stepSize: 1, ...exactCritic, lamda: 0 }))],
    [
      'kinks',
      'kink',
      () => ppo.surrogate(bandit, { oldPolicy: policy, newPolicy: policy }, unseen({ clipRange: '1/5', kinks: 'one' })),
    ],
    ['return', 'returns', () => reinforce.expected(bandit, policy, unseen({ stepSize: 1, return: 'wholeReturn' }))],
    ['baselines', 'baseline', () => reinforce.enumerated(bandit, policy, unseen({ stepSize: 1, baselines: {} }))],
    [
      'traceDecays',
      'traceDecay',
      () => actorCritic.expected(bandit, policy, unseen({ stepSize: 1, critic: { kind: 'exact' }, traceDecays: 1 })),
    ],
    ['stepsize', 'stepSize', () => naturalPolicyGradient.exact(bandit, policy, unseen({ stepsize: 1 }))],
    [
      'visits',
      'visiting',
      () => imitation.expected(bandit, policy, unseen({ stepSize: 1, expert: policy, visits: 1 })),
    ],
    ['weighting', 'stateWeighting', () => policyGradient(bandit, policy, unseen({ weighting: 'undiscounted' }))],
  ];

  it.each(misspelt)('%s, and names %s among those that there are', (name, meant, run) => {
    const fault = faultOf(run);
    expect(fault.seen).toContain(name);
    expect(fault.expected.split(', ')).toContain(meant);
  });

  const words: readonly [option: string, said: string, run: () => unknown][] = [
    [
      'objective',
      'cross-entropy',
      () => imitation.expected(bandit, policy, unseen({ stepSize: 1, expert: policy, objective: 'cross-entropy' })),
    ],
    ['returns', 'whole', () => reinforce.expected(bandit, policy, unseen({ stepSize: 1, returns: 'whole' }))],
    ['stateWeighting', 'none', () => policyGradient(bandit, policy, unseen({ stateWeighting: 'none' }))],
    [
      'averaging',
      'overstep',
      () => ppo.enumerated(bandit, policy, unseen({ stepSize: 1, ...exactCritic, averaging: 'overstep' })),
    ],
    [
      'stateWeights',
      'uniform',
      () => ppo.exact(bandit, policy, unseen({ stepSize: 0, clipRange: 1, stateWeights: 'uniform' })),
    ],
  ];

  it.each(words)('%s: %s, and says which words there are', (option, said, run) => {
    const fault = faultOf(run);
    expect(fault.where).toContain(`options.${option}`);
    expect(fault.seen).toContain(said);
    expect(fault.expected).toMatch(/^'\w+' or '\w+'$/);
  });

  it('but not those of the ascent where its surrogate is asked for, nor a table where a word may stand', () => {
    const ascent = { stepSize: 0, epochs: 2, clipRange: '1/5', stateWeights: [rational.one, rational.zero] } as const;
    expect(String(ppo.surrogate(bandit, { oldPolicy: policy, newPolicy: policy }, ascent))).toBe('0');
  });
});
