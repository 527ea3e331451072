import type { Arithmetic, Real } from '../arithmetic/index.js';
import type { Episode, Mdp } from '../mdp/index.js';
import type { SoftmaxPolicy } from '../policies/index.js';
import { assembleUpdate, shareOf } from './critics/assembleUpdate.js';
import { type Critic, critics, learns } from './critics/critic.js';
import { criticValues } from './critics/criticValues.js';
import { expectedAdvantages } from './expected/expectedAdvantages.js';
import { expectedCredit } from './expected/expectedCredit.js';
import { rowSums } from './expected/rowSums.js';
import { anything, knownOptions, oneOf } from './knownOptions.js';
import { enumerateBatches, type Seed, sampleBatch } from './rollouts/batches.js';
import {
  type RolloutOptions,
  rolloutLength,
  rolloutOptions,
  type StateWeighting,
  stateWeightings,
} from './rollouts/rolloutOptions.js';
import { readUnitInterval, type Scalar } from './scalar.js';
import type { PossibleUpdate, Update } from './update.js';

/** What γᵗ, truncation and a batch mean here is said at RolloutOptions. */
export interface ActorCriticOptions<T = Real> extends RolloutOptions {
  /** η ≥ 0, of the actor. */
  readonly stepSize: Scalar<T>;
  /** V; a learned one brings a step size of its own. */
  readonly critic: Critic<T>;
  /** λ of actor and critic, 0 ≤ λ ≤ 1. Default 0: the one-step actor–critic. */
  readonly traceDecay?: Scalar<T>;
  /** Default 'discounted'. */
  readonly stateWeighting?: StateWeighting;
}

const check = knownOptions<ActorCriticOptions>(
  {
    ...rolloutOptions,
    stepSize: anything,
    critic: critics,
    traceDecay: anything,
    stateWeighting: oneOf(...stateWeightings),
  },
  ['rolloutSteps', 'episodes', 'traceDecay', 'stateWeighting'],
  'actorCritic',
);

/** The update that these episodes give, by eligibility traces that start empty with each episode:
 *    z_t = γλ·z_{t−1} + wₜ·∇log π(aₜ|sₜ)    Δθ = η·Σ_t δₜ·z_t
 *    y_t = γλ·y_{t−1} + ∇V(sₜ)              Δw = η_V·Σ_t δₜ·y_t      [sutton2018, sec. 13.5; offline, θ and w held]
 *    δₜ = Rₜ₊₁ + γ·V(sₜ₊₁) − V(sₜ), a number: no gradient goes through it (semi-gradient)
 *  An actor step therefore adds up to wₜ times the generalised advantage, though nothing here looks ahead
 *  (tests/learners/actorCritic.test.ts). */
const onEpisodes = <T>(
  mdp: Mdp<T>,
  policy: SoftmaxPolicy<T>,
  episodes: readonly Episode<T>[],
  options: ActorCriticOptions<T>,
): Update<T> => {
  check(options);
  const A = mdp.arithmetic;
  const values = criticValues(mdp, policy, options.critic);
  const decay = A.multiply(mdp.discount, traceDecayOf(mdp, options));
  const credit = A.zeros(mdp.states * mdp.actions);
  const criticCredit = A.zeros(mdp.states);
  for (const { states, actions, rewards, end } of episodes) {
    const actorTrace = A.zeros(credit.length);
    const criticTrace = A.zeros(mdp.states);
    let weight = A.one;
    for (let t = 0; t < actions.length; t++) {
      const state = states[t];
      const index = state * mdp.actions + actions[t];
      fade(A, actorTrace, decay);
      fade(A, criticTrace, decay);
      actorTrace[index] = A.add(actorTrace[index], weight);
      criticTrace[state] = A.add(criticTrace[state], A.one);
      const over = end === 'terminated' && t === actions.length - 1;
      const next = over ? A.zero : values.at(t + 1)[states[t + 1]];
      const target = A.add(rewards[t], A.multiply(mdp.discount, next));
      const tdError = A.subtract(target, values.at(t)[state]);
      addScaled(A, credit, tdError, actorTrace);
      addScaled(A, criticCredit, tdError, criticTrace);
      if (options.stateWeighting !== 'undiscounted') weight = A.multiply(weight, mdp.discount);
    }
  }
  return assembleUpdate(policy, { credit, criticCredit }, { ...options, share: shareOf(A, episodes) });
};

/** The update of a batch played from a seed. */
const sampled = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>, options: ActorCriticOptions<T>, seed: Seed): Update<T> =>
  onEpisodes(mdp, policy, sampleBatch(mdp, policy, options, seed), options);

/** The update of every batch that can be played, with its exact probability. */
const enumerated = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>, options: ActorCriticOptions<T>): PossibleUpdate<T>[] =>
  enumerateBatches(mdp, policy, options).map(({ probability, episodes }) => ({
    probability,
    update: onEpisodes(mdp, policy, episodes, options),
  }));

/** The mean update in closed form: the mean generalised advantage of each pair, weighted by its visits. */
const expected = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>, options: ActorCriticOptions<T>): Update<T> => {
  check(options);
  const values = criticValues(mdp, policy, options.critic);
  const decay = traceDecayOf(mdp, options);
  const estimates = expectedAdvantages(mdp, policy, values, decay, rolloutLength(mdp, options));
  const weighting = options.stateWeighting ?? 'discounted';
  return assembleUpdate(
    policy,
    {
      credit: expectedCredit(mdp, policy, estimates, weighting),
      criticCredit: learns(options.critic) ? rowSums(mdp, expectedCredit(mdp, policy, estimates, 'undiscounted')) : [],
    },
    { ...options, share: mdp.arithmetic.one },
  );
};

/** Actor–critic: credit every action with the TD errors that follow it, and learn the values they need. */
export const actorCritic = { onEpisodes, sampled, enumerated, expected };

const traceDecayOf = <T>(mdp: Mdp<T>, options: ActorCriticOptions<T>): T =>
  readUnitInterval(mdp.arithmetic, options.traceDecay ?? 0, 'options.traceDecay');

/** trace ← decay · trace. */
const fade = <T>(A: Arithmetic<T>, trace: T[], decay: T): void => {
  for (let i = 0; i < trace.length; i++) if (!A.isSkippable(trace[i])) trace[i] = A.multiply(decay, trace[i]);
};

/** sum ← sum + factor · trace, where the trace is not zero. */
const addScaled = <T>(A: Arithmetic<T>, sum: T[], factor: T, trace: readonly T[]): void => {
  for (let i = 0; i < sum.length; i++) {
    if (!A.isSkippable(trace[i])) sum[i] = A.add(sum[i], A.multiply(factor, trace[i]));
  }
};
