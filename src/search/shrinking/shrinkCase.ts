import type { Case, CaseSpace } from '../caseSpace.js';
import { simplerCases } from './simplerCases.js';

/** How a candidate stands: it still shows the violation, it does not, or this judge cannot tell. */
export type Judgement = 'fails' | 'passes' | 'unknown';

/** How far a walk to a smallest case has come. A walk is a function of where it starts and of its judge alone, however
 *  it is cut into pieces. */
export interface Walk {
  /** The candidate taken at each step, by its position among the simpler cases. */
  readonly choices: readonly number[];
  /** Candidates at the present case that were judged and do not fail, and those of them that pass. */
  readonly judged: number;
  readonly passed: number;
}

export const startOfWalk: Walk = { choices: [], judged: 0, passed: 0 };

export interface Walked {
  readonly case: Case;
  readonly walk: Walk;
  /** Whether no candidate of the last case fails: none is left to judge. */
  readonly ended: boolean;
}

/** Walks from a failing case to a locally smallest one: the first simpler neighbour that still fails, again and again,
 *  until none fails. Every neighbour is strictly simpler in one well-founded order, so the walk ends.
 *  @param attempts candidates to judge before the walk is handed back to be continued
 *  @param judge must be deterministic */
export const shrinkCase = (
  space: CaseSpace,
  start: Case,
  judge: (candidate: Case) => Judgement,
  attempts: number,
  { choices, judged, passed }: Walk = startOfWalk,
): Walked => {
  let current = choices.reduce((from, choice) => candidateOf(space, from, choice), start);
  const taken = [...choices];
  let seen = judged;
  let passing = passed;
  let left = attempts;
  for (;;) {
    let position = -1;
    let next: Case | undefined;
    for (const candidate of simplerCases(space, current)) {
      position++;
      if (position < seen) continue;
      if (left-- <= 0) {
        return { case: current, walk: { choices: taken, judged: seen, passed: passing }, ended: false };
      }
      const judgement = judge(candidate);
      if (judgement === 'fails') {
        next = candidate;
        break;
      }
      seen++;
      if (judgement === 'passes') passing++;
    }
    if (next === undefined) {
      return { case: current, walk: { choices: taken, judged: seen, passed: passing }, ended: true };
    }
    current = next;
    taken.push(position);
    seen = 0;
    passing = 0;
  }
};

const candidateOf = (space: CaseSpace, from: Case, choice: number): Case => {
  let position = 0;
  for (const candidate of simplerCases(space, from)) if (position++ === choice) return candidate;
  throw new RangeError(`a case has ${position} simpler neighbours, and number ${choice} was asked for`);
};
