import { bounded } from '../../arithmetic/index.js';
import { decideExactly } from '../../certification/index.js';
import { assess, type Claim, type Genome } from '../../claims/index.js';
import {
  type Case,
  type CaseSpace,
  caseSpace,
  documentCase,
  drawCase,
  hasForeignInput,
  realiseCase,
} from '../caseSpace.js';
import { batchRandom } from '../random.js';
import type { Lane, Origin, ShrinkResult, TaskOf } from '../task.js';
import { type Judgement, shrinkCase } from './shrinkCase.js';

/** Walks some way from a violating case towards a smallest one. */
export const shrinkTask = (claim: Claim, lane: Lane, task: TaskOf<'shrink'>): ShrinkResult => {
  const space = caseSpace(claim);
  const judge = lane === 'float' ? boundedJudge : exactJudge;
  const walked = shrinkCase(
    space,
    caseAt(claim, space, task.origin),
    (candidate) => guarded(() => judge(claim, space, candidate, task.clause)),
    task.attempts,
    task.walk,
  );
  const { shape, genes } = walked.case;
  return {
    kind: 'shrink',
    shape,
    smallest: hasForeignInput(space)
      ? { inputs: documentCase(space, walked.case) }
      : { genes: genes as readonly Genome[] },
    walk: walked.walk,
    ended: walked.ended,
  };
};

const caseAt = (claim: Claim, space: CaseSpace, origin: Origin): Case => {
  if ('genes' in origin) return origin;
  const random = batchRandom(claim.id, origin.seed, origin.batch);
  let drawn = drawCase(space, random, 0);
  for (let index = 1; index <= origin.case; index++) drawn = drawCase(space, random, index);
  return drawn;
};

/** A violation of the same clause, seen through proved error bounds. */
const boundedJudge = (claim: Claim, space: CaseSpace, candidate: Case, clause: string): Judgement => {
  const { premise, clauses } = assess(claim, realiseCase(space, candidate, bounded), bounded);
  if (premise !== undefined) return premise.truth === 'no' ? 'passes' : 'unknown';
  const truth = clauses.find((finding) => finding.name === clause)?.truth;
  return truth === 'no' ? 'fails' : truth === 'yes' ? 'passes' : 'unknown';
};

const exactJudge = (claim: Claim, space: CaseSpace, candidate: Case, clause: string): Judgement => {
  const result = decideExactly(claim, (arithmetic) => realiseCase(space, candidate, arithmetic), { digits: 40 });
  if (result.status === 'tie') return 'unknown';
  return result.status === 'violated' && result.clause === clause ? 'fails' : 'passes';
};

/** A simpler case on which the claim throws is not a simpler counterexample. */
const guarded = (judge: () => Judgement): Judgement => {
  try {
    return judge();
  } catch {
    return 'passes';
  }
};
