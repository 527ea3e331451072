import type { Comparison } from './inputs/construction.js';
import type { Structure } from './inputs/inputs.js';
import { nameOf, scriptFor } from './script.js';
import type { Answer, Solver } from './solver/solver.js';

/** Asks a solver about one structure after another, counts, and asks the same thing only once. */
export interface Inquiry {
  /** Whether some instance of the structure meets all of the first comparisons, and one at least of each further list. */
  check(
    structure: Structure,
    asserted: readonly (readonly Comparison[])[],
    wanted?: 'verdict' | 'model',
  ): Promise<Answer>;
  readonly queries: number;
}

export const inquiryWith = (solver: Solver): Inquiry => {
  const known = new Map<string, Answer>();
  let queries = 0;
  return {
    check: async ({ symbols, assumptions }, asserted, wanted = 'verdict') => {
      const isModel = wanted === 'model';
      const everything = isModel ? assumptions.map((assumption) => [assumption]) : [];
      const { text, unknowns } = scriptFor(symbols.unknowns, assumptions, [...asserted, ...everything]);
      const remembered = isModel ? undefined : known.get(text);
      if (remembered !== undefined) return remembered;
      queries++;
      const inputs = isModel ? unknowns.filter(({ definition }) => definition === undefined).map(nameOf) : [];
      const answer = await solver.check(text, inputs);
      if (!isModel) known.set(text, answer);
      return answer;
    },
    get queries() {
      return queries;
    },
  };
};
