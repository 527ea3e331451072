import { multiplyAddOf } from '../../arithmetic/index.js';
import { requirePolicyFits } from '../fits.js';
import type { Mdp, Policy } from '../mdp.js';

/** The Markov chain a policy makes of an MDP, where each step survives with probability γ. */
export interface DiscountedChain<T> {
  /** γP_π, flat [S·S]; rows of terminal states are zero. */
  readonly transition: T[];
  /** r_π, [S], reward units. */
  readonly reward: T[];
}

/** The chain and the reward that a policy induces, with the discount in its transitions. */
export const discountedChain = <T>(mdp: Mdp<T>, policy: Policy<T>): DiscountedChain<T> => {
  requirePolicyFits(mdp, policy);
  const { arithmetic: A, states, actions, discount } = mdp;
  const { transition: probabilitiesOfNext, reward: rewards } = mdp;
  const { probabilities } = policy;
  const multiplyAdd = multiplyAddOf(A);
  const transition = A.zeros(states * states);
  const reward = A.zeros(states);
  for (let s = 0, index = 0; s < states; s++) {
    let mean = A.zero;
    for (let a = 0; a < actions; a++, index++) {
      const probability = probabilities[index];
      if (A.isSkippable(probability)) continue;
      mean = multiplyAdd(probability, rewards[index], mean);
      const weight = A.multiply(discount, probability);
      let from = index * states;
      for (let to = s * states; to < (s + 1) * states; to++, from++) {
        const next = probabilitiesOfNext[from];
        if (!A.isSkippable(next)) transition[to] = multiplyAdd(weight, next, transition[to]);
      }
    }
    reward[s] = mean;
  }
  return { transition, reward };
};
