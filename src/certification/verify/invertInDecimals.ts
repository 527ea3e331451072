import { add, compare, type Decimal, divide, fromInteger, multiply, negate, signOf, zero } from './decimal.js';

/** An approximate inverse by Gauss and Jordan with row exchanges, in decimals: for a matrix that doubles cannot tell from
 *  one without an inverse. Nobody relies on it either.
 *  @param matrix row-major [n·n]    @returns undefined where so many digits see no inverse */
export const invertInDecimals = (matrix: readonly Decimal[], n: number, digits: number): Decimal[] | undefined => {
  const rounding = { digits, direction: 'down' } as const;
  const rows = Array.from({ length: n }, (_, i) => [
    ...matrix.slice(i * n, (i + 1) * n),
    ...Array.from({ length: n }, (_, j) => (i === j ? fromInteger(1n) : zero)),
  ]);
  for (let column = 0; column < n; column++) {
    let best = column;
    for (let i = column + 1; i < n; i++) if (isLarger(rows[i][column], rows[best][column])) best = i;
    [rows[column], rows[best]] = [rows[best], rows[column]];
    const pivotRow = rows[column];
    const pivot = pivotRow[column];
    if (signOf(pivot) === 0) return undefined;
    for (let j = 0; j < 2 * n; j++) pivotRow[j] = divide(pivotRow[j], pivot, rounding);
    for (const row of rows) {
      const factor = negate(row[column]);
      if (row === pivotRow || signOf(factor) === 0) continue;
      for (let j = 0; j < 2 * n; j++) row[j] = add(row[j], multiply(factor, pivotRow[j], rounding), rounding);
    }
  }
  return rows.flatMap((row) => row.slice(n));
};

const isLarger = (a: Decimal, b: Decimal): boolean => compare(size(a), size(b)) > 0;

const size = (a: Decimal): Decimal => (signOf(a) < 0 ? negate(a) : a);
