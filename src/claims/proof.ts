import type { InputDocument } from './input.js';

/** For which shapes a proof over all real inputs is to be tried. Shapes a world does not have are left out: `answers`
 *  is for answer sets, `states` and `actions` (each with each) for MDPs. */
export interface ProofPlan {
  readonly states?: readonly number[];
  readonly actions?: readonly number[];
  readonly answers?: readonly number[];
  /** Samples of at most so many episodes, of at most so many steps each; absent: all that the generator draws. */
  readonly episodes?: number;
  readonly steps?: number;
  /** Time for all shapes together; the solver is ended after it. 30 unless said. */
  readonly seconds?: number;
}

/** Numbers of states and actions, or of answers. */
export type ProofSize = { readonly answers: number } | { readonly states: number; readonly actions: number };

/** One shape for which the negation of the claim has no model. */
export interface ProvedShape {
  readonly size: ProofSize;
  /** What the proof covers, in words: "all rewards, every full-support policy". */
  readonly covers: string;
  /** Ways to choose what is not a number (terminal states, samples), each proved on its own. */
  readonly structures: number;
  /** Ways through the claim by the signs that it branches on. */
  readonly paths: number;
  /** Conclusions whose two sides are the same polynomial once multiplied out: nothing was left to ask. */
  readonly identities: number;
  /** Questions that the solver answered. */
  readonly queries: number;
}

/** What came of trying to prove a claim. Plain data, so that it crosses processes. */
export interface ProofAttempt {
  readonly solver: string;
  readonly proved: readonly ProvedShape[];
  /** Shapes without a proof, and why. */
  readonly open: readonly { readonly size: ProofSize; readonly reason: string }[];
  /** A shape for which the negation of the claim has a model, and instances near it as documents, the simplest first.
   *  Nothing of it is certified. */
  readonly model?: {
    readonly size: ProofSize;
    /** 'relaxed': the solver knew powers of e only by some of their properties, so its model may be none. */
    readonly of: 'claim' | 'relaxed';
    readonly candidates: readonly Readonly<Record<string, InputDocument>>[];
  };
  readonly seconds: number;
}
