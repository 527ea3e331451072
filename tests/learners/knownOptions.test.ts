import { describe, expect, it } from 'vitest';
import { rational } from '../../src/arithmetic/index.js';
import { InvalidInput } from '../../src/errors/index.js';
import {
  actorCritic,
  imitation,
  naturalPolicyGradient,
  overseerAnswers,
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

const updated = (options: object): unknown =>
  ppo.sampled(bandit, policy, unseen({ stepSize: 1, ...exactCritic, ...options }), 1);

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

  const nested: readonly [what: string, where: string, run: () => unknown][] = [
    [
      'a misspelt field of a critic',
      'critic',
      () => updated({ critic: { kind: 'tabular', stateValues: [0], stepsize: 1 } }),
    ],
    ['an unknown kind of critic', 'critic.kind', () => updated({ critic: { kind: 'exakt' } })],
    [
      'a level of normalisation that there is not',
      'advantageNormalization.over',
      () => updated({ advantageNormalization: { over: 'batches', deviation: 'population' } }),
    ],
    [
      'a deviation that there is not',
      'advantageNormalization.deviation',
      () => updated({ advantageNormalization: { over: 'batch', deviation: 'pop' } }),
    ],
    [
      'a misspelt epsilon',
      'advantageNormalization',
      () => updated({ advantageNormalization: { over: 'batch', deviation: 'population', eps: 1 } }),
    ],
    ['normalisation by true', 'advantageNormalization', () => updated({ advantageNormalization: true })],
    ['minibatches by their size', 'minibatches', () => updated({ minibatches: { size: 1 } })],
    ['minibatches by a number', 'minibatches', () => updated({ minibatches: 2 })],
    [
      'an estimator that there is not',
      'klStop.estimator',
      () => updated({ klStop: { estimator: 'k4', threshold: 1 } }),
    ],
    ['a missing step size', 'stepSize', () => updated({ stepSize: undefined })],
    [
      'a missing objective',
      'objective',
      () => imitation.expected(bandit, policy, unseen({ stepSize: 1, expert: policy })),
    ],
    [
      'a missing expert',
      'expert',
      () => imitation.expected(bandit, policy, unseen({ stepSize: 1, objective: 'crossEntropy' })),
    ],
    [
      'a baseline that is a word',
      'baseline.kind',
      () => reinforce.expected(bandit, policy, unseen({ stepSize: 1, baseline: 'exact' })),
    ],
    [
      'a baseline without its value',
      'baseline',
      () => reinforce.expected(bandit, policy, unseen({ stepSize: 1, baseline: { kind: 'constant', val: 1 } })),
    ],
    [
      'a word that is a number',
      'returns',
      () => reinforce.expected(bandit, policy, unseen({ stepSize: 1, returns: 0 })),
    ],
    [
      'a weighting that the exact natural gradient does not know',
      'naturalPolicyGradient.exact',
      () => naturalPolicyGradient.exact(bandit, policy, unseen({ stepSize: 1, stateWeighting: 'undiscounted' })),
    ],
    [
      'a baseline that learns, in the natural gradient',
      'baseline.kind',
      () =>
        naturalPolicyGradient.expected(
          bandit,
          policy,
          unseen({ stepSize: 1, baseline: { kind: 'tabular', stateValues: [], stepSize: 1 } }),
        ),
    ],
    [
      'an overseer that there is not',
      'overseer.kind',
      () => overseerAnswers(rational, unseen({ kind: 'maximizing' }), [rational.one]),
    ],
    [
      'a tie rule that there is not',
      'overseer',
      () => overseerAnswers(rational, unseen({ kind: 'maximising', tieRule: 'first' }), [rational.one]),
    ],
  ];

  it.each(nested)('%s', (_what, where, run) => {
    expect(faultOf(run).where).toContain(where);
  });

  it('but not those of the ascent where its surrogate is asked for, nor a table where a word may stand', () => {
    const ascent = { stepSize: 0, epochs: 2, clipRange: '1/5', stateWeights: [rational.one, rational.zero] } as const;
    expect(String(ppo.surrogate(bandit, { oldPolicy: policy, newPolicy: policy }, ascent))).toBe('0');
  });
});
