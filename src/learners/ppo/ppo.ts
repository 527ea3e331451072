import { type Arithmetic, decidedSign, sum } from '../../arithmetic/index.js';
import type { Episode, Mdp } from '../../mdp/index.js';
import { type SoftmaxPolicy, stepPolicy } from '../../policies/index.js';
import { assembleUpdate } from '../critics/assembleUpdate.js';
import { klEstimators, normalizedAdvantages } from '../estimators/index.js';
import { enumerateBatches, type Seed, sampleBatch } from '../rollouts/batches.js';
import { readNonNegative } from '../scalar.js';
import { type PossibleUpdate, sumOfUpdates, type Update } from '../update.js';
import { type CollectedStep, collectSteps } from './collectSteps.js';
import { dealMinibatches } from './dealMinibatches.js';
import { exact, surrogate, surrogateGradient } from './exactPpo.js';
import { expected } from './expectedPpo.js';
import { minibatchCredits, type PpoPoint } from './minibatchCredits.js';
import {
  type AdvantageNormalization,
  checkPpoOptions,
  type KlStop,
  type PpoOptions,
  readThreshold,
} from './ppoOptions.js';
import { probabilityRatio } from './probabilityRatio.js';

/** The update that these episodes give, all epochs together: ascent on
 *    Σ wₜ·min(ρₜ·Âₜ, clip(ρₜ, 1 − ε, 1 + ε)·Âₜ) + c_H·entropy, and descent on the critic's squared error
 *  with ρₜ = π(aₜ|sₜ)/π_old(aₜ|sₜ), Âₜ by generalised advantage estimation.       [schulman2017, eq. 7, 9 and 11, alg. 1]
 *  In the first step all ratios are 1 and it is the plain advantage policy gradient
 *  (properties/ppo/first-step-is-the-policy-gradient.ts).
 *
 *  @param policy π_old, at the parameters θ_old that played the episodes
 *  @throws BeyondArithmetic in rationals from the second step on, which needs a softmax */
const onEpisodes = <T>(
  mdp: Mdp<T>,
  policy: SoftmaxPolicy<T>,
  episodes: readonly Episode<T>[],
  options: PpoOptions<T>,
): Update<T> => {
  checkPpoOptions(options);
  const A = mdp.arithmetic;
  const batch = normalizedOver(A, 'batch', collectSteps(mdp, policy, episodes, options), options);
  const updates: Update<T>[] = [];
  let point: PpoPoint<T> = { policy, critic: options.critic };
  for (const dealt of dealMinibatches(batch.length, options.epochs ?? 1, options.minibatches)) {
    const minibatch = dealt.map((i) => batch[i]);
    if (updates.length > 0) point = moved(point, updates[updates.length - 1]);
    if (options.klStop !== undefined && strayed(point.policy, minibatch, options.klStop)) break;
    const steps = normalizedOver(A, 'minibatch', minibatch, options);
    const share = minibatchShare(A, { steps: steps.length, of: batch.length, episodes: episodes.length }, options);
    const credits = minibatchCredits(mdp, point, steps, options);
    updates.push(assembleUpdate(point.policy, credits, { stepSize: options.stepSize, critic: point.critic, share }));
  }
  return updates.length > 0 ? sumOfUpdates(A, updates) : noUpdate(mdp, policy, options);
};

/** The update of a batch played from a seed. */
const sampled = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>, options: PpoOptions<T>, seed: Seed): Update<T> =>
  onEpisodes(mdp, policy, sampleBatch(mdp, policy, options, seed), options);

/** The update of every batch that can be played, with its exact probability. */
const enumerated = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>, options: PpoOptions<T>): PossibleUpdate<T>[] =>
  enumerateBatches(mdp, policy, options).map(({ probability, episodes }) => ({
    probability,
    update: onEpisodes(mdp, policy, episodes, options),
  }));

/** Proximal policy optimisation with the clipped surrogate. */
export const ppo = { onEpisodes, sampled, enumerated, expected, exact, surrogate, surrogateGradient };

/** Policy and critic after a step. */
const moved = <T>({ policy, critic }: PpoPoint<T>, update: Update<T>): PpoPoint<T> => {
  const A = policy.arithmetic;
  const sumWith = (table: readonly T[], change: readonly T[] | undefined): readonly T[] =>
    change === undefined ? table : table.map((entry, i) => A.add(entry, change[i]));
  const next = stepPolicy(policy, update.parameters);
  switch (critic.kind) {
    case 'tabular':
      return { policy: next, critic: { ...critic, stateValues: sumWith(critic.stateValues, update.stateValues) } };
    case 'linear':
      return { policy: next, critic: { ...critic, weights: sumWith(critic.weights, update.criticWeights) } };
    default:
      return { policy: next, critic };
  }
};

/** The same steps with normalised advantages, where this is the level at which the options ask for it. */
const normalizedOver = <T>(
  A: Arithmetic<T>,
  level: AdvantageNormalization['over'],
  steps: readonly CollectedStep<T>[],
  { advantageNormalization: asked }: PpoOptions<T>,
): readonly CollectedStep<T>[] => {
  if (asked === undefined || asked === 'none' || asked.over !== level || steps.length === 0) return steps;
  const advantages = normalizedAdvantages(
    A,
    steps.map((step) => step.advantage),
    {
      deviation: asked.deviation,
      ...(asked.epsilon !== undefined && {
        epsilon: readNonNegative(A, asked.epsilon, 'options.advantageNormalization'),
      }),
    },
  );
  return steps.map((step, i) => ({ ...step, advantage: advantages[i] }));
};

/** What turns a sum over the steps of a minibatch into the mean that the options name. */
const minibatchShare = <T>(
  A: Arithmetic<T>,
  { steps, of, episodes }: { readonly steps: number; readonly of: number; readonly episodes: number },
  options: PpoOptions<T>,
): T => (options.averaging === 'overSteps' ? A.ratio(1, steps) : A.ratio(of, steps * episodes));

/** Whether the mean KL estimate of these steps exceeds the threshold. */
const strayed = <T>(policy: SoftmaxPolicy<T>, steps: readonly CollectedStep<T>[], stop: KlStop<T>): boolean => {
  const A = policy.arithmetic;
  const estimates = steps.map(({ state, action, oldProbability }) => {
    const ratio = probabilityRatio(A, policy.probabilities[state * policy.actions + action], oldProbability);
    return klEstimators(A, ratio)[stop.estimator];
  });
  const mean = A.multiply(A.ratio(1, estimates.length), sum(A, estimates));
  const excess = A.subtract(mean, readThreshold(A, stop));
  return decidedSign(A, excess, 'whether the KL divergence exceeds its threshold') === 1;
};

/** Zero of the right shape: what a batch without steps gives. */
const noUpdate = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>, options: PpoOptions<T>): Update<T> => {
  const point = { policy, critic: options.critic };
  const share = mdp.arithmetic.one;
  return assembleUpdate(policy, minibatchCredits(mdp, point, [], options), { ...options, share });
};
