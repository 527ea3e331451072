import type { Real } from '../../arithmetic/index.js';
import { kinds } from '../knownOptions.js';
import type { Scalar } from '../scalar.js';

/** Where a learner takes V(s) from, and whether a sample improves it. Terminal states are worth 0 to all of them,
 *  whatever their tables say.
 *
 *  A learned critic takes one semi-gradient step on ½·(target − V(s))² at every step of the batch: the target is a
 *  constant, nothing differentiates through it [sutton2018, sec. 9.3]. */
export type Critic<T = Real> = ExactCritic | GivenCritic<T> | TabularCritic<T> | LinearCritic<T> | TrunkCritic<T>;

/** V^π of the policy that acts, at the step's time where the world has a horizon. */
export interface ExactCritic {
  readonly kind: 'exact';
}

/** Any values, never updated. */
export interface GivenCritic<T = Real> {
  readonly kind: 'given';
  /** V, [S], reward units. */
  readonly stateValues: readonly T[];
}

/** One value a state, learned: the update has `stateValues`. */
export interface TabularCritic<T = Real> {
  readonly kind: 'tabular';
  /** V before the update, [S], reward units. */
  readonly stateValues: readonly T[];
  /** ≥ 0. */
  readonly stepSize: Scalar<T>;
}

/** V(s) = x(s)·w, learned: the update has `criticWeights`. */
export interface LinearCritic<T = Real> {
  readonly kind: 'linear';
  /** x(s), flat [S·d]. */
  readonly features: readonly T[];
  /** w before the update, [d]. */
  readonly weights: readonly T[];
  /** ≥ 0. */
  readonly stepSize: Scalar<T>;
}

/** The value head of a shared-trunk policy: its gradient joins the policy's own, through the trunk they share. */
export interface TrunkCritic<T = Real> {
  readonly kind: 'trunk';
  /** Weight of the value loss next to the policy objective, ≥ 0. */
  readonly lossWeight: Scalar<T>;
}

/** The fields of each kind. */
export const criticKinds = {
  exact: [],
  given: ['stateValues'],
  tabular: ['stateValues', 'stepSize'],
  linear: ['features', 'weights', 'stepSize'],
  trunk: ['lossWeight'],
} as const;

/** A check of an option that is a critic. */
export const critics = kinds(criticKinds);

/** Whether updates improve this critic. */
export const learns = (critic: Critic<unknown>): boolean =>
  critic.kind === 'tabular' || critic.kind === 'linear' || critic.kind === 'trunk';
