import type { IntegerRows } from './bareiss.js';
import { bigSystem } from './bigSystem.js';
import type { Rational } from './rationalNumber.js';
import { safeSystem } from './safeSystem.js';

/** A rational system with its denominators cleared. The solution of the rows is y; then
 *  xⱼ = columnScales[j]·yⱼ / rhsScale. */
export interface IntegerSystem {
  readonly rows: IntegerRows;
  /** Absent where whole equations were multiplied: all 1. */
  readonly columnScales?: readonly bigint[];
  readonly rhsScale: bigint;
}

/** Multiplies equations by the common denominators of their rows, or unknowns by those of their columns, whichever
 *  needs the smaller numbers: (I − γP)V = r has its denominators by rows, the visits (I − γPᵀ)d = μ by columns. */
export const integerSystem = (matrix: readonly Rational[], rhs: readonly Rational[]): IntegerSystem =>
  safeSystem(matrix, rhs) ?? bigSystem(matrix, rhs);
