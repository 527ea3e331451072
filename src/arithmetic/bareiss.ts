import { SingularSystem } from '../errors/index.js';
import { largestSafe } from './greatestCommonDivisor.js';

/** n equations in integers: row i holds matrix[i][0…n−1] and then rhs[i]. */
export type IntegerRows = { readonly safe: number[][] } | { readonly big: bigint[][] };

/** Cramer's numerators and determinant: xᵢ = numerators[i]/determinant. */
export interface IntegerSolution {
  readonly numerators: bigint[];
  /** ≠ 0, either sign. */
  readonly determinant: bigint;
}

/** Integer-preserving Gauss elimination: every intermediate entry is a minor of the matrix, and every division exact.
 *    m⁽ᵏ⁺¹⁾ᵢⱼ = (m⁽ᵏ⁾ₖₖ m⁽ᵏ⁾ᵢⱼ − m⁽ᵏ⁾ᵢₖ m⁽ᵏ⁾ₖⱼ) / m⁽ᵏ⁻¹⁾ₖ₋₁ₖ₋₁                                  [bareiss1968, eq. 8]
 *  Runs in doubles as long as every product is a safe integer, then goes on in big integers. Changes the rows.
 *  @throws SingularSystem */
export const solveIntegers = (system: IntegerRows): IntegerSolution => {
  if ('big' in system) return substituteBack(eliminateBig(system.big, 0));
  const rows = system.safe;
  const done = eliminateSafe(rows);
  return substituteBack(eliminateBig(rows.map(bigRow), done));
};

const bigRow = (row: readonly number[]): bigint[] => {
  const converted = new Array<bigint>(row.length);
  for (let j = 0; j < row.length; j++) converted[j] = BigInt(row[j]);
  return converted;
};

/** Eliminates column after column while 2·(largest entry)² is safe. @returns how many columns it finished */
const eliminateSafe = (rows: number[][]): number => {
  const n = rows.length;
  let previous = 1;
  let largest = 0;
  for (const row of rows) for (const entry of row) largest = Math.max(largest, Math.abs(entry));
  let k = 0;
  for (; k < n && 2 * largest * largest <= largestSafe; k++) {
    let found = k;
    while (found < n && rows[found][k] === 0) found++;
    exchange(rows, k, found);
    const pivotRow = rows[k];
    const pivot = pivotRow[k];
    largest = 0;
    for (let i = k + 1; i < n; i++) {
      const row = rows[i];
      const factor = row[k];
      for (let j = k + 1; j <= n; j++) {
        const entry = (pivot * row[j] - factor * pivotRow[j]) / previous;
        row[j] = entry;
        const magnitude = Math.abs(entry);
        if (magnitude > largest) largest = magnitude;
      }
    }
    previous = pivot;
  }
  return k;
};

/** Eliminates the columns from `from` on. */
const eliminateBig = (rows: bigint[][], from: number): bigint[][] => {
  const n = rows.length;
  let previous = from === 0 ? 1n : rows[from - 1][from - 1];
  for (let k = from; k < n; k++) {
    let found = k;
    while (found < n && rows[found][k] === 0n) found++;
    exchange(rows, k, found);
    const pivotRow = rows[k];
    const pivot = pivotRow[k];
    for (let i = k + 1; i < n; i++) {
      const row = rows[i];
      const factor = row[k];
      for (let j = k + 1; j <= n; j++) row[j] = (pivot * row[j] - factor * pivotRow[j]) / previous;
    }
    previous = pivot;
  }
  return rows;
};

/** Swaps the row whose pivot was found into place. A swap changes the sign of the equations' minors alike, so the
 *  divisions stay exact and the quotients xᵢ the same. */
const exchange = <T>(rows: T[][], column: number, found: number): void => {
  if (found === rows.length) throw new SingularSystem(column);
  const row = rows[found];
  rows[found] = rows[column];
  rows[column] = row;
};

/** From the last row up: numeratorᵢ = (determinant·rhsᵢ − Σ_{j>i} mᵢⱼ numeratorⱼ)/mᵢᵢ, again without a remainder. */
const substituteBack = (rows: readonly bigint[][]): IntegerSolution => {
  const n = rows.length;
  const numerators = new Array<bigint>(n);
  const determinant = n === 0 ? 1n : rows[n - 1][n - 1];
  for (let i = n - 1; i >= 0; i--) {
    const row = rows[i];
    let rest = determinant * row[n];
    for (let j = i + 1; j < n; j++) rest -= row[j] * numerators[j];
    numerators[i] = rest / row[i];
  }
  return { numerators, determinant };
};
