import { requirePolicyFits } from '../fits.js';
import type { Mdp, Policy } from '../mdp.js';

/** The linear system that the values of a policy solve. */
export interface BellmanSystem<T> {
  /** I − γP_π, flat [S·S]; rows of terminal states are those of I. */
  readonly matrix: T[];
  /** r_π, [S], reward units. */
  readonly reward: T[];
}

/** (I − γP_π) V = r_π                                                            [sutton2018, eq. 4.4] */
export const bellmanSystem = <T>(mdp: Mdp<T>, policy: Policy<T>): BellmanSystem<T> => {
  requirePolicyFits(mdp, policy);
  const { arithmetic: A, states, actions, transition, discount } = mdp;
  const matrix = A.zeros(states * states);
  const reward = A.zeros(states);
  for (let s = 0; s < states; s++) {
    const row = s * states;
    for (let a = 0; a < actions; a++) {
      const index = s * actions + a;
      const probability = policy.probabilities[index];
      if (A.isZero(probability)) continue;
      reward[s] = A.add(reward[s], A.multiply(probability, mdp.reward[index]));
      const weight = A.multiply(discount, probability);
      for (let next = 0; next < states; next++) {
        matrix[row + next] = A.subtract(matrix[row + next], A.multiply(weight, transition[index * states + next]));
      }
    }
    matrix[row + s] = A.add(matrix[row + s], A.one);
  }
  return { matrix, reward };
};

/** The transpose of a flat n×n matrix. */
export const transposed = <T>(matrix: readonly T[], n: number): T[] => {
  const result = matrix.slice();
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) result[j * n + i] = matrix[i * n + j];
  return result;
};
