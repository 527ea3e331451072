import { criterionOf } from '../criteria/criterion.js';
import { convergentTotalReward } from '../criteria/totalReward.js';
import type { Mdp, Policy } from '../mdp.js';
import { discountedValues } from './discountedSolution.js';
import { finiteHorizonValues } from './finiteHorizonValues.js';

/** V^π(s): expected return from s under the policy, by the criterion of the model.
 *    discounted      (I − γP_π) V = r_π, by linear solve                           [sutton2018, eq. 4.4]
 *    with a horizon  the values of step t = 0, by backward recursion
 *    undiscounted    the total reward
 *  @returns [S], reward units; terminal states are 0
 *  @throws InvalidInput naming the states where an undiscounted total reward diverges */
export const stateValues = <T>(mdp: Mdp<T>, policy: Policy<T>): T[] => valuesNowAndNext(mdp, policy).now.slice();

/** The values of the step at hand and of the step after it: they differ only under a horizon. */
export const valuesNowAndNext = <T>(
  mdp: Mdp<T>,
  policy: Policy<T>,
): { readonly now: readonly T[]; readonly next: readonly T[] } => {
  switch (criterionOf(mdp)) {
    case 'discounted': {
      const values = discountedValues(mdp, policy);
      return { now: values, next: values };
    }
    case 'finiteHorizon': {
      const [now, next] = finiteHorizonValues(mdp, policy);
      return { now, next };
    }
    case 'totalReward': {
      const values = convergentTotalReward(mdp, policy);
      return { now: values, next: values };
    }
  }
};
