import type { Real } from '../../arithmetic/index.js';
import type { Episode, Mdp, Policy } from '../../mdp/index.js';
import type { SoftmaxPolicy } from '../../policies/index.js';
import { assembleUpdate, shareOf } from '../critics/assembleUpdate.js';
import { visitWeights } from '../expected/visitWeights.js';
import { anything, fields, knownOptions, oneOf, wordOr } from '../knownOptions.js';
import type { Seed } from '../rollouts/batches.js';
import { type RolloutOptions, rolloutLength, rolloutOptions } from '../rollouts/rolloutOptions.js';
import type { Scalar } from '../scalar.js';
import type { PossibleUpdate, Update } from '../update.js';
import {
  type Demonstration,
  demonstrationsOf,
  enumerateDemonstrations,
  sampleDemonstrations,
  type Visiting,
  walker,
} from './demonstrations.js';

/** What imitation does with a demonstration. */
export interface CloningOptions<T = Real> {
  /** η ≥ 0. */
  readonly stepSize: Scalar<T>;
  /** 'crossEntropy': raise log π(a|s) of what was shown. 'probability': raise π(a|s) itself, which is what a reward of 1
   *  for the shown action and 0 for all others does in the mean. */
  readonly objective: 'crossEntropy' | 'probability';
}

export interface ImitationOptions<T = Real> extends CloningOptions<T>, RolloutOptions {
  /** Who demonstrates; `demonstrator(bandit, overseer)` makes one of an overseer. */
  readonly expert: Policy<T>;
  /** Default 'expert'. */
  readonly visiting?: Visiting<T>;
}

const cloning = { stepSize: anything, objective: oneOf('crossEntropy', 'probability') };

const known = {
  ...rolloutOptions,
  ...cloning,
  expert: anything,
  visiting: wordOr(['expert'], fields({ expertShare: anything })),
};

/** Demonstrations that are there need no expert any more. */
const checkCloning = knownOptions<ImitationOptions>(
  known,
  ['rolloutSteps', 'episodes', 'expert', 'visiting'],
  'imitation',
);
const check = knownOptions<ImitationOptions>(known, ['rolloutSteps', 'episodes', 'visiting'], 'imitation');

/** The update that these demonstrations give, a mean over episodes of sums over steps:
 *    Δθ = η·(1/N)·Σ ∇log π(a|s)                              'crossEntropy', behaviour cloning [pomerleau1989]
 *    Δθ = η·(1/N)·Σ ∇π(a|s) = η·(1/N)·Σ π(a|s)·∇log π(a|s)   'probability'
 *  No reward is read. */
const onDemonstrations = <T>(
  policy: SoftmaxPolicy<T>,
  demonstrations: readonly (readonly Demonstration[])[],
  options: CloningOptions<T>,
): Update<T> => {
  checkCloning(options);
  const { stepSize, objective } = options;
  const A = policy.arithmetic;
  const credit = A.zeros(policy.states * policy.actions);
  for (const episode of demonstrations) {
    for (const { state, action } of episode) {
      const index = state * policy.actions + action;
      credit[index] = A.add(credit[index], objective === 'crossEntropy' ? A.one : policy.probabilities[index]);
    }
  }
  return assembleUpdate(policy, { credit, criticCredit: [] }, { stepSize, share: shareOf(A, demonstrations) });
};

/** The update from episodes that the expert played: its actions are the demonstrations. */
const onEpisodes = <T>(
  _mdp: Mdp<T>,
  policy: SoftmaxPolicy<T>,
  episodes: readonly Episode<T>[],
  options: CloningOptions<T>,
): Update<T> => onDemonstrations(policy, demonstrationsOf(episodes), options);

/** The update of demonstrations drawn from a seed. */
const sampled = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>, options: ImitationOptions<T>, seed: Seed): Update<T> => {
  check(options);
  const walking = walker(mdp, policy, options.expert, options.visiting ?? 'expert');
  return onDemonstrations(policy, sampleDemonstrations(mdp, walking, options.expert, options, seed), options);
};

/** The update of every batch of demonstrations that can be given, with its exact probability. */
const enumerated = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>, options: ImitationOptions<T>): PossibleUpdate<T>[] => {
  check(options);
  const walking = walker(mdp, policy, options.expert, options.visiting ?? 'expert');
  return enumerateDemonstrations(mdp, walking, options.expert, options).map(({ probability, demonstrations }) => ({
    probability,
    update: onDemonstrations(policy, demonstrations, options),
  }));
};

/** The mean update in closed form: undiscounted visits of whoever walks, times what the expert shows there.
 *    Δθ = η·Σ_s n(s) Σ_a π_E(a|s)·∇log π(a|s), or ∇π(a|s) */
const expected = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>, options: ImitationOptions<T>): Update<T> => {
  check(options);
  const A = mdp.arithmetic;
  const { expert, objective, stepSize } = options;
  const walking = walker(mdp, policy, expert, options.visiting ?? 'expert');
  const visits = visitWeights(mdp, walking, rolloutLength(mdp, options), 'undiscounted');
  const credit = expert.probabilities.map((shown, i) => {
    const shows = A.multiply(visits[Math.floor(i / mdp.actions)], shown);
    return objective === 'crossEntropy' ? shows : A.multiply(shows, policy.probabilities[i]);
  });
  return assembleUpdate(policy, { credit, criticCredit: [] }, { stepSize, share: A.one });
};

/** Imitation: raise what an expert does, without a reward. */
export const imitation = { onDemonstrations, onEpisodes, sampled, enumerated, expected };
