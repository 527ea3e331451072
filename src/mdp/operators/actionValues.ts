import { multiplyAddOf } from '../../arithmetic/index.js';
import { requireOnePerState } from '../fits.js';
import type { Mdp, Policy } from '../mdp.js';
import { valuesNowAndNext } from './stateValues.js';

/** One-step lookahead from given state values, for every pair.
 *    Q(s,a) = r(s,a) + γ Σ_{s′} P(s′|s,a) V(s′)                                  [sutton2018, eq. 4.6]
 *  @param stateValues V [S], reward units; entries of terminal states are read as 0
 *  @returns Q, flat [S·A]; 0 at pairs that are not available, so compare only available ones */
export const actionValuesFrom = <T>(mdp: Mdp<T>, stateValues: readonly T[]): T[] => {
  requireOnePerState(mdp, stateValues, 'stateValues');
  const { arithmetic: A, states, actions, transition, reward, discount, terminal, available } = mdp;
  const multiplyAdd = multiplyAddOf(A);
  const values = A.zeros(states * actions);
  for (let index = 0; index < values.length; index++) {
    if (!available[index]) continue;
    const row = index * states;
    let later = A.zero;
    for (let next = 0; next < states; next++) {
      if (terminal[next]) continue;
      later = multiplyAdd(transition[row + next], stateValues[next], later);
    }
    values[index] = multiplyAdd(discount, later, reward[index]);
  }
  return values;
};

/** Q^π(s,a): expected return after taking a in s once and following the policy from then on.
 *  With a horizon these are the values of the first step, t = 0.
 *  @returns flat [S·A], reward units; 0 at pairs that are not available
 *  @throws InvalidInput where an undiscounted total reward diverges */
export const actionValues = <T>(mdp: Mdp<T>, policy: Policy<T>): T[] =>
  actionValuesFrom(mdp, valuesNowAndNext(mdp, policy).next);
