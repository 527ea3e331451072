import type { Mdp } from '../mdp.js';

/** Switches to the best action of a state where it is strictly better than the chosen one, and only there. */
export const improvedChoices = <T>(
  mdp: Mdp<T>,
  actionValues: readonly T[],
  choices: readonly number[],
  allowed: readonly boolean[] = mdp.available,
): number[] => {
  const { arithmetic: A, actions } = mdp;
  return choices.map((choice, s) => {
    let best = choice;
    for (let a = 0; a < actions; a++) {
      if (!allowed[s * actions + a]) continue;
      const current = best < 0 ? A.zero : actionValues[s * actions + best];
      if (A.forKernels.knownSign(A.subtract(actionValues[s * actions + a], current)) === 1) best = a;
    }
    return best;
  });
};
