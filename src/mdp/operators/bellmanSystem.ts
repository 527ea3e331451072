import type { Mdp, Policy } from '../mdp.js';
import { discountedChain } from './discountedChain.js';

/** The linear system that the values of a policy solve. */
export interface BellmanSystem<T> {
  /** I − γP_π, flat [S·S]; rows of terminal states are those of I. */
  readonly matrix: readonly T[];
  /** r_π, [S], reward units. */
  readonly reward: readonly T[];
}

/** (I − γP_π) V = r_π                                                            [sutton2018, eq. 4.4] */
export const bellmanSystem = <T>(mdp: Mdp<T>, policy: Policy<T>): BellmanSystem<T> => {
  const { arithmetic: A, states } = mdp;
  const { transition: matrix, reward } = discountedChain(mdp, policy);
  for (let i = 0; i < matrix.length; i++) matrix[i] = A.negate(matrix[i]);
  for (let i = 0; i < matrix.length; i += states + 1) matrix[i] = A.add(A.one, matrix[i]);
  return { matrix, reward };
};

/** The transpose of a flat n×n matrix. */
export const transposed = <T>(matrix: readonly T[], n: number): T[] => {
  const result = matrix.slice();
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) result[j * n + i] = matrix[i * n + j];
  return result;
};
