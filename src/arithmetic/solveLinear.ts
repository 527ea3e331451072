import { InvalidInput, SingularSystem, Undecided } from '../errors/index.js';
import type { Arithmetic, Kernel, Sign } from './arithmetic.js';
import { multiplyAddOf } from './multiplyAdd.js';

/** Solves matrix·x = rhs.
 *  @param matrix row-major [n·n]    @param rhs [n]
 *  @returns x [n]
 *  @throws SingularSystem when there is no unique solution; Undecided when the enclosures cannot tell */
export const solveLinear = <T>(arithmetic: Arithmetic<T>, matrix: readonly T[], rhs: readonly T[]): T[] => {
  if (matrix.length !== rhs.length * rhs.length) throw notSquare(matrix.length, rhs.length);
  if (arithmetic.solve !== undefined) return arithmetic.solve(matrix, rhs);
  return arithmetic.asOne === undefined
    ? solveByElimination(arithmetic, matrix, rhs)
    : arithmetic.asOne(solvedSystem, [...matrix, ...rhs]);
};

/** A system, its right-hand sides after its matrix, as one operation: which rows are exchanged hangs on the numbers. */
const solvedSystem: Kernel = (A, system) => {
  const n = Math.floor(Math.sqrt(system.length));
  return solveByElimination(A, system.slice(0, n * n), system.slice(n * n));
};

/** Gauss elimination, which serves every arithmetic that has no better way. */
export const solveByElimination = <T>(arithmetic: Arithmetic<T>, matrix: readonly T[], rhs: readonly T[]): T[] => {
  const work = matrix.slice();
  const solution = rhs.slice();
  eliminate(arithmetic, work, solution);
  substituteBack(arithmetic, work, solution);
  return solution;
};

/** Gauss elimination to upper triangular form, in place. Zero factors are skipped: transition rows are often sparse. */
const eliminate = <T>(A: Arithmetic<T>, work: T[], solution: T[]): void => {
  const n = solution.length;
  const multiplyAdd = multiplyAddOf(A);
  for (let k = 0; k < n; k++) {
    exchangeRows(work, solution, k, pivotRow(A, work, n, k));
    const pivot = work[k * n + k];
    for (let i = k + 1; i < n; i++) {
      if (A.isSkippable(work[i * n + k])) continue;
      const factor = A.negate(A.divide(work[i * n + k], pivot));
      for (let j = k + 1; j < n; j++) {
        if (A.isSkippable(work[k * n + j])) continue;
        work[i * n + j] = multiplyAdd(factor, work[k * n + j], work[i * n + j]);
      }
      solution[i] = multiplyAdd(factor, solution[k], solution[i]);
    }
  }
};

/** Row of the largest pivot by |toNumber|, among those that are known to be non-zero. An exact arithmetic, where size
 *  does not matter, takes the first non-zero one. */
const pivotRow = <T>(A: Arithmetic<T>, work: readonly T[], n: number, column: number): number => {
  if (A.name !== 'rational' && A.name !== 'symbolic') {
    const largest = largestRow(A, work, n, column);
    if (isNonZero(A.forKernels.knownSign(work[largest * n + column]))) return largest;
  }
  let best = -1;
  let undecided = false;
  for (let i = column; i < n; i++) {
    const sign = A.forKernels.knownSign(work[i * n + column]);
    if (sign === 'undecided') undecided = true;
    else if (sign !== 0 && best < 0) best = i;
  }
  if (best >= 0) return best;
  if (undecided) throw new Undecided(`pivot of column ${column} ≠ 0`);
  throw new SingularSystem(column);
};

const isNonZero = (sign: Sign): boolean => sign === 1 || sign === -1;

const largestRow = <T>(A: Arithmetic<T>, work: readonly T[], n: number, column: number): number => {
  let best = column;
  let largest = -1;
  for (let i = column; i < n; i++) {
    const size = Math.abs(A.forKernels.approximate(work[i * n + column]));
    if (size > largest) {
      largest = size;
      best = i;
    }
  }
  return best;
};

const exchangeRows = <T>(work: T[], solution: T[], a: number, b: number): void => {
  if (a === b) return;
  const n = solution.length;
  for (let j = 0; j < n; j++) {
    const entry = work[a * n + j];
    work[a * n + j] = work[b * n + j];
    work[b * n + j] = entry;
  }
  const entry = solution[a];
  solution[a] = solution[b];
  solution[b] = entry;
};

const substituteBack = <T>(A: Arithmetic<T>, work: readonly T[], solution: T[]): void => {
  const n = solution.length;
  for (let i = n - 1; i >= 0; i--) {
    let rest = solution[i];
    for (let j = i + 1; j < n; j++) {
      if (A.isSkippable(work[i * n + j])) continue;
      rest = A.subtract(rest, A.multiply(work[i * n + j], solution[j]));
    }
    solution[i] = A.divide(rest, work[i * n + i]);
  }
};

const notSquare = (entries: number, unknowns: number): InvalidInput =>
  new InvalidInput({
    what: 'a linear system needs as many equations as unknowns',
    where: 'solveLinear(arithmetic, matrix, rhs)',
    seen: `${entries} matrix entries for ${unknowns} right-hand sides`,
    expected: `${unknowns * unknowns} matrix entries, row by row`,
    fix: 'pass the n·n matrix flat and the n right-hand sides',
  });
