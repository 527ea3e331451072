import type { Real } from '../arithmetic/index.js';

/** How a rollout stopped. 'terminated': the world ended it, nothing after it is worth anything. 'truncated': the
 *  observer stopped looking while it went on, so the value of the last state is still to come. Never one flag. */
export type EpisodeEnd = 'terminated' | 'truncated';

/** One rollout of T steps, in Sutton and Barto's indices: `rewards[t]` is Rₜ₊₁, paid on leaving `states[t]` by `actions[t]`. */
export interface Episode<T = Real> {
  /** s₀ … s_T, length T + 1: the state after the last action is included, no action was taken in it. */
  readonly states: readonly number[];
  /** a₀ … a_{T−1}, length T ≥ 0 (0 when s₀ is terminal). */
  readonly actions: readonly number[];
  /** R₁ … R_T, length T, reward units. */
  readonly rewards: readonly T[];
  readonly end: EpisodeEnd;
}
