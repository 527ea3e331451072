import type { Solver } from './solver.js';

/** A solver that keeps the scripts it found contradictory: the questions a proof rests on. */
export interface RememberingSolver extends Solver {
  readonly contradictory: readonly string[];
}

export const remembering = (solver: Solver): RememberingSolver => {
  const contradictory: string[] = [];
  return {
    name: solver.name,
    contradictory,
    check: async (script, constants) => {
      const answer = await solver.check(script, constants);
      if (answer.kind === 'unsatisfiable') contradictory.push(script);
      return answer;
    },
  };
};
