import { decideExactly } from '../certification/index.js';
import { addObservations, type Claim, noObservations } from '../claims/index.js';
import { type Case, type CaseSpace, drawCase, realiseCase } from './caseSpace.js';
import { unpackCases } from './packedCases.js';
import { batchRandom } from './random.js';
import { marginOfCase } from './smallestMargin.js';
import { smaller } from './tally.js';
import type { DecideResult, SmallestMargin, TaskOf } from './task.js';

/** Decides the listed cases of a batch (or all of it) exactly, in order, up to the first violation. */
export const decideBatch = (claim: Claim, space: CaseSpace, task: TaskOf<'decide'>): DecideResult => {
  const missed: Record<string, number> = {};
  let drawn = 0;
  let passed = 0;
  let ties = 0;
  let tieWidth = 0;
  let undecidedCases = 0;
  let unresolved = 0;
  let openClause: string | null = null;
  let openPremise: string | null = null;
  let observations = noObservations;
  let isRational = true;
  let rounded: string | null = null;
  let violation: DecideResult['violation'] = null;
  let smallest: SmallestMargin | null = null;

  for (const { index, drawnCase } of casesOf(claim, space, task)) {
    if (violation !== null || rounded !== null) break;
    drawn++;
    if (ties + unresolved >= task.mostTies) {
      undecidedCases++;
      continue;
    }
    const result = decideExactly(claim, (arithmetic) => realiseCase(space, drawnCase, arithmetic), {
      digits: task.digits,
      start: 'doubles',
    });
    isRational &&= result.arithmetic === 'rational';
    if (result.status === 'premise') missed[result.premise] = (missed[result.premise] ?? 0) + 1;
    else if (result.status === 'violated') violation = { case: index, result };
    else if (result.status === 'rounded') rounded = result.clause;
    else if (result.status === 'tie' && result.open !== null) {
      unresolved++;
      undecidedCases++;
      if (result.open === 'clause') openClause ??= result.part;
      else openPremise ??= result.part;
    } else if (result.status === 'tie') {
      ties++;
      tieWidth = Math.max(tieWidth, result.width);
    } else {
      passed++;
      observations = addObservations(observations, result.observations);
      smallest = smaller(smallest, marginOfCase(result.smallest, drawnCase.shape));
    }
  }

  return {
    kind: 'decide',
    drawn,
    missed,
    passed,
    ties,
    tieWidth,
    unresolved,
    openClause,
    openPremise,
    undecidedCases,
    observations,
    smallest,
    violation,
    rounded,
    rational: isRational,
  };
};

/** The cases to decide: those that came with the task, else drawn again. */
function* casesOf(
  claim: Claim,
  space: CaseSpace,
  { seed, batch, size, cases, drawnCases }: TaskOf<'decide'>,
): Generator<{ readonly index: number; readonly drawnCase: Case }> {
  if (cases !== 'all' && drawnCases !== undefined) {
    const known = unpackCases(drawnCases);
    for (const [place, index] of cases.entries()) yield { index, drawnCase: known[place] };
    return;
  }
  const random = batchRandom(claim.id, seed, batch);
  const listed = cases === 'all' ? undefined : new Set(cases);
  for (let index = 0; index < size; index++) {
    const drawnCase = drawCase(space, random, index);
    if (listed === undefined || listed.has(index)) yield { index, drawnCase };
  }
}
