import { multiplyAddOf } from '../../arithmetic/index.js';
import { requirePolicyFits } from '../fits.js';
import type { Mdp, Policy } from '../mdp.js';

/** The linear system that the values of a policy solve. */
export interface BellmanSystem<T> {
  /** I − γP_π, flat [S·S]; rows of terminal states are those of I. */
  readonly matrix: readonly T[];
  /** r_π, [S], reward units. */
  readonly reward: readonly T[];
}

/** (I − γP_π) V = r_π                                                            [sutton2018, eq. 4.4]
 *
 *  The last system is remembered: values, advantages and visits of one policy follow one another in every gradient, and
 *  all of them start here. A function of immutable records, so nobody can tell. */
export const bellmanSystem = <T>(mdp: Mdp<T>, policy: Policy<T>): BellmanSystem<T> => {
  if (last?.mdp === mdp && last.policy === policy) return last.system as BellmanSystem<T>;
  const system = assembleSystem(mdp, policy);
  last = { mdp, policy, system };
  return system;
};

let last: { readonly mdp: unknown; readonly policy: unknown; readonly system: BellmanSystem<unknown> } | undefined;

const assembleSystem = <T>(mdp: Mdp<T>, policy: Policy<T>): BellmanSystem<T> => {
  requirePolicyFits(mdp, policy);
  const { arithmetic: A, states, actions, transition, discount } = mdp;
  const multiplyAdd = multiplyAddOf(A);
  const matrix = A.zeros(states * states);
  const reward = A.zeros(states);
  for (let s = 0; s < states; s++) {
    const row = s * states;
    for (let a = 0; a < actions; a++) {
      const index = s * actions + a;
      const probability = policy.probabilities[index];
      if (A.isZero(probability)) continue;
      reward[s] = multiplyAdd(probability, mdp.reward[index], reward[s]);
      const weight = A.negate(A.multiply(discount, probability));
      for (let next = 0; next < states; next++) {
        matrix[row + next] = multiplyAdd(weight, transition[index * states + next], matrix[row + next]);
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
