import { type Rational, rational } from '../../arithmetic/index.js';
import type { Mdp } from '../../mdp/index.js';

/** A state from which some policy may never reach a terminal state; undefined where every episode ends with
 *  probability 1, whatever is done. The states from which the end is certain grow from the terminal ones by states whose
 *  every action can enter them. */
export const endlessState = (mdp: Mdp<Rational>): number | undefined => {
  const { states, actions, terminal, available, transition } = mdp;
  const ends = [...terminal];
  const canEnter = (pair: number): boolean =>
    ends.some((is, next) => is && !rational.isZero(transition[pair * states + next]));
  const isSafe = (state: number): boolean => {
    for (let pair = state * actions; pair < (state + 1) * actions; pair++) {
      if (available[pair] && !canEnter(pair)) return false;
    }
    return true;
  };
  for (let grown = true; grown; ) {
    grown = false;
    for (let state = 0; state < states; state++) {
      if (ends[state] || !isSafe(state)) continue;
      ends[state] = true;
      grown = true;
    }
  }
  const endless = ends.indexOf(false);
  return endless < 0 ? undefined : endless;
};
