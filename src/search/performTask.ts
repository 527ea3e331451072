import { bounded } from '../arithmetic/index.js';
import { certify, decideExactly } from '../certification/index.js';
import { assess, type Claim, type Genome } from '../claims/index.js';
import { type Case, type CaseSpace, caseSpace, documentCase, drawCase, realiseCase } from './caseSpace.js';
import { decideBatch } from './decideBatch.js';
import { performRuns } from './frequencies/performRuns.js';
import { batchRandom } from './random.js';
import { screenBatch } from './screen.js';
import { type Judgement, shrinkCase } from './shrink.js';
import type { Lane, ShrinkResult, Task, TaskOf, TaskResults } from './task.js';
import { vary } from './vary.js';

/** Does one task. This is all that a worker runs. */
export const performTask = <K extends Task['kind']>(claim: Claim, lane: Lane, task: TaskOf<K>): TaskResults[K] => {
  const done = perform(claim, lane, task as Task);
  return done as TaskResults[K];
};

const perform = (claim: Claim, lane: Lane, task: Task): TaskResults[Task['kind']] => {
  switch (task.kind) {
    case 'screen':
      return screenBatch(claim, caseSpace(claim), task);
    case 'decide':
      return decideBatch(claim, caseSpace(claim), task);
    case 'shrink':
      return shrinkTask(claim, lane, task);
    case 'document':
      return { kind: 'document', inputs: documentCase(caseSpace(claim), task) };
    case 'runs':
      return performRuns(claim, task);
    case 'certify':
      return { kind: 'certify', result: certify(claim, task.inputs) };
    case 'vary':
      return vary(claim, task);
  }
};

const shrinkTask = (claim: Claim, lane: Lane, task: TaskOf<'shrink'>): ShrinkResult => {
  const space = caseSpace(claim);
  const random = batchRandom(claim.id, task.seed, task.batch);
  let start = drawCase(space, random, 0);
  for (let index = 1; index <= task.case; index++) start = drawCase(space, random, index);
  const judge = lane === 'float' ? boundedJudge : exactJudge;
  const shrunk = shrinkCase(
    space,
    start,
    (candidate) => guarded(() => judge(claim, space, candidate, task.clause)),
    task.attempts,
  );
  return {
    kind: 'shrink',
    shape: shrunk.case.shape,
    smallest:
      lane === 'float'
        ? { genes: shrunk.case.genes as readonly Genome[] }
        : { inputs: documentCase(space, shrunk.case) },
    steps: shrunk.steps,
    neighboursThatPass: shrunk.neighboursThatPass,
    complete: shrunk.complete,
  };
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
