import type { CheckContext } from './checkClaim.js';
import { inOrder } from './inOrder.js';
import { addTallies, emptyTally } from './tally.js';
import type { DecideResult, ScreenResult, Tally } from './task.js';

/** What a random search of one claim came to. */
export interface Hunt {
  readonly method: 'screened' | 'exact';
  readonly budget: number;
  readonly tally: Tally;
  readonly decidedExactly: number;
  readonly violation?: {
    readonly batch: number;
    readonly size: number;
    readonly case: number;
    readonly clause: string;
  };
  /** Why the search ended without an answer. */
  readonly reason?: string;
}

/** Cases in one batch, and cases that must meet the premises unless the user says otherwise. */
const screenedBatch = 500;
const exactBatch = 50;
export const defaultCases = { screened: 20_000, exact: 2_000 } as const;

/** Undecided cases are followed into exact arithmetic until this many were found that it cannot decide either: each of
 *  them costs the whole ladder of precisions. */
const mostTies = 16;

/** A search gives up on a premise when fewer than 1 case in this many meets it. */
const leastAcceptance = 1 / 200;

/** Fewer cases than this say nothing, however the time ran out. */
const leastCases = 100;

/** Draws batches in order until a violation, the budget, the time or the user's stop. */
export const huntRandomly = async (context: CheckContext): Promise<Hunt> => {
  const probe = await context.runner.run('float', {
    kind: 'screen',
    seed: context.seed,
    batch: 0,
    size: screenedBatch,
  });
  return probe.equalities ? huntExactly(context) : huntByScreen(context);
};

const huntByScreen = async (context: CheckContext): Promise<Hunt> => {
  const { runner, seed } = context;
  const budget = context.cases ?? defaultCases.screened;
  const size = Math.min(screenedBatch, budget);
  const started = context.now();
  let tally = emptyTally;
  let decidedExactly = 0;
  const state = (): Omit<Hunt, 'violation' | 'reason'> => ({ method: 'screened', budget, tally, decidedExactly });

  const screen = (batch: number): Promise<ScreenResult> => runner.run('float', { kind: 'screen', seed, batch, size });
  for await (const { batch, result } of inOrder(screen, runner.parallel)) {
    tally = addTallies(tally, result);
    const [violated] = result.violated;
    const suspects =
      violated === undefined ? result.undecided : [...result.undecided.filter((index) => index < violated), violated];
    if (suspects.length > 0) {
      const decided = await runner.run('exact', {
        kind: 'decide',
        seed,
        batch,
        size,
        cases: suspects,
        digits: 160,
        mostTies: violated === undefined ? Math.max(0, mostTies - tally.ties) : suspects.length,
      });
      if (decided.rounded !== null) return { ...state(), reason: roundedReason(decided.rounded) };
      decidedExactly += decided.passed;
      tally = addTallies(tally, { ...decided, drawn: 0 });
      if (decided.violation !== null) {
        const { case: index, result: exact } = decided.violation;
        return { ...state(), violation: { batch, size, case: index, clause: exact.clause } };
      }
      if (violated !== undefined) return { ...state(), reason: disagreement(batch, result, decided) };
    }
    const ended = endOf(context, tally, budget, started);
    if (ended !== undefined) return { ...state(), ...ended };
  }
  return state();
};

const huntExactly = async (context: CheckContext): Promise<Hunt> => {
  const { runner, seed } = context;
  const budget = context.cases ?? defaultCases.exact;
  const size = Math.min(exactBatch, budget);
  const started = context.now();
  let tally = emptyTally;
  const state = (): Omit<Hunt, 'violation' | 'reason'> => ({
    method: 'exact',
    budget,
    tally,
    decidedExactly: tally.passed,
  });
  const decide = (batch: number): Promise<DecideResult> =>
    runner.run('exact', { kind: 'decide', seed, batch, size, cases: 'all', digits: 160, mostTies });
  for await (const { batch, result } of inOrder(decide, runner.parallel)) {
    tally = addTallies(tally, result);
    if (result.rounded !== null) return { ...state(), reason: roundedReason(result.rounded) };
    if (result.violation !== null) {
      return {
        ...state(),
        violation: { batch, size, case: result.violation.case, clause: result.violation.result.clause },
      };
    }
    const ended = endOf(context, tally, budget, started);
    if (ended !== undefined) return { ...state(), ...ended };
  }
  return state();
};

const endOf = (
  context: CheckContext,
  tally: Tally,
  budget: number,
  started: number,
): { reason?: string } | undefined => {
  const met = tally.passed + tally.ties;
  context.onProgress({
    phase: 'searching',
    cases: met,
    budget,
    ...(tally.smallest === null ? {} : { smallestMargin: tally.smallest.margin }),
  });
  if (met >= budget) return {};
  if (context.stop())
    return { reason: `interrupted after ${met} of ${budget} cases; the same command starts over with the same cases` };
  if (context.milliseconds !== undefined && context.now() - started >= context.milliseconds) {
    return met >= leastCases ? {} : { reason: `time ran out after ${met} cases; give it more with --time` };
  }
  if (tally.undecidedCases > Math.max(200, 4 * met)) return { reason: tieReason(tally) };
  if (tally.drawn >= 2_000 && met < tally.drawn * leastAcceptance) return { reason: rejectionReason(tally) };
  return undefined;
};

const rejectionReason = ({ drawn, missed, passed, ties }: Tally): string => {
  const [premise, count] = Object.entries(missed).sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return `too few cases meet the premises: ${passed + ties} of ${drawn}; premise "${premise}" alone turned away ${count}. Build it into a generator, or weaken it`;
};

const tieReason = ({ ties, tieWidth }: Tally): string =>
  `the margin cannot be told from 0: ${ties} cases stayed within ${tieWidth} of it at 160 digits. If the two sides are equal, state it so that rational arithmetic sees it, before more than one softmax step`;

const roundedReason = (clause: string): string =>
  `clause "${clause}" compares plain JavaScript numbers that were rounded when they were computed, so nothing exact can be said: compute with the arithmetic that a clause gets as its second argument, on inputs such as fractions()`;

const disagreement = (batch: number, screened: ScreenResult, decided: DecideResult): string =>
  `float and exact disagree on case ${screened.violated[0]} of batch ${batch}: its error bound excludes that the claim holds, the exact check finds ${decided.ties > 0 ? 'a tie' : 'no violation'}; please report this`;
