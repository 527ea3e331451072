import type { Mdp } from '../../mdp/index.js';

/** Σ_a x(s,a) for every state.
 *  @param table x, flat [S·A]    @returns [S] */
export const rowSums = <T>(mdp: Mdp<T>, table: readonly T[]): T[] => {
  const A = mdp.arithmetic;
  const sums = A.zeros(mdp.states);
  for (let i = 0; i < table.length; i++) {
    const state = Math.floor(i / mdp.actions);
    sums[state] = A.add(sums[state], table[i]);
  }
  return sums;
};
