import type { Claim, StoredCounterexample } from '../../claims/index.js';
import { caseSpace } from '../caseSpace.js';
import type { CheckContext } from '../checkClaim.js';
import { huntDifferences } from '../huntDifferences.js';
import { defaultCases, methodFor, randomSearch } from '../huntRandomly.js';
import { emptyTally, smaller } from '../tally.js';
import type { Origin, Tally } from '../task.js';
import { guidedSearch } from './guidedSearch.js';
import { mutableInputs } from './proposals.js';

/** Strategies that look at one case after the other. */
export type CaseStrategy = 'random' | 'guided';

/** A case that violates the claim, up to certification. */
export interface Violation {
  readonly strategy: CaseStrategy;
  readonly origin: Origin;
  readonly clause: string;
  /** Cases that were drawn up to it, with it. */
  readonly cases: number;
  readonly found: StoredCounterexample['found'];
}

/** Why a strategy does not go on. 'starved': hardly a case that it draws meets the premises. 'time': it has used it up,
 *  and what it has seen stands. */
export type End =
  | { readonly kind: 'violation'; readonly violation: Violation }
  | { readonly kind: 'given up'; readonly reason: string }
  | { readonly kind: 'starved'; readonly reason: string }
  | { readonly kind: 'time' };

/** A strategy that can be taken up where it was left. */
export interface Search {
  /** Goes on until it has seen this many cases in all. @returns why it ended before, if it did */
  advance(goal: number): Promise<End | undefined>;
}

/** What the search of one claim came to: of all strategies together. */
export interface Hunt {
  readonly method: 'screened' | 'exact';
  readonly budget: number;
  /** Of the random cases alone: only these are draws from the generators. */
  readonly tally: Tally;
  readonly decidedExactly: number;
  /** Cases that each strategy has looked at: those that met the premises and were decided. */
  readonly spent: Readonly<Partial<Record<CaseStrategy, number>>>;
  /** Smallest margin that any strategy has seen. */
  readonly smallest: Tally['smallest'];
  /** A clause that some case may violate, though no precision decides it. */
  readonly openClause: string | null;
  readonly violation?: Violation;
  /** Why the search ended without an answer. */
  readonly reason?: string;
}

/** The strategies take turns: of the first 2,500 cases 1,000 are random, then 1,500 guided, and so on with turns that
 *  together are as long as all before them, so that at the end of a turn few workers wait for the last of its batches. A
 *  budget of up to 2,000 cases is all random: that many cases are too few to learn from. */
const turn = { random: 1_000, guided: 1_500 } as const;
const whole = turn.random + turn.guided;
const mostRandomOnly = 2_000;

/** Looks for a case that violates the claim, until the budget, the time or the user's stop. For the same seed and budget it
 *  is the same on every machine and for every number of workers: each strategy looks at its batches in order, and their
 *  turns are counted in cases. */
export const hunt = async (claim: Claim, context: CheckContext): Promise<Hunt> => {
  const started = context.now();
  const wanted = context.strategies ?? ['random', 'guided'];
  const isGuidable = mutableInputs(caseSpace(claim)) !== undefined;
  const method = wanted.includes('random') ? await methodFor(context) : 'screened';
  const budget = context.cases ?? claim.cases ?? defaultCases[method];
  const guided =
    wanted.includes('guided') && isGuidable && (budget > mostRandomOnly || !wanted.includes('random'))
      ? guidedSearch(claim, context, budget, started)
      : undefined;
  const random = wanted.includes('random') ? randomSearch(context, method, budget, started) : undefined;

  /** A strategy counts its own cases only: those that the other had drawn before come on top. */
  const later = (violation: Violation): Violation => ({
    ...violation,
    cases: violation.cases + ((violation.strategy === 'random' ? guided?.drawn : random?.tally.drawn) ?? 0),
  });
  const state = (end: End | undefined): Hunt => {
    const tally = random?.tally ?? emptyTally;
    return {
      method,
      budget,
      tally,
      decidedExactly: random?.decidedExactly ?? 0,
      spent: {
        ...(random === undefined ? {} : { random: tally.passed + tally.ties }),
        ...(guided === undefined ? {} : { guided: guided.met }),
      },
      smallest: smaller(tally.smallest, guided?.smallest ?? null),
      openClause: tally.openClause ?? guided?.openClause ?? null,
      ...(end?.kind === 'violation' ? { violation: later(end.violation) } : {}),
      ...(end?.kind === 'given up' || end?.kind === 'starved' ? { reason: end.reason } : {}),
    };
  };
  for (const { strategy, goal } of turns(budget, random !== undefined, guided !== undefined)) {
    const end = await (strategy === 'random' ? random : guided)?.advance(goal);
    if (end?.kind === 'starved' && guided !== undefined) {
      const last = await guided.advance(Math.floor((budget * turn.guided) / whole));
      return state(last?.kind === 'violation' ? last : end);
    }
    if (end !== undefined) return state(end);
  }
  if (method === 'exact' && random !== undefined) {
    const end = await huntDifferences(context, random.tally.drawn, budget, started);
    if (end !== undefined) return state(end);
  }
  if (wanted.includes('guided') && guided === undefined && random === undefined) {
    return { ...state(undefined), reason: notGuidable };
  }
  return state(undefined);
};

/** Whose turn it is, and how many cases it will then have seen: their goals add up to the budget. */
export function* turns(
  budget: number,
  isRandom: boolean,
  isGuided: boolean,
): Generator<{ readonly strategy: CaseStrategy; readonly goal: number }> {
  if (!isGuided || !isRandom) {
    if (isRandom || isGuided) yield { strategy: isRandom ? 'random' : 'guided', goal: budget };
    return;
  }
  for (let done = 0; done < budget; done += Math.max(whole, done)) {
    const end = Math.min(budget, done + Math.max(whole, done));
    const random = Math.ceil((end * turn.random) / whole);
    yield { strategy: 'random', goal: random };
    yield { strategy: 'guided', goal: end - random };
  }
}

const notGuidable =
  'a guided search changes the genomes of generators, and an input of this claim is a fast-check arbitrary: add random to --strategy';
