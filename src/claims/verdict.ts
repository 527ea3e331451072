import type { InputDocument } from './input.js';
import type { ProvedShape } from './proof.js';
import type { VerdictHead } from './wording.js';

/** How one clause stands on one instance, in the words of an exact arithmetic. */
export interface ClauseMargin {
  readonly clause: string;
  /** Which entry of a vector is the worst: "entry 2", "answer 1". */
  readonly of?: string;
  /** Exact fraction "-3/64" or an enclosure "[-0.0049574, -0.0049573]"; "true" or "false" of a clause that is a boolean and
   *  has no margin. */
  readonly margin: string;
  readonly satisfied: boolean;
}

/** A certified counterexample. */
export interface CounterexampleEvidence {
  readonly kind: 'counterexample';
  readonly inputs: Readonly<Record<string, InputDocument>>;
  readonly clause: string;
  /** Margin of the violated clause, exact; "false" of one that is a boolean. */
  readonly margin: string;
  readonly margins: readonly ClauseMargin[];
  /** 'rational', or 'interval' with the digits that settled it. */
  readonly arithmetic: 'rational' | 'interval';
  readonly digits?: number;
  /** 'stored': replayed from a file or from the claim's own examples. 'search': found in this run.
   *  'exhaustion': the smallest of a finite scope.
   *  'proof search': from a solver's model of the negated claim. */
  readonly foundBy: 'stored' | 'search' | 'proof search' | 'exhaustion';
  /** Of the search: 'random' draws, or 'guided' by margins. */
  readonly strategy?: 'random' | 'guided';
  /** Its place among the cases drawn (or replayed), from 1. */
  readonly afterCases: number;
  /** Null for a stored case. Simplification steps that led from the case found to this one; neighbours tried at the end that all pass. */
  readonly shrinking: {
    readonly steps: number;
    readonly neighboursThatPass: number;
    /** Whether every one-step-simpler neighbour passes. */
    readonly complete: boolean;
    /** What ended it before that: absent where it came to its end. */
    readonly stopped?: 'attempts' | 'time' | 'interruption' | 'failure';
  } | null;
  /** Null for a stored case: its documents say what it consists of. */
  readonly size: { readonly states: number; readonly actions: number } | null;
  readonly file?: string;
  readonly replay: string;
}

/** An instance that shows an existence claim: everything a counterexample has, to the claim that there is none. */
export interface WitnessEvidence extends Omit<CounterexampleEvidence, 'kind'> {
  readonly kind: 'witness';
}

/** Cases that met the premises and did not violate the claim. All but `strategies` and the smallest margin is about the
 *  random ones alone: only they are independent draws from the generators. */
export interface CasesEvidence {
  readonly kind: 'cases';
  /** Random cases. */
  readonly cases: number;
  /** Cases that each strategy looked at; those of a guided search are no draws, and no rate follows from them. */
  readonly strategies: Readonly<Partial<Record<'random' | 'guided', number>>>;
  /** 'screened': doubles with proved error bounds, exact where these do not decide. 'exact': every case in rationals. */
  readonly method: 'screened' | 'exact';
  /** Drawn cases, with those that missed a premise. */
  readonly drawn: number;
  readonly generator: string;
  /** How the cases were decided; the parts sum to `cases`. */
  readonly decidedByBound: number;
  readonly decidedExactly: number;
  /** Cases whose margin lies within the stated width of 0 and could not be told from it. */
  readonly ties: number;
  /** Cases left at the screen's error bound, not counted in `cases`: nothing is claimed about them. */
  readonly undecided: number;
  /** Largest half-width among ties; absent without ties, and where one of them has no margin at all. */
  readonly tieWidth?: number;
  /** 95 % upper bound on the failure rate under this generator, from the n random cases: 1 − 0.05^(1/n). */
  readonly failureRateBound: number;
  readonly smallestMargin: string | null;
  readonly smallestMarginClause: string | null;
  readonly tight: boolean;
  /** Premise → share of drawn cases that meet it. */
  readonly acceptance: Readonly<Record<string, number>>;
  /** Label → decided cases that bear it; absent for a claim that declares none. */
  readonly labels?: Readonly<Record<string, number>>;
}

/** For these shapes no real instance at all violates the claim. */
export interface ProofEvidence {
  readonly kind: 'proof';
  readonly shapes: readonly ProvedShape[];
  /** "Z3 5.1.0" */
  readonly solver: string;
  /** Questions that the solver answered, over all shapes. */
  readonly queries: number;
  readonly seconds: number;
}

/** Every instance of these finite scopes was decided exactly, and none violates the claim. */
export interface ExhaustionEvidence {
  readonly kind: 'exhaustion';
  readonly scopes: readonly ExhaustedScope[];
}

/** One finite scope, all of it. */
export interface ExhaustedScope {
  /** The generators that make it up, by input name. */
  readonly description: string;
  /** Instances, no two alike. */
  readonly instances: number;
  /** Instances up to the renamings of states and actions in all inputs together, counted one by one. */
  readonly classes: number;
  /** Burnside's count of the same: over the renamings, the mean number of instances that each leaves as they are. */
  readonly burnside: string;
  /** Renamings of states and actions that all inputs have, of the largest shape. */
  readonly renamings: number;
  /** Instances that meet the premises, all of them decided, and those that do not. They sum to `instances`. */
  readonly decided: number;
  readonly outside: number;
  /** How: all in rationals, or some in enclosures that exclude a violation. */
  readonly arithmetic: 'rational' | 'interval';
  /** Smallest margin over the decided instances; null where no clause has one. */
  readonly smallestMargin: string | null;
}

/** What sampled runs say about the mean of their outcomes: a confidence sequence, never a certificate. */
export interface StatisticalEvidence {
  readonly kind: 'statistical';
  /** Runs looked at when the sequence was stopped, and the most that were allowed. */
  readonly runs: number;
  readonly budget: number;
  /** Mean outcome of these runs. */
  readonly estimate: number;
  /** Where the mean lies, at the stated confidence, whenever one stops to look. Both ends are rounded outwards. */
  readonly interval: readonly [low: number, high: number];
  /** The probability with which the interval of every number of runs, all at once, covers the mean: at least this. */
  readonly confidence: number;
  /** What is claimed of the mean. */
  readonly relation: 'atLeast' | 'atMost';
  /** As it is written in the claim. */
  readonly bound: string;
  /** Bets on a grid of stakes [waudbysmith2024]. */
  readonly method: 'betting';
  /** The runs are computed in doubles. */
  readonly arithmetic: 'float64';
  /** What is drawn anew in every run, besides the learner's own randomness; null when nothing is. */
  readonly generator: string | null;
}

export type Evidence =
  | CounterexampleEvidence
  | WitnessEvidence
  | CasesEvidence
  | ProofEvidence
  | ExhaustionEvidence
  | StatisticalEvidence;

export type VerdictName = 'refuted' | 'proved' | 'exhausted' | 'survived' | 'inconclusive';

/** The result of deciding one claim: one row of the table, one entry of `check --json`. */
export interface Verdict extends VerdictHead {
  readonly verdict: VerdictName;
  /** Whether the verdict is what the claim expects; an inconclusive verdict agrees with nothing. */
  readonly agrees: boolean;
  readonly evidence: readonly Evidence[];
  /** For 'inconclusive': why, in words, and what to try. */
  readonly reason?: string;
  /** What the reader should know besides: stored cases that no longer reproduce, input that was left out. */
  readonly notes?: readonly string[];
  readonly cases: number;
  readonly smallestMargin: string | null;
  readonly seconds: number;
}
