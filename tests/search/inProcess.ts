import type { Claim } from '../../src/claims/index.js';
import { type CheckContext, performTask, type Runner } from '../../src/search/index.js';

/** Runs tasks in this thread, through a structured clone as between threads. */
export const inProcess = (claim: Claim, parallel = 1): Runner => ({
  parallel,
  run: async (lane, task) => structuredClone(performTask(claim, lane, structuredClone(task))),
});

/** A context whose clock stands still, so that verdicts can be compared whole. */
export const contextFor = (claim: Claim, changes: Partial<CheckContext> = {}): CheckContext => ({
  runner: inProcess(claim),
  seed: 1,
  stored: [],
  engine: 'test',
  now: () => 0,
  stop: () => false,
  onProgress: () => undefined,
  ...changes,
});
