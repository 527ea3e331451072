import { decidedSign } from '../../arithmetic/index.js';
import type { Mdp } from '../mdp.js';

/** All available actions whose value is the greatest of the state, in every state: ties are kept, never broken.
 *  @param actionValues Q, flat [S·A]    @returns [S], each ascending; empty for terminal states
 *  @throws Undecided when an enclosure cannot tell a tie from a difference */
export const greedyActionSets = <T>(mdp: Mdp<T>, actionValues: readonly T[]): readonly (readonly number[])[] => {
  const sets: number[][] = [];
  for (let s = 0; s < mdp.states; s++) sets.push(bestOf(mdp, actionValues, s));
  return sets;
};

const bestOf = <T>(mdp: Mdp<T>, values: readonly T[], state: number): number[] => {
  const { arithmetic: A, actions, available } = mdp;
  let best: number[] = [];
  for (let a = 0; a < actions; a++) {
    const index = state * actions + a;
    if (!available[index]) continue;
    const lead =
      best.length === 0
        ? 1
        : decidedSign(A, A.subtract(values[index], values[state * actions + best[0]]), 'which action is better');
    if (lead > 0) best = [a];
    else if (lead === 0) best.push(a);
  }
  return best;
};
