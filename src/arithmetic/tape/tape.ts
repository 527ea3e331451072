import type { Kernel } from '../arithmetic.js';
import type { Bounded } from '../boundedNumber.js';

/** What a step of a tape does with the numbers in its slots. */
export const operation = {
  add: 0,
  subtract: 1,
  multiply: 2,
  multiplyAdd: 3,
  divide: 4,
  negate: 5,
  absolute: 6,
  minimum: 7,
  maximum: 8,
  exp: 9,
  log: 10,
  squareRoot: 11,
  select: 12,
  /** The sign of a number must be the one that was seen when the tape was recorded. */
  guard: 13,
  /** A kernel as one operation. */
  kernel: 14,
} as const;

/** Entries of one step in `Tape.steps`: operation, slot of the result, up to four slots of operands. Of a guard, the result
 *  is the sign (2: undecided); of a kernel, the first operand is its place in `Tape.kernels`. */
export const stepLength = 6;

/** A computation as a list of operations in the order in which they were done (a Wengert list), whatever its numbers are:
 *  the same claim about instances of one structure is the same tape. */
export interface Tape {
  /** Numbers that are given: they are in slots 0 … leaves − 1. */
  readonly leaves: number;
  /** Numbers that are always the same. */
  readonly constants: readonly { readonly slot: number; readonly value: Bounded }[];
  /** Flat, `stepLength` entries a step. */
  readonly steps: Int32Array;
  readonly kernels: readonly KernelStep[];
  /** Slots of the results that were asked for. */
  readonly results: readonly number[];
  /** How many slots there are: a slot serves one number after another. */
  readonly slots: number;
}

export interface KernelStep {
  readonly kernel: Kernel;
  readonly from: readonly number[];
  readonly to: readonly number[];
}
