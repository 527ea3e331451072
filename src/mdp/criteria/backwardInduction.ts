import type { Mdp } from '../mdp.js';
import { actionValuesFrom } from '../operators/actionValues.js';
import { greedyActionSets } from './greedy.js';
import { horizonOf } from './horizon.js';

/** Optimal values and actions of each step of a finite horizon. */
export interface TimedOptimalValues<T> {
  /** V*_t, [H + 1][S], reward units; `[H]` is zero. */
  readonly stateValues: readonly (readonly T[])[];
  /** All optimal actions of step t, [H][S]; ties kept. */
  readonly actions: readonly (readonly (readonly number[])[])[];
}

/** Bellman's backward induction.
 *    V*_H = 0,   V*_t(s) = max_a r(s,a) + γ Σ_{s′} P(s′|s,a) V*_{t+1}(s′)
 *  @throws InvalidInput for a model without a horizon; Undecided where a tie cannot be told */
export const backwardInduction = <T>(mdp: Mdp<T>): TimedOptimalValues<T> => {
  const horizon = horizonOf(mdp);
  const { arithmetic: A, states } = mdp;
  const stateValues: (readonly T[])[] = new Array(horizon + 1);
  const actions: (readonly (readonly number[])[])[] = new Array(horizon);
  stateValues[horizon] = A.zeros(states);
  for (let t = horizon - 1; t >= 0; t--) {
    const values = actionValuesFrom(mdp, stateValues[t + 1]);
    actions[t] = greedyActionSets(mdp, values);
    stateValues[t] = actions[t].map((best, s) => (best.length === 0 ? A.zero : values[s * mdp.actions + best[0]]));
  }
  return { stateValues, actions };
};
