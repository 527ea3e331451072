import type { Certified, ExactResult } from '../certification/index.js';
import type { Genome, Influence, InputDocument, Observations, Shape } from '../claims/index.js';
import type { ScopeName } from './exhaustive/scopeSpace.js';
import type { PackedCases } from './packedCases.js';
import type { Walk } from './shrinking/shrinkCase.js';
import type { GenomeCase } from './strategies/proposals.js';
import type { Target } from './vary.js';

/** Names one batch: its cases are a pure function of (claim, seed, batch). */
export interface Batch {
  readonly seed: number;
  readonly batch: number;
  readonly size: number;
}

/** A case, by its place among those drawn, or by its genomes. */
export type Origin = (Batch & { readonly case: number }) | { readonly shape: Shape; readonly genes: readonly Genome[] };

/** One piece of work for a worker; plain data, so that it crosses threads. */
export type Task =
  /** Draws a batch and screens each case, or the listed ones, in doubles with a proved error bound. Float lane. */
  | (Batch & { readonly kind: 'screen'; readonly cases?: readonly number[] })
  /** Decides cases of a batch exactly, the listed ones or all, up to the first violation, or until `mostTies` were found
   *  that no precision decides. Exact lane. */
  | (Batch & {
      readonly kind: 'decide';
      readonly cases: readonly number[] | 'all';
      /** The listed cases themselves, where they are known: the batch is then not drawn again. */
      readonly drawnCases?: PackedCases;
      readonly digits: number;
      readonly mostTies: number;
    })
  /** One run of guided search: `size` cases, each drawn or near a promising one. Float lane. */
  | { readonly kind: 'guide'; readonly seed: number; readonly run: number; readonly size: number }
  /** Decides cases exactly, in order, up to the first violation. Exact lane. */
  | { readonly kind: 'judge'; readonly cases: readonly GenomeCase[]; readonly digits: number }
  /** Goes on with a walk from a violating case to a smallest one. Float lane where the screen can see the violation, else
   *  exact lane. */
  | {
      readonly kind: 'shrink';
      readonly origin: Origin;
      readonly walk: Walk;
      readonly clause: string;
      readonly attempts: number;
    }
  /** Sampled runs `from`, `from` + 1, … of a frequency claim, `size` of them. Float lane. */
  | { readonly kind: 'runs'; readonly seed: number; readonly from: number; readonly size: number }
  /** Writes a case down in integers and fractions. Exact lane. */
  | { readonly kind: 'document'; readonly shape: Shape; readonly genes: readonly Genome[] }
  /** Decides the instance in these documents, from the documents alone. Exact lane. */
  | { readonly kind: 'certify'; readonly inputs: Readonly<Record<string, InputDocument>> }
  /** Puts other values into one place of the instance in these documents and decides each of them. Exact lane. */
  | {
      readonly kind: 'vary';
      readonly inputs: Readonly<Record<string, InputDocument>>;
      readonly target: Target;
      readonly seed: number;
    }
  /** Decides the instances `from`, `from` + 1, … of one shape of a finite scope. Exact lane. */
  | {
      readonly kind: 'exhaust';
      readonly scope: ScopeName;
      /** Its place among the shapes of the scope. */
      readonly shape: number;
      readonly from: number;
      readonly size: number;
    };

export type Lane = 'float' | 'exact';

/** What became of the cases of a batch that were not decided to violate the claim. */
export interface Tally {
  readonly drawn: number;
  /** Premise → cases that missed it (the first one they missed). */
  readonly missed: Readonly<Record<string, number>>;
  readonly passed: number;
  /** Cases whose margin could not be told from 0 at the highest precision, and how closely it was looked. */
  readonly ties: number;
  readonly tieWidth: number;
  /** Cases that no precision decides and that may be violations: a strict clause whose sides may be equal, a comparison that
   *  could not be made, a premise that may be missed. They count among `undecidedCases`. */
  readonly unresolved: number;
  /** The clause that the first of them may violate. */
  readonly openClause: string | null;
  /** A premise that no precision decides on some case. */
  readonly openPremise: string | null;
  /** Cases that met the screen's error bound and were not followed further: nothing is known about them. */
  readonly undecidedCases: number;
  /** Over the cases that passed. */
  readonly observations: Observations;
  readonly smallest: SmallestMargin | null;
}

export interface SmallestMargin {
  readonly margin: number;
  /** In full, where it lies beyond doubles and is the only one that does. */
  readonly exact?: string;
  readonly clause: string;
  /** Of the instance that has it, where it was noted. */
  readonly shape?: Shape;
}

