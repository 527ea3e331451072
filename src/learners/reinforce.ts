import { dot, type Real } from '../arithmetic/index.js';
import { InvalidInput, seen } from '../errors/index.js';
import { answerRewards, type Episode, type Mdp, type Policy } from '../mdp/index.js';
import type { SoftmaxPolicy } from '../policies/index.js';
import { assembleUpdate, shareOf } from './critics/assembleUpdate.js';
import { type Baseline, baselines, baselineValues, criticOf } from './critics/baseline.js';
import { learns } from './critics/critic.js';
import { rewardsToGo } from './estimators/index.js';
import { expectedCredit } from './expected/expectedCredit.js';
import { expectedReturns } from './expected/expectedReturns.js';
import { rowSums } from './expected/rowSums.js';
import { lessStateValues } from './expected/stepTables.js';
import { anything, knownOptions, oneOf } from './knownOptions.js';
import { policyGradient } from './policyGradient.js';
import { enumerateBatches, type Seed, sampleBatch } from './rollouts/batches.js';
import {
  type RolloutOptions,
  rolloutLength,
  rolloutOptions,
  type StateWeighting,
  stateWeightings,
} from './rollouts/rolloutOptions.js';
import type { Scalar } from './scalar.js';
import type { PossibleUpdate, Update } from './update.js';

/** How REINFORCE credits a step. What γᵗ, truncation and a batch mean here is said at RolloutOptions. */
export interface ReinforceOptions<T = Real> extends RolloutOptions {
  /** η ≥ 0. */
  readonly stepSize: Scalar<T>;
  /** 'rewardToGo' (default): wₜ·(Gₜ − b(sₜ)), wₜ by the state weighting. 'wholeReturn': G₀ − b(sₜ), the same for each
   *  step up to the baseline; its mean is that of the discounted weighting, since G₀ counts the rewards after t by γᵗ. */
  readonly returns?: 'rewardToGo' | 'wholeReturn';
  /** Default 'discounted'. A whole return knows no other. */
  readonly stateWeighting?: StateWeighting;
  /** b. Default none. A learned critic moves towards Gₜ. */
  readonly baseline?: Baseline<T>;
}

const check = knownOptions<ReinforceOptions>(
  {
    ...rolloutOptions,
    stepSize: anything,
    returns: oneOf('rewardToGo', 'wholeReturn'),
    stateWeighting: oneOf(...stateWeightings),
    baseline: baselines,
  },
  ['rolloutSteps', 'episodes', 'returns', 'stateWeighting', 'baseline'],
  'reinforce',
);

/** The update that these episodes give:
 *    Δθ = η·(1/N)·Σ_episodes Σ_t wₜ·(Gₜ − b(sₜ))·∇log π(aₜ|sₜ)     [williams1992; sutton2018, sec. 13.3 and 13.4]
 *  Nothing but the episodes, the discount and the baseline is read: not the rewards of pairs they did not visit, unless
 *  the baseline is the exact one.
 *
 *  @param policy π, at the parameters θ that played the episodes
 *  @throws InvalidInput for an undiscounted whole return */
const onEpisodes = <T>(
  mdp: Mdp<T>,
  policy: SoftmaxPolicy<T>,
  episodes: readonly Episode<T>[],
  options: ReinforceOptions<T>,
): Update<T> => {
  const A = mdp.arithmetic;
  check(options);
  requireWeighting(options);
  const baseline = baselineValues(mdp, policy, options.baseline);
  const credit = A.zeros(mdp.states * mdp.actions);
  const criticCredit = A.zeros(mdp.states);
  for (const { states, actions, rewards } of episodes) {
    const returns = rewardsToGo(A, { rewards, discounts: rewards.map(() => mdp.discount) });
    let weight = A.one;
    for (let t = 0; t < actions.length; t++) {
      const state = states[t];
      const level = baseline.at(t)[state];
      const gain = A.subtract(options.returns === 'wholeReturn' ? returns[0] : returns[t], level);
      const index = state * mdp.actions + actions[t];
      credit[index] = A.add(credit[index], A.multiply(weight, gain));
      criticCredit[state] = A.add(criticCredit[state], A.subtract(returns[t], level));
      if (weightsByDiscount(options)) weight = A.multiply(weight, mdp.discount);
    }
  }
  return assembleUpdate(
    policy,
    { credit, criticCredit },
    { stepSize: options.stepSize, critic: criticOf(options.baseline), share: shareOf(A, episodes) },
  );
};

