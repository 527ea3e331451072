import type { Arithmetic, Real } from '../arithmetic/index.js';

/** A finite Markov decision process in one arithmetic.
 *
 *  Tables are flat and row-major: a state–action table has entry `s·A + a`, a transition table `(s·A + a)·S + s′`.
 *  A terminal state has value 0, no available action, and zero rows. Build one with the builders of this room
 *  (`mdpFromArrays`, `mdpFromWeights`, `gridworld`, `mdpFromGymnasium`, `bandit`, `parseMdp`): they validate. */
export interface Mdp<T = Real> {
  readonly arithmetic: Arithmetic<T>;
  /** S ≥ 1. */
  readonly states: number;
  /** A ≥ 1, the size of the largest action set. */
  readonly actions: number;
  /** P(s′|s,a), flat [S·A·S]; each row of an available action sums to exactly 1. */
  readonly transition: readonly T[];
  /** r(s,a) = E[r | s,a], flat [S·A], reward units. */
  readonly reward: readonly T[];
  /** r(s,a,s′), flat [S·A·S], present only where the reward depends on the next state; `reward` is its mean. */
  readonly transitionReward?: readonly T[];
  /** μ(s), flat [S], sums to exactly 1. */
  readonly initial: readonly T[];
  /** γ, 0 ≤ γ ≤ 1; γ = 1 without a horizon is the undiscounted total reward, which may diverge. */
  readonly discount: T;
  /** H ≥ 1 steps, after which an episode ends by itself; absent for an infinite horizon. */
  readonly horizon?: number;
  /** [S]. */
  readonly terminal: readonly boolean[];
  /** Whether action a may be taken in s, flat [S·A]; false throughout for terminal states. */
  readonly available: readonly boolean[];
  readonly stateNames?: readonly string[];
  readonly actionNames?: readonly string[];
}

/** π(a|s), flat [S·A]: rows of non-terminal states sum to exactly 1, rows of terminal states are zero.
 *  The policies room has richer records that carry parameters; all of them have this table. */
export interface Policy<T = Real> {
  readonly states: number;
  readonly actions: number;
  readonly probabilities: readonly T[];
}

/** Index of (s, a) in a flat state–action table. */
export const pair = (model: { readonly actions: number }, state: number, action: number): number =>
  state * model.actions + action;

/** r(s,a,s′), whichever way the model stores its rewards. */
export const rewardOf = <T>(mdp: Mdp<T>, state: number, action: number, nextState: number): T => {
  const index = pair(mdp, state, action);
  return mdp.transitionReward === undefined ? mdp.reward[index] : mdp.transitionReward[index * mdp.states + nextState];
};
