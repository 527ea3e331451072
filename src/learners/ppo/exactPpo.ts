import type { Real } from '../../arithmetic/index.js';
import type { Mdp, Policy } from '../../mdp/index.js';
import { stateVisits } from '../../mdp/index.js';
import { type SoftmaxPolicy, scoreGradient, stepPolicy } from '../../policies/index.js';
import { scaled } from '../critics/assembleUpdate.js';
import { type Critic, critics } from '../critics/critic.js';
import { criticValues, requireOnePerState } from '../critics/criticValues.js';
import { clippedSurrogate, clippedSurrogateSlope, type Kink } from '../estimators/index.js';
import { expectedAdvantages } from '../expected/expectedAdvantages.js';
import { visitWeights } from '../expected/visitWeights.js';
import { anything, knownOptions, oneOf, wordOr } from '../knownOptions.js';
import { requireCount } from '../requireCount.js';
import { type StateWeighting, stateWeightings } from '../rollouts/rolloutOptions.js';
import { readNonNegative, readScalar, readUnitInterval, type Scalar } from '../scalar.js';
import { probabilityRatio } from './probabilityRatio.js';

/** What the exact surrogate is made of. */
export interface SurrogateOptions<T = Real> {
  /** ε ≥ 0. */
  readonly clipRange: Scalar<T>;
  /** w(s): visits of the old policy, with γᵗ (default) or without, or given weights ≥ 0, [S]. */
  readonly stateWeights?: StateWeighting | readonly T[];
  /** V for the advantages under the old policy. Default the exact one, which makes them A^π_old. */
  readonly critic?: Critic<T>;
  /** λ, for a critic that is not exact. Default 0: the mean one-step TD error. */
  readonly gaeLambda?: Scalar<T>;
  /** Default 'zero'. */
  readonly kink?: Exclude<Kink, 'interval'>;
}

export interface ExactPpoOptions<T = Real> extends SurrogateOptions<T> {
  /** η ≥ 0. */
  readonly stepSize: Scalar<T>;
  /** E ≥ 1, gradient steps on one surrogate. Default 1. */
  readonly epochs?: number;
}

/** Options of the ascent may be handed to the surrogate too. */
const check = knownOptions<ExactPpoOptions>(
  {
    clipRange: anything,
    stateWeights: wordOr(stateWeightings, anything),
    critic: critics,
    gaeLambda: anything,
    kink: oneOf('zero', 'one'),
    stepSize: anything,
    epochs: anything,
  },
  ['stateWeights', 'critic', 'gaeLambda', 'kink', 'stepSize', 'epochs'],
  'ppo.exact(…) and ppo.surrogate(…)',
);

/** A surrogate compares two policies. */
export interface PolicyPair<Old, New = Old> {
  /** π_old: its visits and advantages. */
  readonly oldPolicy: Old;
  /** π: its ratios to the old one. */
  readonly newPolicy: New;
}

/** PPO's surrogate with nothing sampled:
 *    L(π) = Σ_s w(s) Σ_a π_old(a|s)·min(ρ·A, clip(ρ, 1 − ε, 1 + ε)·A), ρ = π(a|s)/π_old(a|s)   [schulman2017, eq. 7]
 *  @returns reward units; 0 at π = π_old with exact advantages */
export const surrogate = <T>(
  mdp: Mdp<T>,
  { oldPolicy, newPolicy }: PolicyPair<SoftmaxPolicy<T>, Policy<T>>,
  options: SurrogateOptions<T>,
): T => {
  const A = mdp.arithmetic;
  const clipRange = readScalar(A, options.clipRange);
  let total = A.zero;
  for (const { weights, advantages } of surrogateTerms(mdp, oldPolicy, options)) {
    for (let i = 0; i < advantages.length; i++) {
      const old = oldPolicy.probabilities[i];
      if (A.isSkippable(old)) continue;
      const ratio = probabilityRatio(A, newPolicy.probabilities[i], old);
      const value = clippedSurrogate(A, ratio, advantages[i], clipRange);
      total = A.add(total, A.multiply(A.multiply(weights[Math.floor(i / mdp.actions)], old), value));
    }
  }
  return total;
};

