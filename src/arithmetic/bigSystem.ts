import { greatestCommonDivisorBig } from './greatestCommonDivisor.js';
import type { IntegerSystem } from './integerSystem.js';
import type { Rational } from './rationalNumber.js';

/** The system of `integerSystem` in big integers, for any rationals. */
export const bigSystem = (matrix: readonly Rational[], rhs: readonly Rational[]): IntegerSystem => {
  const n = rhs.length;
  const rowScales = rhs.map((entry) => entry.denominator);
  const columnScales = new Array<bigint>(n).fill(1n);
  let rhsScale = 1n;
  for (let i = 0; i < n; i++) {
    rhsScale = leastCommonMultiple(rhsScale, rhs[i].denominator);
    for (let j = 0; j < n; j++) {
      const { denominator } = matrix[i * n + j];
      rowScales[i] = leastCommonMultiple(rowScales[i], denominator);
      columnScales[j] = leastCommonMultiple(columnScales[j], denominator);
    }
  }
  const byRows = digits(rowScales) <= digits([...columnScales, rhsScale]);
  const big = rhs.map((last, i) => {
    const row = new Array<bigint>(n + 1);
    for (let j = 0; j <= n; j++) {
      const { numerator, denominator } = j < n ? matrix[i * n + j] : last;
      const scale = byRows ? rowScales[i] : j < n ? columnScales[j] : rhsScale;
      row[j] = numerator * (scale / denominator);
    }
    return row;
  });
  return byRows ? { rows: { big }, rhsScale: 1n } : { rows: { big }, columnScales, rhsScale };
};

const leastCommonMultiple = (a: bigint, b: bigint): bigint => (a === b ? a : (a / greatestCommonDivisorBig(a, b)) * b);

const digits = (scales: readonly bigint[]): number => {
  let total = 0;
  for (const scale of scales) total += scale.toString(16).length;
  return total;
};
