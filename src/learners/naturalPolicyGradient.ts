import { canHappen, type Real } from '../arithmetic/index.js';
import { InvalidInput } from '../errors/index.js';
import { advantages, type Episode, type Mdp } from '../mdp/index.js';
import type { SoftmaxPolicy } from '../policies/index.js';
import { scaled, shareOf } from './critics/assembleUpdate.js';
import { baselineValues, type ConstantBaseline } from './critics/baseline.js';
import type { ExactCritic, GivenCritic } from './critics/critic.js';
import { criticValues } from './critics/criticValues.js';
import { rewardsToGo } from './estimators/index.js';
import { expectedAdvantages } from './expected/expectedAdvantages.js';
import { expectedReturns } from './expected/expectedReturns.js';
import { lessStateValues } from './expected/stepTables.js';
import { visitedSum } from './expected/visitedSum.js';
import { visitWeights } from './expected/visitWeights.js';
import { anything, kinds, knownOptions, oneOf } from './knownOptions.js';
import { enumerateBatches, type Seed, sampleBatch } from './rollouts/batches.js';
import {
  type RolloutOptions,
  rolloutLength,
  rolloutOptions,
  type StateWeighting,
  stateWeightings,
} from './rollouts/rolloutOptions.js';
import { readNonNegative, type Scalar } from './scalar.js';
import type { PossibleUpdate, Update } from './update.js';

/** What γᵗ, truncation and a batch mean here is said at RolloutOptions. */
export interface NaturalPolicyGradientOptions<T = Real> extends RolloutOptions {
  /** η ≥ 0. */
  readonly stepSize: Scalar<T>;
  /** b, default none. Unlike in REINFORCE it stays in the mean: it moves all logits of a state alike, which no
   *  probability notices. */
  readonly baseline?: { readonly kind: 'none' } | ConstantBaseline<T> | ExactCritic | GivenCritic<T>;
  /** Default 'discounted'. */
  readonly stateWeighting?: StateWeighting;
}

const check = knownOptions<NaturalPolicyGradientOptions>(
  {
    ...rolloutOptions,
    stepSize: anything,
    baseline: kinds({ none: [], constant: ['value'], exact: [], given: ['stateValues'] }),
    stateWeighting: oneOf(...stateWeightings),
  },
  ['rolloutSteps', 'episodes', 'baseline', 'stateWeighting'],
  'naturalPolicyGradient',
);

const checkExact = knownOptions<{ stepSize: unknown }>({ stepSize: anything }, [], 'naturalPolicyGradient.exact');

/** The exact natural gradient step on free logits: the Fisher matrix cancels visits and probabilities.
 *    Δθ(s,a) = η·A^π(s,a)                                      [kakade2001; agarwal2021, lemma 15, with η for η/(1 − γ)]
 *  In an answer set this is p′ ∝ p·e^(η·r): the odds of two answers move by η times the difference of their rewards.
 *  With a horizon the advantages of a state are those of its steps, by how often it is visited then:
 *    Δθ(s,a) = η·Σ_t γᵗ·P(sₜ = s)·Aₜ(s,a) / Σ_t γᵗ·P(sₜ = s), and 0 at a state that is never visited
 *
 *  @throws InvalidInput unless the policy is tabular */
const exact = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>, options: { readonly stepSize: Scalar<T> }): Update<T> => {
  checkExact(options);
  requireTabular(policy);
  const stepSize = readNonNegative(mdp.arithmetic, options.stepSize, 'options.stepSize');
  const direction = mdp.horizon === undefined ? advantages(mdp, policy) : timedDirection(mdp, policy, mdp.horizon);
  return { parameters: scaled(mdp.arithmetic, stepSize, direction) };
};

/** Advantages of a state, averaged over the steps in which it is visited. */
const timedDirection = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>, horizon: number): T[] => {
  const A = mdp.arithmetic;
  const values = criticValues(mdp, policy, { kind: 'exact' });
  const byStep = expectedAdvantages(mdp, policy, values, A.zero, horizon);
  const weights = visitWeights(mdp, policy, horizon, 'discounted');
  const isVisited = weights.map((weight) => canHappen(A, weight, 'a state is visited'));
  return visitedSum(mdp, policy, byStep, 'discounted').map((sum, i) => {
    const state = Math.floor(i / mdp.actions);
    return isVisited[state] ? A.divide(sum, weights[state]) : A.zero;
  });
};

