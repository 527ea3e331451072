import type { Interval, Rational } from '../arithmetic/index.js';

/** A column of a table of numbers. */
export interface SeriesColumn {
  /** As programs call it: "update", "probability". */
  readonly name: string;
  /** As an axis calls it: "P(right | coin on the left)". */
  readonly label: string;
  /** "updates", "reward units"; absent for numbers without one. */
  readonly unit?: string;
}

/** What a table holds: exact numbers and enclosures become the nearest double, words stay words. */
export type SeriesValue = number | string | Rational | Interval | null;

/** Numbers of a run, one row an observation, in the long form that plotting tools want. */
export interface SeriesTable {
  readonly columns: readonly SeriesColumn[];
  readonly rows: readonly (readonly SeriesValue[])[];
}

/** The tables of a run, by name. */
export type Series = Readonly<Record<string, SeriesTable>>;

/** The same with plain numbers of at most 12 significant digits, as they are stored and drawn. */
export interface PlainTable {
  readonly columns: readonly SeriesColumn[];
  readonly rows: readonly (readonly (number | string | null)[])[];
}