/** ∇θ of the surrogate at the new policy's parameters, rational where both policies are:
 *    Σ_s w(s) Σ_a π(a|s)·∂/∂ρ min(ρ·A, clip(ρ)·A)·∇log π(a|s)
 *  @returns [d], reward units; at π = π_old it is the policy gradient with weights w, for any ε > 0
 *           (properties/ppo/first-step-is-the-policy-gradient.ts) */
export const surrogateGradient = <T>(
  mdp: Mdp<T>,
  { oldPolicy, newPolicy }: PolicyPair<SoftmaxPolicy<T>>,
  options: SurrogateOptions<T>,
): readonly T[] => gradientOf(surrogateTerms(mdp, oldPolicy, options), { oldPolicy, newPolicy }, options);

/** All policies that PPO passes through when it ascends the exact surrogate of one old policy, and where it ends.
 *  @returns policies[0] is the old one, policies[e] the one after e steps
 *  @throws BeyondArithmetic in rationals, unless nothing moves */
export const exact = <T, P extends SoftmaxPolicy<T>>(
  mdp: Mdp<T>,
  policy: P,
  options: ExactPpoOptions<T>,
): { readonly policies: readonly P[]; readonly policy: P } => {
  const A = mdp.arithmetic;
  const stepSize = readNonNegative(A, options.stepSize, 'options.stepSize');
  requireCount(options.epochs, 'options.epochs');
  const terms = surrogateTerms(mdp, policy, options);
  const policies = [policy];
  let current = policy;
  for (let epoch = 0; epoch < (options.epochs ?? 1); epoch++) {
    const gradient = gradientOf(terms, { oldPolicy: policy, newPolicy: current }, options);
    current = stepPolicy(current as SoftmaxPolicy<T>, scaled(A, stepSize, gradient)) as P;
    policies.push(current);
  }
  return { policies, policy: current };
};

/** Weights and advantages that stay the same through the epochs: one pair of tables, or one a step under a horizon. */
interface SurrogateTerm<T> {
  /** w, [S]. */
  readonly weights: readonly T[];
  /** A, flat [S·A]. */
  readonly advantages: readonly T[];
}

const surrogateTerms = <T>(mdp: Mdp<T>, policy: SoftmaxPolicy<T>, options: SurrogateOptions<T>): SurrogateTerm<T>[] => {
  check(options);
  const A = mdp.arithmetic;
  const { horizon } = mdp;
  const length = horizon ?? 'untilTheEnd';
  const gaeLambda = readUnitInterval(A, options.gaeLambda ?? 0, 'options.gaeLambda');
  const values = criticValues(mdp, policy, options.critic ?? { kind: 'exact' });
  const advantages = expectedAdvantages(mdp, policy, values, gaeLambda, length);
  const weighting = options.stateWeights ?? 'discounted';
  if (typeof weighting !== 'string') requireOnePerState(mdp, weighting, 'options.stateWeights');
  if (horizon === undefined) {
    const weights = typeof weighting === 'string' ? visitWeights(mdp, policy, length, weighting) : weighting;
    return [{ weights, advantages: advantages.at(0) }];
  }
  const visits = stateVisits(mdp, policy, horizon);
  let weight = A.one;
  return visits.map((row, step) => {
    const weights = typeof weighting === 'string' ? scaled(A, weight, row) : weighting;
    if (weighting === 'discounted') weight = A.multiply(weight, mdp.discount);
    return { weights, advantages: advantages.at(step) };
  });
};

const gradientOf = <T>(
  terms: readonly SurrogateTerm<T>[],
  { oldPolicy, newPolicy }: PolicyPair<SoftmaxPolicy<T>>,
  options: SurrogateOptions<T>,
): readonly T[] => {
  const A = newPolicy.arithmetic;
  const clipRange = readScalar(A, options.clipRange);
  const kink = options.kink ?? 'zero';
  const credit = A.zeros(newPolicy.probabilities.length);
  for (const { weights, advantages } of terms) {
    for (let i = 0; i < credit.length; i++) {
      const old = oldPolicy.probabilities[i];
      if (A.isSkippable(old)) continue;
      const probability = newPolicy.probabilities[i];
      const slope = clippedSurrogateSlope(A, probabilityRatio(A, probability, old), advantages[i], clipRange, kink);
      const weight = weights[Math.floor(i / newPolicy.actions)];
      credit[i] = A.add(credit[i], A.multiply(A.multiply(weight, probability), slope));
    }
  }
  return scoreGradient(newPolicy, credit);
};
