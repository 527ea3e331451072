import { canHappen, dot } from '../../arithmetic/index.js';
import { criterionOf } from '../criteria/criterion.js';
import { requireConvergence, totalRewardFrom } from '../criteria/totalReward.js';
import type { Mdp, Policy } from '../mdp.js';
import { stateValues } from './stateValues.js';

/** J(π) = Σ_s μ(s) V^π(s): what the policy earns from the initial distribution, reward units.
 *  @throws InvalidInput naming the initial states from which an undiscounted total reward diverges;
 *    states that are never started from do no harm */
export const expectedReturn = <T>(mdp: Mdp<T>, policy: Policy<T>): T => {
  const { arithmetic: A, initial } = mdp;
  if (criterionOf(mdp) !== 'totalReward') return dot(A, initial, stateValues(mdp, policy));
  const { stateValues: values, diverging } = totalRewardFrom(mdp, policy);
  requireConvergence(
    mdp,
    diverging.filter((s) => canHappen(A, initial[s], 'an episode starts in a state')),
  );
  return dot(A, initial, values);
};