export interface ScreenResult extends Tally {
  readonly kind: 'screen';
  /** Cases whose enclosure lies outside the claim: violations, up to certification. */
  readonly violated: readonly number[];
  /** Cases the error bound could not decide (not counted in `passed` or `undecidedCases` yet). */
  readonly undecided: readonly number[];
  /** The undecided cases themselves; absent where an input is a fast-check arbitrary, whose values cannot cross threads. */
  readonly undecidedDrawn?: PackedCases;
  /** Whether a clause states an equality: the screen can never decide that one holds. */
  readonly equalities: boolean;
}

export interface DecideResult extends Tally {
  readonly kind: 'decide';
  /** The first violating case, decided exactly; later cases of the batch were not looked at. */
  readonly violation: { readonly case: number; readonly result: ExactResult & { status: 'violated' } } | null;
  /** A clause that compares numbers its author rounded. */
  readonly rounded: string | null;
  /** Whether every decision was made in rationals. */
  readonly rational: boolean;
}

export interface GuideResult {
  readonly kind: 'guide';
  /** Cases looked at, up to the first violation, and how many of them met the premises and were decided. */
  readonly drawn: number;
  readonly met: number;
  /** Over the cases that satisfy the claim. */
  readonly smallest: SmallestMargin | null;
  /** Some of the cases that the error bound could not decide. */
  readonly undecided: readonly GenomeCase[];
  /** A case whose enclosure lies outside the claim: a violation, up to certification. */
  readonly violated: GenomeCase | null;
}

export interface JudgeResult {
  readonly kind: 'judge';
  readonly passed: number;
  readonly ties: number;
  /** The clause that a case may violate, though no precision decides it. */
  readonly openClause: string | null;
  /** A clause that compares numbers its author rounded. */
  readonly rounded: string | null;
  /** The first violating case, by its place. */
  readonly violation: { readonly case: number; readonly clause: string } | null;
}

export interface ShrinkResult {
  readonly kind: 'shrink';
  readonly shape: Shape;
  /** The genomes of the smallest case, or, where an input is a fast-check arbitrary, its documents. */
  readonly smallest:
    | { readonly genes: readonly Genome[] }
    | { readonly inputs: Readonly<Record<string, InputDocument>> };
  readonly walk: Walk;
  /** Whether no neighbour of the last case is left to judge. */
  readonly ended: boolean;
}

export interface DocumentResult {
  readonly kind: 'document';
  readonly inputs: Readonly<Record<string, InputDocument>>;
}

export interface CertifyResult {
  readonly kind: 'certify';
  readonly result: Certified;
}

export interface VaryResult {
  readonly kind: 'vary';
  /** Null where no other value can be put there while the rest is held. */
  readonly influence: Influence | null;
}

export interface RunsResult {
  readonly kind: 'runs';
  /** What each run came to, in order. */
  readonly outcomes: readonly number[];
}

export interface ExhaustResult {
  readonly kind: 'exhaust';
  readonly instances: number;
  /** Instances whose genome is the least among those equal to it up to renaming. */
  readonly classes: number;
  /** Over all renamings, the number of instances that each leaves as they are. */
  readonly fixed: number;
  /** Decided instances that meet the premises and satisfy the claim. */
  readonly decided: number;
  readonly outside: number;
  readonly undecided: number;
  readonly rounded: string | null;
  readonly rational: boolean;
  readonly smallest: SmallestMargin | null;
  /** The simplest violating instance. */
  readonly violation: {
    readonly shape: Shape;
    readonly genes: readonly Genome[];
    readonly size: readonly number[];
    readonly clause: string;
  } | null;
}

/** The result of each kind of task. */
export interface TaskResults {
  readonly screen: ScreenResult;
  readonly decide: DecideResult;
  readonly guide: GuideResult;
  readonly judge: JudgeResult;
  readonly shrink: ShrinkResult;
  readonly document: DocumentResult;
  readonly certify: CertifyResult;
  readonly vary: VaryResult;
  readonly runs: RunsResult;
  readonly exhaust: ExhaustResult;
}

export type TaskOf<K extends Task['kind']> = Extract<Task, { kind: K }>;

/** Runs tasks of one claim somewhere: worker threads in the tool, the same thread in tests.
 *  Float and exact tasks never share an isolate, because V8's type feedback would be shared too. */
export interface Runner {
  run<K extends Task['kind']>(lane: Lane, task: TaskOf<K>): Promise<TaskResults[K]>;
  /** How many tasks of the float lane may run at once, ≥ 1. */
  readonly parallel: number;
}
