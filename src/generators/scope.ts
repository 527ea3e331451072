import type { Overseer, TieRule } from '../policies/index.js';
import type { FractionRange } from './fractionRange.js';

/** What a generator ranges over once its numbers may be any reals: what a proof over all of its values must cover.
 *  Structure (terminal states, horizons, who is imitated, which steps a sample takes) stays as it is drawn. */
export type Scope =
  | {
      readonly kind: 'bandit';
      readonly answers: Span;
      readonly rewards: Reals;
      readonly ties: 'any' | 'distinct' | 'uniqueBest';
    }
  | {
      readonly kind: 'mdp';
      readonly states: Span;
      readonly actions: Span;
      readonly rewards: Reals;
      readonly rewardOn: 'state' | 'stateAction' | 'transition';
      /** 'below 1': 0 ≤ γ < 1. A list: these alone. A range: every number in it. */
      readonly discounts: 'below 1' | readonly string[] | Exclude<Reals, 'any'>;
      readonly dynamics: 'stochastic' | 'deterministic';
      readonly termination: 'none' | 'some' | 'always';
      readonly initial: 'anywhere' | 'everywhere';
      readonly horizon?: Span;
    }
  | { readonly kind: 'tabularPolicy'; readonly support: 'full' | 'any' | 'oneAction'; readonly of?: string }
  | { readonly kind: 'tiedPolicy'; readonly observations: number; readonly of?: string }
  | { readonly kind: 'stateValues'; readonly values: Reals; readonly of?: string }
  | { readonly kind: 'rewardTable'; readonly rewards: Reals; readonly of?: string }
  | { readonly kind: 'number'; readonly range: Reals }
  | { readonly kind: 'integer'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'overseer';
      readonly kinds: readonly Overseer['kind'][];
      readonly ties: readonly TieRule[];
      readonly draws: number;
      readonly noise: Reals;
    }
  | {
      readonly kind: 'rollouts';
      readonly episodes: Span;
      readonly steps: Span;
      readonly mdp?: string;
      readonly policy?: string;
    };

/** From the first to the second number, both included. */
export type Span = readonly [from: number, to: number];

/** 'any' real number, or those from one fraction to another, both included. */
export type Reals = 'any' | { readonly from: string; readonly to: string };

/** A range that the author wrote is meant; one that is only the default stands for any number. */
export const realsOf = (written: FractionRange | undefined): Reals =>
  written === undefined ? 'any' : { from: String(written.from), to: String(written.to) };
