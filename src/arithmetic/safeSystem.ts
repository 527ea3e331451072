import { greatestCommonDivisor, largestSafe } from './greatestCommonDivisor.js';
import type { IntegerSystem } from './integerSystem.js';
import type { Rational } from './rationalNumber.js';

/** The system of `integerSystem` in doubles, or undefined where an integer of it is not safe. */
export const safeSystem = (matrix: readonly Rational[], rhs: readonly Rational[]): IntegerSystem | undefined =>
  neighboursAlike(matrix, rhs.length, 1) >= neighboursAlike(matrix, rhs.length, rhs.length)
    ? scaledByRows(matrix, rhs)
    : scaledByColumns(matrix, rhs);

/** How many neighbours in rows (stride 1) or in columns (stride n) have the same denominator: entries that were computed
 *  from one transition row do. */
const neighboursAlike = (matrix: readonly Rational[], n: number, stride: number): number => {
  let alike = 0;
  for (let i = 0; i < n; i++) {
    const start = stride === 1 ? i * n : i;
    for (let j = 1; j < n; j++) {
      const index = start + j * stride;
      if (matrix[index].safeDenominator === matrix[index - stride].safeDenominator) alike++;
    }
  }
  return alike;
};

const scaledByRows = (matrix: readonly Rational[], rhs: readonly Rational[]): IntegerSystem | undefined => {
  const n = rhs.length;
  const safe: number[][] = [];
  for (let i = 0; i < n; i++) {
    let scale = rhs[i].safeDenominator;
    for (let j = 0; j < n; j++) scale = leastCommonMultiple(scale, matrix[i * n + j].safeDenominator);
    const row = new Array<number>(n + 1);
    let content = 0;
    for (let j = 0; j <= n; j++) {
      const entry = scaled(j < n ? matrix[i * n + j] : rhs[i], scale);
      if (!(Math.abs(entry) <= largestSafe)) return undefined;
      row[j] = entry;
      if (content !== 1) content = greatestCommonDivisor(entry, content);
    }
    if (content > 1) for (let j = 0; j <= n; j++) row[j] /= content;
    safe.push(row);
  }
  return { rows: { safe }, rhsScale: 1n };
};

const scaledByColumns = (matrix: readonly Rational[], rhs: readonly Rational[]): IntegerSystem | undefined => {
  const n = rhs.length;
  const safe: number[][] = [];
  for (let i = 0; i < n; i++) safe.push(new Array<number>(n + 1));
  const columnScales: bigint[] = [];
  let rhsScale = 1n;
  for (let j = 0; j <= n; j++) {
    let scale = 1;
    for (let i = 0; i < n; i++) {
      scale = leastCommonMultiple(scale, (j < n ? matrix[i * n + j] : rhs[i]).safeDenominator);
    }
    let content = scale;
    for (let i = 0; i < n; i++) {
      const entry = scaled(j < n ? matrix[i * n + j] : rhs[i], scale);
      if (!(Math.abs(entry) <= largestSafe)) return undefined;
      safe[i][j] = entry;
      if (content !== 1) content = greatestCommonDivisor(entry, content);
    }
    if (content > 1) for (let i = 0; i < n; i++) safe[i][j] /= content;
    if (j < n) columnScales.push(BigInt(scale / content));
    else rhsScale = BigInt(scale / content);
  }
  return { rows: { safe }, columnScales, rhsScale };
};

/** entry·scale for a multiple of its denominator; NaN where one of them is not safe. */
const scaled = (entry: Rational, scale: number): number =>
  entry.safeDenominator === scale ? entry.safeNumerator : entry.safeNumerator * (scale / entry.safeDenominator);

/** lcm of two positive safe integers; NaN where it, or one of them, is not safe. */
const leastCommonMultiple = (a: number, b: number): number => {
  if (a === b || b === 1) return a;
  if (!(a <= largestSafe && b <= largestSafe)) return Number.NaN;
  const multiple = (a / greatestCommonDivisor(a, b)) * b;
  return multiple <= largestSafe ? multiple : Number.NaN;
};
