import type { Episode, Mdp } from '../mdp/index.js';
import type { LinearPolicy, Overseer, SharedTrunkPolicy, TabularPolicy, TiedPolicy } from '../policies/index.js';

/** What each kind of input is in one arithmetic. A claim sees `Nouns<Real>[noun]`. */
export interface Nouns<T> {
  readonly mdp: Mdp<T>;
  readonly bandit: Mdp<T>;
  readonly tabularPolicy: TabularPolicy<T>;
  readonly tiedPolicy: TiedPolicy<T>;
  readonly linearPolicy: LinearPolicy<T>;
  readonly sharedTrunkPolicy: SharedTrunkPolicy<T>;
  /** V(s), [S]; 0 at terminal states. */
  readonly stateValues: readonly T[];
  /** r(s,a), flat [S·A]; 0 at terminal states. */
  readonly rewardTable: readonly T[];
  readonly featureMap: FeatureMap<T>;
  readonly overseer: Overseer<T>;
  readonly rollouts: readonly Episode<T>[];
  readonly number: T;
  readonly integer: number;
}

export type Noun = keyof Nouns<unknown>;

/** Fixed features of states, flat [S·d], or of state–action pairs, flat [S·A·d]. */
export interface FeatureMap<T> {
  readonly of: 'state' | 'stateAction';
  /** d ≥ 1. */
  readonly dimension: number;
  readonly values: readonly T[];
}
