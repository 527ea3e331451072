import type { CheckContext } from './checkClaim.js';
import { disagreement, found, interruptedReason, isOverdue, roundedReason } from './huntRandomly.js';
import { inOrder } from './inOrder.js';
import type { End } from './strategies/hunt.js';
import type { ScreenResult } from './task.js';

/** Cases that are drawn for each one that was decided exactly. */
const drawnForEach = 2;
const ofBatch = 500;

/** The first of its batches: far behind those that are decided exactly, so that other cases are drawn. */
const firstBatch = 1_000_000;

/** Looks for a case in which the two sides of an equality surely differ. That they are equal only exact arithmetic can tell,
 *  of a few thousand cases; that they differ shows in doubles with a proved error bound, many times as fast. Cases that
 *  show nothing are not counted.
 *  @param decided cases that were decided exactly before    @param budget of these
 *  @param started when the hunt began, milliseconds */
export const huntDifferences = async (
  context: CheckContext,
  decided: number,
  budget: number,
  started: number,
): Promise<End | undefined> => {
  const { runner, seed, stop } = context;
  const size = ofBatch;
  const batches = Math.ceil((drawnForEach * decided) / size);
  const screen = (index: number): Promise<ScreenResult> =>
    runner.run('float', { kind: 'screen', seed, batch: firstBatch + index, size });
  const results = inOrder(screen, runner.parallel, (count, first) => first + count < batches);
  for (let index = 0; index < batches; index++) {
    // Not having looked to the end is no verdict: the resumed run would look on.
    if (stop()) return { kind: 'given up', reason: interruptedReason(decided, budget) };
    if (isOverdue(context, started)) return undefined;
    const { result } = (await results.next()).value as { result: ScreenResult };
    const { violated } = result;
    if (violated.length === 0) continue;
    const origin = { seed, batch: firstBatch + index, size };
    const exact = await runner.run('exact', {
      kind: 'decide',
      ...origin,
      cases: violated.slice(0, 1),
      digits: 160,
      mostTies: 1,
    });
    if (exact.rounded !== null) return { kind: 'given up', reason: roundedReason(exact.rounded) };
    if (exact.violation === null) return { kind: 'given up', reason: disagreement(origin.batch, result, exact) };
    return found({ ...origin, case: violated[0] }, exact.violation.result.clause, decided + index * size);
  }
  return undefined;
};
