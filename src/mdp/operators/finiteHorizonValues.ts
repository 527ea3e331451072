import { dot } from '../../arithmetic/index.js';
import { horizonOf } from '../criteria/horizon.js';
import type { Mdp, Policy } from '../mdp.js';
import { inducedChain } from './inducedChain.js';

/** Time-indexed values of a policy that does not look at the clock.
 *    V_H = 0,   V_t = r_π + γ P_π V_{t+1}
 *  @returns V [H + 1][S], reward units; `[0]` is the value of the whole episode, `[H]` is zero
 *  @throws InvalidInput for a model without a horizon */
export const finiteHorizonValues = <T>(mdp: Mdp<T>, policy: Policy<T>): T[][] => {
  const horizon = horizonOf(mdp);
  const { arithmetic: A, states, discount } = mdp;
  const chain = inducedChain(mdp, policy);
  const rows = Array.from({ length: states }, (_, s) => chain.transition.slice(s * states, (s + 1) * states));
  const values: T[][] = new Array<T[]>(horizon + 1);
  values[horizon] = A.zeros(states);
  for (let t = horizon - 1; t >= 0; t--) {
    const next = values[t + 1];
    values[t] = rows.map((row, s) => A.add(chain.reward[s], A.multiply(discount, dot(A, row, next))));
  }
  return values;
};
