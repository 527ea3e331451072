import { batchSize } from './batchSizes.js';
import type { CheckContext } from './checkClaim.js';
import { fallsShort, inOrder } from './inOrder.js';
import { marginProgress } from './progress.js';
import type { End, Hunt, Search } from './strategies/hunt.js';
import { addTallies, emptyTally } from './tally.js';
import type { Batch, DecideResult, ScreenResult, Tally } from './task.js';

/** Cases of a batch that is decided exactly as a whole. */
const exactBatch = 50;

/** Cases that must meet the premises unless the user says otherwise. */
export const defaultCases = { screened: 20_000, exact: 2_000 } as const;

/** Undecided cases are followed into exact arithmetic until this many were found that it cannot decide either: each of
 *  them costs the whole ladder of precisions. */
const mostTies = 16;

/** A search gives up on a premise when fewer than 1 case in this many meets it. */
const leastAcceptance = 1 / 200;

/** A search gives up after so many cases if each of them was a tie. */
const onlyTies = 100;

/** Fewer cases than this say nothing, however the time ran out. */
const leastCases = 100;

/** Random search: independent draws from the generators of a claim, which is what a bound on the failure rate is about.
 *  Draws batches in order until a violation, the goal, the time or the user's stop. */
export interface RandomSearch extends Search {
  readonly tally: Tally;
  readonly decidedExactly: number;
}

/** Whether the cases of a claim can be screened in doubles: an equality never can be seen to hold there. */
export const methodFor = async ({ runner, seed }: CheckContext): Promise<Hunt['method']> => {
  const probe = await runner.run('float', { kind: 'screen', seed, batch: 0, size: batchSize(0) });
  return probe.equalities ? 'exact' : 'screened';
};

/** @param budget of the whole hunt: batches are no larger, and progress is told against it
 *  @param started when the hunt began, milliseconds: its time counts from there, with the start of the workers */
export const randomSearch = (
  context: CheckContext,
  method: Hunt['method'],
  budget: number,
  started: number,
): RandomSearch =>
  method === 'exact' ? decidingSearch(context, budget, started) : screeningSearch(context, budget, started);

const screeningSearch = (context: CheckContext, budget: number, started: number): RandomSearch => {
  const { runner, seed } = context;
  const sizeOf = (batch: number): number => Math.min(batchSize(batch), budget);
  let tally = emptyTally;
  let decidedExactly = 0;
  const screen = (batch: number): Promise<ScreenResult> =>
    runner.run('float', { kind: 'screen', seed, batch, size: sizeOf(batch) });
  let wanted = 0;
  const batches = inOrder(screen, runner.parallel, (count, first) =>
    fallsShort(sizeOf, { first, count, left: wanted - tally.passed - tally.ties }),
  );

  const advance = async (goal: number): Promise<End | undefined> => {
    wanted = goal;
    while (tally.passed + tally.ties < goal) {
      const { batch, result } = (await batches.next()).value as { batch: number; result: ScreenResult };
      const size = sizeOf(batch);
      const before = tally.drawn;
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
          ...(violated === undefined && { drawnCases: result.undecidedDrawn }),
          digits: 160,
          mostTies: violated === undefined ? Math.max(0, mostTies - tally.ties - tally.unresolved) : suspects.length,
        });
        if (decided.rounded !== null) return { kind: 'given up', reason: roundedReason(decided.rounded) };
        decidedExactly += decided.passed;
        tally = addTallies(tally, { ...decided, drawn: 0 });
        if (decided.violation !== null) {
          const { case: index, result: exact } = decided.violation;
          return found({ seed, batch, size, case: index }, exact.clause, before);
        }
        if (violated !== undefined) return { kind: 'given up', reason: disagreement(batch, result, decided) };
      }
      const ended = endOf(context, tally, budget, started);
      if (ended !== undefined) return ended;
    }
    return undefined;
  };
  return {
    advance,
    get tally() {
      return tally;
    },
    get decidedExactly() {
      return decidedExactly;
    },
  };
};

const decidingSearch = (context: CheckContext, budget: number, started: number): RandomSearch => {
  const { runner, seed } = context;
  const size = Math.min(exactBatch, budget);
  let tally = emptyTally;
  const decide = (batch: number): Promise<DecideResult> =>
    runner.run('exact', { kind: 'decide', seed, batch, size, cases: 'all', digits: 160, mostTies });
  let wanted = 0;
  const batches = inOrder(decide, runner.parallel, (count, first) =>
    fallsShort(() => size, { first, count, left: wanted - tally.passed - tally.ties }),
  );

  const advance = async (goal: number): Promise<End | undefined> => {
    wanted = goal;
    while (tally.passed + tally.ties < goal) {
      const { batch, result } = (await batches.next()).value!;
      tally = addTallies(tally, result);
      if (result.rounded !== null) return { kind: 'given up', reason: roundedReason(result.rounded) };
      if (result.violation !== null) {
        const { case: index, result: exact } = result.violation;
        return found({ seed, batch, size, case: index }, exact.clause, batch * size);
      }
      const ended = endOf(context, tally, budget, started);
      if (ended !== undefined) return ended;
    }
    return undefined;
  };
  return {
    advance,
    get tally() {
      return tally;
    },
    get decidedExactly() {
      return tally.passed;
    },
  };
};

