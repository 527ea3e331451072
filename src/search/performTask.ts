import { certify } from '../certification/index.js';
import type { Claim } from '../claims/index.js';
import { caseSpace, documentCase } from './caseSpace.js';
import { decideBatch } from './decideBatch.js';
import { exhaustRange } from './exhaustive/exhaustRange.js';
import { performRuns } from './frequencies/performRuns.js';
import { screenBatch } from './screen.js';
import { shrinkTask } from './shrinking/shrinkTask.js';
import { guide } from './strategies/guide.js';
import { judge } from './strategies/judge.js';
import type { Lane, Task, TaskOf, TaskResults } from './task.js';
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
    case 'guide':
      return guide(claim, task);
    case 'judge':
      return judge(claim, task);
    case 'shrink':
      return shrinkTask(claim, lane, task);
    case 'document':
      return { kind: 'document', inputs: documentCase(caseSpace(claim), task) };
    case 'runs':
      return performRuns(claim, task);
    case 'certify':
      return { kind: 'certify', result: certify(claim, task.inputs) };
    case 'exhaust':
      return exhaustRange(claim, task);
    case 'vary':
      return vary(claim, task);
  }
};
