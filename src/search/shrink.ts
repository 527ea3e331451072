import { type Case, type CaseSpace, simplerCases } from './caseSpace.js';

/** How a candidate stands: it still shows the violation, it does not, or this judge cannot tell. */
export type Judgement = 'fails' | 'passes' | 'unknown';

export interface Shrunk {
  readonly case: Case;
  readonly steps: number;
  readonly neighboursThatPass: number;
  readonly complete: boolean;
}

/** Walks from a failing case to a locally smallest one: the first simpler neighbour that still fails, again and again,
 *  until all neighbours pass. Every neighbour is strictly simpler in one well-founded order, so the walk ends.
 *  @param attempts the largest number of candidates to judge, so that the result depends on no clock
 *  @param judge must be deterministic; a candidate it throws on counts as passing */
export const shrinkCase = (
  space: CaseSpace,
  start: Case,
  judge: (candidate: Case) => Judgement,
  attempts: number,
): Shrunk => {
  let current = start;
  let steps = 0;
  let left = attempts;
  for (;;) {
    let neighboursThatPass = 0;
    let undecided = 0;
    let next: Case | undefined;
    for (const candidate of simplerCases(space, current)) {
      if (left-- <= 0) return { case: current, steps, neighboursThatPass, complete: false };
      const judgement = judge(candidate);
      if (judgement === 'fails') {
        next = candidate;
        break;
      }
      if (judgement === 'passes') neighboursThatPass++;
      else undecided++;
    }
    if (next === undefined) return { case: current, steps, neighboursThatPass, complete: undecided === 0 };
    current = next;
    steps++;
  }
};
