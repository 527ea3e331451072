import type { Polynomial } from './polynomial.js';

interface Rest {
  readonly matrix: readonly Polynomial[];
  readonly rhs: readonly Polynomial[];
}

/** Solves matrix·x = rhs as far as rows with one non-zero entry go (those of terminal states), and leaves the smaller
 *  system to `solveRest`. The whole matrix has an inverse iff the divisors here are not 0 and the rest has one.
 *  @returns x [n] */
export const reduceSystem = (
  matrix: readonly Polynomial[],
  rhs: readonly Polynomial[],
  divide: (a: Polynomial, b: Polynomial) => Polynomial,
  solveRest: (rest: Rest) => readonly Polynomial[],
): Polynomial[] => {
  const n = rhs.length;
  const solution = new Array<Polynomial | undefined>(n).fill(undefined);
  const open = new Set(rhs.keys());
  const right = rhs.slice();
  const isUnknown = (column: number): boolean => solution[column] === undefined;
  const settle = (): boolean => {
    for (const row of open) {
      const columns = [...right.keys()].filter((j) => isUnknown(j) && matrix[row * n + j].monomials.size > 0);
      if (columns.length !== 1) continue;
      const [column] = columns;
      const value = divide(right[row], matrix[row * n + column]);
      solution[column] = value;
      open.delete(row);
      for (const other of open) right[other] = right[other].minus(matrix[other * n + column].times(value));
      return true;
    }
    return false;
  };
  while (settle());
  const rows = [...open];
  const columns = [...rhs.keys()].filter(isUnknown);
  if (columns.length > 0) {
    const rest = solveRest({
      matrix: rows.flatMap((row) => columns.map((column) => matrix[row * n + column])),
      rhs: rows.map((row) => right[row]),
    });
    columns.forEach((column, i) => {
      solution[column] = rest[i];
    });
  }
  return solution as Polynomial[];
};
