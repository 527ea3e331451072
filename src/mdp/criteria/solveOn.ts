import { solveLinear } from '../../arithmetic/index.js';
import type { Mdp } from '../mdp.js';
import type { InducedChain } from '../operators/inducedChain.js';

/** Solves V = r_π + P_π V at the states asked for, where V is 0 at all others.
 *  @param unknown states from which the chain leaves them with probability 1
 *  @returns [S], zero outside */
export const totalRewardOn = <T>(mdp: Mdp<T>, chain: InducedChain<T>, unknown: readonly number[]): T[] => {
  const { arithmetic: A, states } = mdp;
  const n = unknown.length;
  const matrix = A.zeros(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const moved = chain.transition[unknown[i] * states + unknown[j]];
      matrix[i * n + j] = A.subtract(i === j ? A.one : A.zero, moved);
    }
  }
  const solution = solveLinear(
    A,
    matrix,
    unknown.map((s) => chain.reward[s]),
  );
  const values = A.zeros(states);
  for (let i = 0; i < n; i++) values[unknown[i]] = solution[i];
  return values;
};
