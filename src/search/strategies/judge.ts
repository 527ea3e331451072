import { decideExactly } from '../../certification/index.js';
import type { Claim } from '../../claims/index.js';
import { caseSpace, realiseCase } from '../caseSpace.js';
import type { JudgeResult, TaskOf } from '../task.js';

/** Decides cases exactly, in order, up to the first violation. */
export const judge = (claim: Claim, { cases, digits }: TaskOf<'judge'>): JudgeResult => {
  const space = caseSpace(claim);
  let passed = 0;
  let ties = 0;
  let openClause: string | null = null;
  for (const [index, candidate] of cases.entries()) {
    const result = decideExactly(claim, (arithmetic) => realiseCase(space, candidate, arithmetic), {
      digits,
      start: 'doubles',
    });
    if (result.status === 'violated') {
      return {
        kind: 'judge',
        passed,
        ties,
        openClause,
        rounded: null,
        violation: { case: index, clause: result.clause },
      };
    }
    if (result.status === 'rounded') {
      return { kind: 'judge', passed, ties, openClause, rounded: result.clause, violation: null };
    }
    if (result.status === 'tie' && result.open !== null) {
      if (result.open === 'clause') openClause ??= result.part;
    } else if (result.status === 'tie') ties++;
    else if (result.status !== 'premise') passed++;
  }
  return { kind: 'judge', passed, ties, openClause, rounded: null, violation: null };
};
