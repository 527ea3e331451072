import type { Rational } from '../../arithmetic/index.js';
import { rational } from '../../arithmetic/index.js';
import type { Polynomial } from './polynomial.js';

/** Where an unknown lies, whatever else is assumed. An absent end is infinite. */
export interface Range {
  readonly low?: Rational;
  readonly high?: Rational;
  /** Ends that are not reached themselves. */
  readonly open?: readonly ('low' | 'high')[];
}

/** What an unknown stands for that is no input: the result of an operation that polynomials do not have. */
export type Definition =
  /** x·of = 1; only made where `of` is not 0. */
  | { readonly kind: 'inverse'; readonly of: Polynomial }
  /** e^of. A solver of polynomials knows of it only what `factsOfExponentials` says. */
  | { readonly kind: 'exponential'; readonly of: Polynomial }
  /** One of three, by the sign of `test`. */
  | {
      readonly kind: 'choice';
      readonly test: Polynomial;
      readonly whenNegative: Polynomial;
      readonly whenZero: Polynomial;
      readonly whenPositive: Polynomial;
    }
  /** Entry `entry` of the x with matrix·x = rhs; only made where the matrix has an inverse. */
  | { readonly kind: 'solution'; readonly system: System; readonly entry: number };

/** A linear system for the unknowns with these indices. */
export interface System {
  /** Row-major [n·n]. */
  readonly matrix: readonly Polynomial[];
  readonly rhs: readonly Polynomial[];
  readonly unknowns: readonly number[];
}

/** A real number that a term speaks of. */
export interface Unknown {
  readonly index: number;
  /** For messages and for the solver: "p_0_1". */
  readonly name: string;
  readonly range: Range;
  /** Inputs: a value that meets every assumption, for when the solver leaves it open. */
  readonly sample?: Rational;
  /** Absent for an input. */
  readonly definition?: Definition;
}

export const unbounded: Range = {};

/** 0 < x, with no upper end. */
export const positive: Range = { low: rational.zero, open: ['low'] };

/** x < 0, with no lower end. */
export const negative: Range = { high: rational.zero, open: ['high'] };
