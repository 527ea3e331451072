import { type Arithmetic, rational, readNumber } from '../arithmetic/index.js';
import { require, seen } from '../errors/index.js';
import type { PolicyTables } from './tabularPolicy.js';

/** A number as a user gives it: written ("1/3", 0.2 read as 1/5, −2), or already a number of the arithmetic. */
export type Entry<T> = T | Written;

/** A number as it is written in a file. */
export type Written = number | string;

export interface Matrix<T> {
  readonly rows: number;
  readonly columns: number;
  /** Row-major. */
  readonly entries: readonly T[];
}

/** Reads one number. @throws InvalidInput unless it is written as one, or is one of the arithmetic's own */
export const readEntry = <T>(arithmetic: Arithmetic<T>, entry: Entry<T>, where: string): T => {
  if (isWritten(entry)) return readNumber(arithmetic, entry, where);
  require(typeof entry === 'object' && entry !== null && arithmetic.name !== 'float64', () => ({
    what: 'an entry of a table is a number',
    where,
    seen: seen(entry),
    expected: `a number, a fraction "1/3", or a number of the ${arithmetic.name} arithmetic`,
    fix: 'write 0 where there is nothing',
  }));
  return entry;
};

/** Reads a rectangular table. @throws InvalidInput naming the row that does not fit or the number that cannot be read */
export const readMatrix = <T>(
  arithmetic: Arithmetic<T>,
  rows: readonly (readonly Entry<T>[])[],
  where: string,
): Matrix<T> => {
  require(Array.isArray(rows) && rows.length > 0, () => ({
    what: 'a table has at least one row',
    where,
    seen: seen(rows),
    expected: 'an array of rows',
    fix: 'write one array of numbers a row: [["1/2", "1/2"], [1, 0]]',
  }));
  const columns = Array.isArray(rows[0]) ? rows[0].length : 0;
  const entries: T[] = [];
  rows.forEach((row, index) => {
    require(Array.isArray(row) && row.length === columns && columns > 0, () => ({
      what: 'every row of a table has the same length, at least 1',
      where: `${where}[${index}]`,
      seen: seen(row),
      expected: columns > 0 ? `${columns} numbers, as in row 0` : 'at least one number',
      fix: 'give an entry for every column; an action that does not exist has probability 0',
    }));
    row.forEach((entry, column) => {
      entries.push(readEntry(arithmetic, entry, `${where}[${index}][${column}]`));
    });
  });
  return { rows: rows.length, columns, entries };
};

/** Reads π, [S][A]: each row non-negative with sum exactly 1, or all zeros for a terminal state.
 *  What is written as number or string is summed in fractions, so 0.7 + 0.2 + 0.1 is 1; numbers of an arithmetic that
 *  rounds must only enclose 1. */
export const readProbabilities = <T>(
  arithmetic: Arithmetic<T>,
  rows: readonly (readonly Entry<T>[])[],
  where: string,
): PolicyTables<T> => {
  const { rows: states, columns: actions, entries } = readMatrix(arithmetic, rows, where);
  rows.forEach((row, state) => {
    if (row.every(isWritten)) {
      checkRow(rational, readMatrix(rational, [row], where).entries, `${where}[state ${state}]`);
    } else {
      checkRow(arithmetic, entries.slice(state * actions, (state + 1) * actions), `${where}[state ${state}]`);
    }
  });
  return { states, actions, probabilities: entries };
};

/** The mask of `mdp.available`, or undefined for all. @throws InvalidInput unless it has one entry a pair */
export const readAvailable = (
  available: readonly boolean[] | undefined,
  length: number,
  where: string,
): readonly boolean[] | undefined => {
  require(available === undefined || available.length === length, () => ({
    what: 'availability is said for every state and action',
    where,
    seen: `${available?.length} entries`,
    expected: `${length}, one a state–action pair`,
    fix: 'pass mdp.available of a model with the same states and actions',
  }));
  return available;
};

/** @throws InvalidInput unless a table of probabilities fits the rest of its policy */
export const checkShape = <T>(
  table: PolicyTables<T>,
  { states, actions }: { readonly states: number; readonly actions: number },
  where: string,
): void =>
  require(table.states === states && table.actions === actions, () => ({
    what: 'probabilities have a row a state and a column an action',
    where,
    seen: `${table.states} × ${table.actions}`,
    expected: `${states} × ${actions}`,
    fix: 'write probabilities as [S][A] of the same states and actions',
  }));

const isWritten = <T>(entry: Entry<T>): entry is Written => typeof entry === 'number' || typeof entry === 'string';

const checkRow = <T>(A: Arithmetic<T>, row: readonly T[], where: string): void => {
  row.forEach((probability, action) => {
    require(A.forKernels.knownSign(probability) !== -1, () => ({
      what: 'a probability is not negative',
      where: `${where}[action ${action}]`,
      seen: A.format(probability),
      expected: '0 … 1',
      fix: 'give 0 to actions that are never taken',
    }));
  });
  if (row.every((probability) => A.isSkippable(probability))) return;
  const total = row.reduce((sum, probability) => A.add(sum, probability), A.zero);
  const gap = A.forKernels.knownSign(A.subtract(total, A.one));
  require(gap === 0 || gap === 'undecided', () => ({
    what: 'the probabilities of a policy row sum to exactly 1',
    where,
    seen: A.format(total),
    expected: '1, or a row of zeros for a terminal state',
    fix: 'write them as fractions, for example ["1/3", "2/3"]',
  }));
};
