import { decideExactly } from '../certification/index.js';
import { addObservations, type Claim, noObservations } from '../claims/index.js';
import { type CaseSpace, drawCase, realiseCase } from './caseSpace.js';
import { batchRandom } from './random.js';
import { smaller } from './tally.js';
import type { DecideResult, SmallestMargin, TaskOf } from './task.js';

/** Draws a batch again and decides the listed cases (or all of it) exactly, in order, up to the first violation. */
export const decideBatch = (claim: Claim, space: CaseSpace, task: TaskOf<'decide'>): DecideResult => {
  const random = batchRandom(claim.id, task.seed, task.batch);
  const listed = task.cases === 'all' ? undefined : new Set(task.cases);
  const missed: Record<string, number> = {};
  let drawn = 0;
  let passed = 0;
  let ties = 0;
  let tieWidth = 0;
  let undecidedCases = 0;
  let observations = noObservations;
  let isRational = true;
  let rounded: string | null = null;
  let violation: DecideResult['violation'] = null;
  let smallest: SmallestMargin | null = null;

  for (let index = 0; index < task.size && violation === null && rounded === null; index++) {
    const drawnCase = drawCase(space, random, index);
    if (listed !== undefined && !listed.has(index)) continue;
    if (ties >= task.mostTies) {
      undecidedCases++;
      continue;
    }
    drawn++;
    const result = decideExactly(claim, (arithmetic) => realiseCase(space, drawnCase, arithmetic), {
      digits: task.digits,
      start: 'doubles',
    });
    isRational &&= result.arithmetic === 'rational';
    if (result.status === 'premise') missed[result.premise] = (missed[result.premise] ?? 0) + 1;
    else if (result.status === 'violated') violation = { case: index, result };
    else if (result.status === 'rounded') rounded = result.clause;
    else if (result.status === 'tie') {
      ties++;
      tieWidth = Math.max(tieWidth, result.width);
    } else {
      passed++;
      observations = addObservations(observations, result.observations);
      const { margin, clause } = result.smallest;
      if (margin !== null && clause !== null) smallest = smaller(smallest, { margin, clause, shape: drawnCase.shape });
    }
  }

  return {
    kind: 'decide',
    drawn,
    missed,
    passed,
    ties,
    tieWidth,
    undecidedCases,
    observations,
    smallest,
    violation,
    rounded,
    rational: isRational,
  };
};