/** The update that these episodes give: every action taken is credited by its return over its probability.
 *    Δθ(s,a) = η·(1/N)·Σ_episodes Σ_t 1{sₜ = s, aₜ = a}·wₜ·(Gₜ − b(sₜ))/π(a|s)
 *  Actions that were not taken keep their logits, so one that is never drawn again cannot recover: the feature that
 *  tells this update from REINFORCE.
 *
 *  @throws InvalidInput unless the policy is tabular */
const onEpisodes = <T>(
  mdp: Mdp<T>,
  policy: SoftmaxPolicy<T>,
  episodes: readonly Episode<T>[],
  options: NaturalPolicyGradientOptions<T>,
): Update<T> => {
  check(options);
  requireTabular(policy);
  const A = mdp.arithmetic;
  const baseline = baselineValues(mdp, policy, options.baseline);
  const push = A.zeros(mdp.states * mdp.actions);
  for (const { states, actions, rewards } of episodes) {
    const returns = rewardsToGo(A, { rewards, discounts: rewards.map(() => mdp.discount) });
    let weight = A.one;
    for (let t = 0; t < actions.length; t++) {
      const index = states[t] * mdp.actions + actions[t];
      const gain = A.multiply(weight, A.subtract(returns[t], baseline.at(t)[states[t]]));
      push[index] = A.add(push[index], A.divide(gain, policy.probabilities[index]));
      if (options.stateWeighting !== 'undiscounted') weight = A.multiply(weight, mdp.discount);
    }
  }
  const stepSize = readNonNegative(A, options.stepSize, 'options.stepSize');
  return { parameters: scaled(A, A.multiply(shareOf(A, episodes), stepSize), push) };
};

/** The update of a batch played from a seed. */
const sampled = <T>(
  mdp: Mdp<T>,
  policy: SoftmaxPolicy<T>,
  options: NaturalPolicyGradientOptions<T>,
  seed: Seed,
): Update<T> => onEpisodes(mdp, policy, sampleBatch(mdp, policy, options, seed), options);

/** The update of every batch that can be played, with its exact probability. */
const enumerated = <T>(
  mdp: Mdp<T>,
  policy: SoftmaxPolicy<T>,
  options: NaturalPolicyGradientOptions<T>,
): PossibleUpdate<T>[] =>
  enumerateBatches(mdp, policy, options).map(({ probability, episodes }) => ({
    probability,
    update: onEpisodes(mdp, policy, episodes, options),
  }));

/** The mean update in closed form: visits and return above the baseline, without the action's probability.
 *    Δθ(s,a) = η·Σ_t wₜ·P(sₜ = s)·(Qₜ(s,a) − b(s)) where π(a|s) > 0, else 0
 *  With the exact baseline it is the exact step, each state's row times its visits. */
const expected = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>, options: NaturalPolicyGradientOptions<T>): Update<T> => {
  check(options);
  requireTabular(policy);
  const A = mdp.arithmetic;
  const returns = expectedReturns(mdp, policy, rolloutLength(mdp, options));
  const gains = lessStateValues(mdp, returns, baselineValues(mdp, policy, options.baseline));
  const visited = visitedSum(mdp, policy, gains, options.stateWeighting ?? 'discounted');
  const push = visited.map((sum, i) => (canHappen(A, policy.probabilities[i], 'an action is taken') ? sum : A.zero));
  return { parameters: scaled(A, readNonNegative(A, options.stepSize, 'options.stepSize'), push) };
};

/** The natural policy gradient of a tabular softmax: steps of the same size in every probability. */
export const naturalPolicyGradient = { exact, onEpisodes, sampled, enumerated, expected };

const requireTabular = <T>(policy: SoftmaxPolicy<T>): void => {
  if (policy.kind === 'tabular') return;
  throw new InvalidInput({
    what: 'the natural policy gradient is built for free logits',
    where: 'naturalPolicyGradient(mdp, policy, …)',
    seen: `a ${policy.kind} policy`,
    expected: 'a tabular policy',
    fix: 'use tabularPolicy(…) or softmaxPolicy(…); with shared parameters the Fisher matrix no longer cancels',
  });
};
