import { allEqual, type Mdp, pair, type Real } from 'lakatos';

/** That all of these probabilities are the first one. */
export const sameEnding = (probabilities: readonly Real[]) =>
  allEqual(
    probabilities,
    probabilities.map(() => probabilities[0]),
  );

/** The probability of entering a terminal state from this one, for every action, [A]. */
export const endings = (mdp: Mdp, state: number): readonly Real[] =>
  Array.from({ length: mdp.actions }, (_, action) => {
    const row = pair(mdp, state, action) * mdp.states;
    const ends = mdp.transition.slice(row, row + mdp.states).filter((_p, next) => mdp.terminal[next]);
    return ends.reduce(mdp.arithmetic.add, mdp.arithmetic.zero);
  });
