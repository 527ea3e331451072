import { requireOnePerState } from '../fits.js';
import { type Mdp, rewardOf } from '../mdp.js';
import { advantagesFrom } from './advantages.js';

const valueAt = <T>(mdp: Mdp<T>, values: readonly T[], state: number): T =>
  mdp.terminal[state] ? mdp.arithmetic.zero : values[state];

/** The one-step temporal-difference error of a value table at one realised transition.
 *    δ = r(s,a,s′) + γV(s′) − V(s)                                               [sutton2018, eq. 6.5]
 *  @param values V [S], reward units; terminal states are read as 0    @returns reward units */
export const tdError = <T>(mdp: Mdp<T>, values: readonly T[], state: number, action: number, nextState: number): T => {
  requireOnePerState(mdp, values, 'values');
  const { arithmetic: A } = mdp;
  const target = A.add(
    rewardOf(mdp, state, action, nextState),
    A.multiply(mdp.discount, valueAt(mdp, values, nextState)),
  );
  return A.subtract(target, valueAt(mdp, values, state));
};

/** E[r + γV(s′) − V(s) | s, a]: the mean of `tdError` over the next state.
 *  Equal to A^π when V = V^π (without a horizon).
 *  @param values V [S], reward units; terminal states are read as 0
 *  @returns flat [S·A], reward units; 0 at pairs that are not available */
export const expectedTdErrors = <T>(mdp: Mdp<T>, values: readonly T[]): T[] => advantagesFrom(mdp, values, values);
