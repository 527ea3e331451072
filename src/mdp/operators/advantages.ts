import { multiplyAddOf } from '../../arithmetic/index.js';
import { requireOnePerState } from '../fits.js';
import type { Mdp, Policy } from '../mdp.js';
import { meanOfNext, withoutTerminal } from './actionValues.js';
import { valuesNowAndNext } from './stateValues.js';

/** A^π(s,a) = Q^π(s,a) − V^π(s): how much better a is than what the policy does in s.
 *  With a horizon these are the advantages of the first step, t = 0.
 *  @returns flat [S·A], reward units; Σ_a π(a|s) A(s,a) = 0 in every state; 0 at pairs that are not available
 *  @throws InvalidInput where an undiscounted total reward diverges */
export const advantages = <T>(mdp: Mdp<T>, policy: Policy<T>): T[] => {
  const { now, next } = valuesNowAndNext(mdp, policy);
  return advantagesFrom(mdp, now, next);
};

/** A(s,a) = r(s,a) + γ Σ_{s′} P(s′|s,a) V′(s′) − V(s) from given values of this step and of the next.
 *  @param now V [S], reward units    @param next V′ [S], reward units; entries of terminal states are read as 0
 *  @returns flat [S·A], reward units; 0 at pairs that are not available */
export const advantagesFrom = <T>(mdp: Mdp<T>, now: readonly T[], next: readonly T[]): T[] => {
  requireOnePerState(mdp, now, 'now');
  requireOnePerState(mdp, next, 'next');
  const { arithmetic: A, states, actions, transition, reward, discount, available } = mdp;
  const multiplyAdd = multiplyAddOf(A);
  const nextValues = withoutTerminal(mdp, next);
  const result = A.zeros(states * actions);
  for (let s = 0, index = 0; s < states; s++) {
    const value = now[s];
    for (let a = 0; a < actions; a++, index++) {
      if (!available[index]) continue;
      const later = meanOfNext(A, transition, index * states, nextValues);
      result[index] = A.subtract(multiplyAdd(discount, later, reward[index]), value);
    }
  }
  return result;
};