/** @param before cases of the batches before */
export const found = (origin: Batch & { readonly case: number }, clause: string, before: number): End => ({
  kind: 'violation',
  violation: {
    strategy: 'random',
    origin,
    clause,
    cases: before + origin.case + 1,
    found: { batch: origin.batch, case: origin.case },
  },
});

const endOf = (context: CheckContext, tally: Tally, budget: number, started: number): End | undefined => {
  const met = tally.passed + tally.ties;
  context.onProgress({
    phase: 'searching',
    cases: met,
    budget,
    strategy: 'random',
    ...marginProgress(tally.smallest),
  });
  if (met >= budget) return undefined;
  if (context.stop()) return { kind: 'given up', reason: interruptedReason(met, budget) };
  if (isOverdue(context, started)) {
    return met >= leastCases
      ? { kind: 'time' }
      : { kind: 'given up', reason: `time ran out after ${met} cases; give it more with --time` };
  }
  const isTied = tally.passed === 0 && tally.ties >= onlyTies;
  if (isTied || tally.undecidedCases > Math.max(200, 4 * met)) return { kind: 'given up', reason: tieReason(tally) };
  if (tally.drawn >= 2_000 && met < tally.drawn * leastAcceptance) {
    return { kind: 'starved', reason: rejectionReason(tally) };
  }
  return undefined;
};

export const isOverdue = ({ milliseconds, now }: CheckContext, started: number): boolean =>
  milliseconds !== undefined && now() - started >= milliseconds;

export const interruptedReason = (met: number, budget: number): string =>
  `interrupted after ${met} of ${budget} cases; the same command starts over with the same cases`;

const rejectionReason = ({ drawn, missed, passed, ties }: Tally): string => {
  const [premise, count] = Object.entries(missed).sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return `too few cases meet the premises: ${passed + ties} of ${drawn}; premise "${premise}" alone turned away ${count}. Build it into a generator, or weaken it`;
};

/** Why a search ends that can decide too few cases: a strict clause, a premise, or cases that are ties. */
export const tieReason = (tally: Tally): string => {
  const { ties, tieWidth, passed, openClause, openPremise, undecidedCases } = tally;
  const left = undecidedCases === 0 ? '' : `; ${counted(undecidedCases, 'case')} could not be decided`;
  if (openClause !== null) return openReason(openClause) + left;
  if (ties === 0 && openPremise !== null) {
    const met = passed === 0 ? ', and no case was found that surely meets it' : left;
    return `no precision up to 160 digits tells whether premise "${openPremise}" is met${met}. ${toRationals('it compares numbers that are equal')}`;
  }
  if (ties === 0) return `too many cases could not be decided: ${undecidedCases}, beside ${passed} that were`;
  const near =
    Number.isFinite(tieWidth) && tieWidth > 0 ? `stayed within ${tieWidth} of it` : 'could not be told from it';
  return `the margin cannot be told from 0: ${counted(ties, 'case')} ${near} at 160 digits${left}. ${toRationals('the two sides are equal')}`;
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const toRationals = (condition: string): string => `If ${condition}, state it so that rational arithmetic sees it`;

/** @param clause which no precision decides on some case, though equal sides violate it */
export const openReason = (clause: string): string =>
  `clause "${clause}" is strict, or asks which of two numbers is larger, and on some case both sides are equal as far as 160 digits tell: equal sides violate it, so that case is neither a counterexample nor passed. If they are equal, state that so that rational arithmetic sees it, or keep such cases out by a premise`;

export const roundedReason = (clause: string): string =>
  `"${clause}" compares plain JavaScript numbers that were rounded when they were computed, so nothing exact can be said: write a constant as the text "1/3", and compute with the arithmetic that a clause gets as its second argument, on inputs such as fractions()`;

/** What to do where doubles and fractions disagree. */
export const disagreeing =
  'if the claim keeps no count, asks no clock and does not look inside its numbers, please report this';

export const disagreement = (batch: number, screened: ScreenResult, decided: DecideResult): string =>
  `float and exact disagree on case ${screened.violated[0]} of batch ${batch}: its error bound excludes that the claim holds, the exact check finds ${decided.ties > 0 ? 'a tie' : 'no violation'}; ${disagreeing}`;
