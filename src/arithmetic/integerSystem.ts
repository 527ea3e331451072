import type { IntegerRows } from './bareiss.js';
import { greatestCommonDivisor, greatestCommonDivisorBig, largestSafe } from './greatestCommonDivisor.js';
import type { Rational } from './rationalNumber.js';

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

/** The system in doubles, or undefined where an integer of it is not safe. */
const safeSystem = (matrix: readonly Rational[], rhs: readonly Rational[]): IntegerSystem | undefined => {
  const n = rhs.length;
  const rowScales = new Array<number>(n);
  const columnScales = new Array<number>(n).fill(1);
  let rhsScale = 1;
  for (let i = 0; i < n; i++) {
    let rowScale = rhs[i].safeDenominator;
    if (Number.isNaN(rowScale)) return undefined;
    rhsScale = leastCommonMultiple(rhsScale, rowScale);
    for (let j = 0; j < n; j++) {
      const denominator = matrix[i * n + j].safeDenominator;
      if (Number.isNaN(denominator)) return undefined;
      if (denominator === 1) continue;
      rowScale = leastCommonMultiple(rowScale, denominator);
      columnScales[j] = leastCommonMultiple(columnScales[j], denominator);
    }
    rowScales[i] = rowScale;
  }
  const byRows = totalBits(rowScales) <= totalBits(columnScales) + Math.log2(rhsScale);
  const safe: number[][] = [];
  for (let i = 0; i < n; i++) {
    const row = new Array<number>(n + 1);
    for (let j = 0; j <= n; j++) {
      const entry = j < n ? matrix[i * n + j] : rhs[i];
      const scale = byRows ? rowScales[i] : j < n ? columnScales[j] : rhsScale;
      const scaled = entry.safeNumerator * (scale / entry.safeDenominator);
      if (!(scale <= largestSafe && Math.abs(scaled) <= largestSafe)) return undefined;
      row[j] = scaled;
    }
    safe.push(row);
  }
  return byRows
    ? { rows: { safe }, rhsScale: 1n }
    : { rows: { safe }, columnScales: columnScales.map(BigInt), rhsScale: BigInt(rhsScale) };
};

/** lcm of two positive safe integers; a multiple that is not safe stays as it is, a mark that the bound was passed. */
const leastCommonMultiple = (a: number, b: number): number =>
  a === b || a > largestSafe ? a : (a / greatestCommonDivisor(a, b)) * b;

const totalBits = (scales: readonly number[]): number => {
  let bits = 0;
  for (const scale of scales) bits += Math.log2(scale);
  return bits;
};

/** The system in big integers. */
const bigSystem = (matrix: readonly Rational[], rhs: readonly Rational[]): IntegerSystem => {
  const n = rhs.length;
  const rowScales = rhs.map((entry) => entry.parts.denominator);
  const columnScales = new Array<bigint>(n).fill(1n);
  let rhsScale = 1n;
  for (let i = 0; i < n; i++) {
    rhsScale = leastCommonMultipleBig(rhsScale, rhs[i].parts.denominator);
    for (let j = 0; j < n; j++) {
      const { denominator } = matrix[i * n + j].parts;
      rowScales[i] = leastCommonMultipleBig(rowScales[i], denominator);
      columnScales[j] = leastCommonMultipleBig(columnScales[j], denominator);
    }
  }
  const byRows = digits(rowScales) <= digits([...columnScales, rhsScale]);
  const big = rhs.map((last, i) => {
    const row = new Array<bigint>(n + 1);
    for (let j = 0; j <= n; j++) {
      const { numerator, denominator } = j < n ? matrix[i * n + j].parts : last.parts;
      const scale = byRows ? rowScales[i] : j < n ? columnScales[j] : rhsScale;
      row[j] = numerator * (scale / denominator);
    }
    return row;
  });
  return byRows ? { rows: { big }, rhsScale: 1n } : { rows: { big }, columnScales, rhsScale };
};

const leastCommonMultipleBig = (a: bigint, b: bigint): bigint =>
  a === b ? a : (a / greatestCommonDivisorBig(a, b)) * b;

const digits = (scales: readonly bigint[]): number => {
  let total = 0;
  for (const scale of scales) total += scale.toString(16).length;
  return total;
};
