import { requirePolicyFits } from '../fits.js';
import type { Mdp, Policy } from '../mdp.js';

/** The Markov chain a policy makes of an MDP. */
export interface InducedChain<T> {
  /** P_π(s′|s) = Σ_a π(a|s) P(s′|s,a), flat [S·S]; rows of terminal states are zero. */
  readonly transition: T[];
  /** r_π(s) = Σ_a π(a|s) r(s,a), [S], reward units. */
  readonly reward: T[];
}

/** The chain and the reward that a policy induces. */
export const inducedChain = <T>(mdp: Mdp<T>, policy: Policy<T>): InducedChain<T> => {
  requirePolicyFits(mdp, policy);
  const { arithmetic: A, states, actions } = mdp;
  const transition = A.zeros(states * states);
  const reward = A.zeros(states);
  for (let s = 0; s < states; s++) {
    for (let a = 0; a < actions; a++) {
      const index = s * actions + a;
      const probability = policy.probabilities[index];
      if (A.isSkippable(probability)) continue;
      reward[s] = A.add(reward[s], A.multiply(probability, mdp.reward[index]));
      for (let next = 0; next < states; next++) {
        transition[s * states + next] = A.add(
          transition[s * states + next],
          A.multiply(probability, mdp.transition[index * states + next]),
        );
      }
    }
  }
  return { transition, reward };
};

/** The chain of one action a state; a choice of −1 stops there, paying nothing. */
export const chainOfChoices = <T>(mdp: Mdp<T>, choices: readonly number[]): InducedChain<T> => {
  const { arithmetic: A, states, actions } = mdp;
  const transition = A.zeros(states * states);
  const reward = A.zeros(states);
  for (let s = 0; s < states; s++) {
    if (choices[s] < 0) continue;
    const index = s * actions + choices[s];
    reward[s] = mdp.reward[index];
    for (let next = 0; next < states; next++) transition[s * states + next] = mdp.transition[index * states + next];
  }
  return { transition, reward };
};
