import type { Mdp, Policy } from '../mdp.js';
import { actionValuesFrom } from './actionValues.js';
import { valuesNowAndNext } from './stateValues.js';

/** A^π(s,a) = Q^π(s,a) − V^π(s): how much better a is than what the policy does in s.
 *  With a horizon these are the advantages of the first step, t = 0.
 *  @returns flat [S·A], reward units; Σ_a π(a|s) A(s,a) = 0 in every state; 0 at pairs that are not available
 *  @throws InvalidInput where an undiscounted total reward diverges */
export const advantages = <T>(mdp: Mdp<T>, policy: Policy<T>): T[] => {
  const { now, next } = valuesNowAndNext(mdp, policy);
  return advantagesFrom(mdp, now, actionValuesFrom(mdp, next));
};

/** A(s,a) = Q(s,a) − V(s) from given values. @param values V [S] and Q [S·A] */
export const advantagesFrom = <T>(mdp: Mdp<T>, stateValues: readonly T[], actionValues: readonly T[]): T[] => {
  const { arithmetic: A, states, actions, available } = mdp;
  const result = A.zeros(states * actions);
  for (let s = 0; s < states; s++) {
    for (let a = 0; a < actions; a++) {
      const index = s * actions + a;
      if (available[index]) result[index] = A.subtract(actionValues[index], stateValues[s]);
    }
  }
  return result;
};
