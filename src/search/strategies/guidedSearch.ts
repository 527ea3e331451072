import type { Claim } from '../../claims/index.js';
import type { CheckContext } from '../checkClaim.js';
import { disagreeing, interruptedReason, isOverdue, roundedReason } from '../huntRandomly.js';
import { fallsShort, inOrder } from '../inOrder.js';
import { marginProgress } from '../progress.js';
import { smaller } from '../tally.js';
import type { GuideResult, JudgeResult, SmallestMargin } from '../task.js';
import type { End, Search } from './hunt.js';
import type { GenomeCase } from './proposals.js';

/** Cases of the runs, over and over: each run starts from nothing, so that none is caught for long where nothing is to be
 *  found. Some violations lie at the end of a short descent that has to begin well, some at the end of a long one, and
 *  nobody knows beforehand [after luby1993]. */
const casesOfRuns = [500, 500, 1_000, 500, 500, 1_000, 2_000] as const;

/** After this many suspects that turned out to be none, undecided cases are no longer followed: violations still are. */
const mostFollowed = 64;

/** Guided search: runs that change promising cases. Its cases are no independent draws, so they say nothing about the rate
 *  of failures. */
export interface GuidedSearch extends Search {
  readonly drawn: number;
  /** Cases that met the premises and were decided. */
  readonly met: number;
  readonly smallest: SmallestMargin | null;
  /** The clause that a case may violate, though no precision decides it. */
  readonly openClause: string | null;
}

/** @param started when the hunt began, milliseconds */
export const guidedSearch = (claim: Claim, context: CheckContext, budget: number, started: number): GuidedSearch => {
  const { runner, seed } = context;
  const sizeOf = (run: number): number => Math.min(casesOfRuns[run % casesOfRuns.length], budget);
  let drawn = 0;
  let met = 0;
  let followed = 0;
  let smallest: SmallestMargin | null = null;
  let openClause: string | null = null;
  const start = (run: number): Promise<GuideResult> =>
    runner.run('float', { kind: 'guide', seed, run, size: sizeOf(run) });
  let wanted = 0;
  const runs = inOrder(start, runner.parallel, (count, first) =>
    fallsShort(sizeOf, { first, count, left: wanted - drawn }),
  );

  const judged = async (run: number, result: GuideResult): Promise<End | undefined> => {
    const undecided = followed < mostFollowed ? result.undecided : [];
    const suspects = [...undecided, ...(result.violated === null ? [] : [result.violated])];
    if (suspects.length === 0) return undefined;
    const decided = await runner.run('exact', { kind: 'judge', cases: suspects, digits: 160 });
    followed += suspects.length;
    met += decided.passed + decided.ties;
    openClause ??= decided.openClause;
    if (decided.rounded !== null) return { kind: 'given up', reason: roundedReason(decided.rounded) };
    if (decided.violation !== null) return found(suspects, decided.violation);
    return result.violated === null ? undefined : { kind: 'given up', reason: disagreement(claim, run, decided) };
  };

  const found = (suspects: readonly GenomeCase[], violation: NonNullable<JudgeResult['violation']>): End => ({
    kind: 'violation',
    violation: {
      strategy: 'guided',
      origin: suspects[violation.case],
      clause: violation.clause,
      cases: drawn,
      found: null,
    },
  });

  const advance = async (goal: number): Promise<End | undefined> => {
    wanted = goal;
    while (drawn < goal) {
      const { batch: run, result } = (await runs.next()).value!;
      drawn += result.drawn;
      met += result.met;
      smallest = smaller(smallest, result.smallest);
      const end = await judged(run, result);
      if (end !== undefined) return end;
      context.onProgress({
        phase: 'searching',
        cases: met,
        budget,
        strategy: 'guided',
        ...marginProgress(smallest),
      });
      if (context.stop()) return { kind: 'given up', reason: interruptedReason(met, budget) };
      if (isOverdue(context, started)) return { kind: 'time' };
    }
    return undefined;
  };
  return {
    advance,
    get drawn() {
      return drawn;
    },
    get met() {
      return met;
    },
    get smallest() {
      return smallest;
    },
    get openClause() {
      return openClause;
    },
  };
};

const disagreement = (claim: Claim, run: number, decided: JudgeResult): string =>
  `float and exact disagree on a case of ${claim.id} in guided run ${run}: its error bound excludes that the claim holds, the exact check finds ${decided.ties > 0 ? 'a tie' : 'no violation'}; ${disagreeing}`;