/** The update of a batch played from a seed. */
const sampled = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>, options: ReinforceOptions<T>, seed: Seed): Update<T> =>
  onEpisodes(mdp, policy, sampleBatch(mdp, policy, options, seed), options);

/** The update of every batch that can be played, with its exact probability. */
const enumerated = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>, options: ReinforceOptions<T>): PossibleUpdate<T>[] =>
  enumerateBatches(mdp, policy, options).map(({ probability, episodes }) => ({
    probability,
    update: onEpisodes(mdp, policy, episodes, options),
  }));

/** The mean update in closed form: η times the exact gradient of the mean (discounted) return of a rollout, or of its
 *  undiscounted weighting; the mean step of a learned baseline. Equal to Σ probability · enumerated in rationals
 *  (tests/learners/expectedIsTheMean.test.ts). */
const expected = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>, options: ReinforceOptions<T>): Update<T> => {
  check(options);
  requireWeighting(options);
  const length = rolloutLength(mdp, options);
  const returns = expectedReturns(mdp, policy, length);
  const gains = lessStateValues(mdp, returns, baselineValues(mdp, policy, options.baseline));
  const weighting = options.returns === 'wholeReturn' ? 'discounted' : (options.stateWeighting ?? 'discounted');
  const critic = criticOf(options.baseline);
  return assembleUpdate(
    policy,
    {
      credit: expectedCredit(mdp, policy, gains, weighting),
      criticCredit:
        critic !== undefined && learns(critic) ? rowSums(mdp, expectedCredit(mdp, policy, gains, 'undiscounted')) : [],
    },
    { stepSize: options.stepSize, critic, share: mdp.arithmetic.one },
  );
};

/** ‖∇J(θ)‖²: by how much one expected step of size η raises the expected return, per η, as η → 0.
 *  @returns reward units squared, never negative (properties/reinforce/expected-step-raises-expected-reward.ts) */
const firstOrderGain = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>): T => {
  const gradient = policyGradient(mdp, policy);
  return dot(mdp.arithmetic, gradient, gradient);
};

/** How fast each answer's probability grows under infinitesimal expected steps on free logits:
 *    ṗ_a = p_a·(p_a·A_a − Σ_b p_b²·A_b), A_a = r_a − p·r
 *  An answer better than average loses when p_a·A_a falls short of the sum, which takes three answers or more.
 *
 *  @param bandit an answer set    @returns ṗ, [K], sums to 0 */
const probabilityFlow = <T>(bandit: Mdp<T>, policy: Policy<T>): T[] => {
  const A = bandit.arithmetic;
  const rewards = answerRewards(bandit);
  const probabilities = policy.probabilities.slice(0, rewards.length);
  const mean = dot(A, probabilities, rewards);
  const push = rewards.map((reward, a) => A.multiply(probabilities[a], A.subtract(reward, mean)));
  const drag = dot(A, probabilities, push);
  return probabilities.map((probability, a) => A.multiply(probability, A.subtract(push[a], drag)));
};

/** REINFORCE: credit every action with the return that followed it, from whole episodes. */
export const reinforce = { onEpisodes, sampled, enumerated, expected, firstOrderGain, probabilityFlow };

const weightsByDiscount = (options: ReinforceOptions<unknown>): boolean =>
  options.returns !== 'wholeReturn' && options.stateWeighting !== 'undiscounted';

const requireWeighting = (options: ReinforceOptions<never> | ReinforceOptions<unknown>): void => {
  if (options.returns !== 'wholeReturn' || options.stateWeighting !== 'undiscounted') return;
  throw new InvalidInput({
    what: 'a whole return counts the rewards after step t by γᵗ already',
    where: 'options.stateWeighting',
    seen: seen(options.stateWeighting),
    expected: "'discounted', or nothing",
    fix: "for weights without γᵗ use returns: 'rewardToGo'",
  });
};
