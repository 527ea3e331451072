import { type Rational, rational } from '../../arithmetic/index.js';
import { isExact, readValue } from './value.js';

/** A table in a document is not what it should be; the message ends in a failure with this place. */
export class UnreadableTable extends Error {
  override readonly name = 'UnreadableTable';
  readonly place: string;
  readonly stated: unknown;
  readonly expected: string;

  constructor(place: string, stated: unknown, expected: string) {
    super(`${place}: ${expected}`);
    this.place = place;
    this.stated = stated;
    this.expected = expected;
  }
}

export const readFractionAt = (value: unknown, place: string): Rational => {
  const read = typeof value === 'number' || typeof value === 'string' ? readValue(String(value)) : undefined;
  if (read === undefined || !isExact(read)) throw new UnreadableTable(place, value, 'an integer or a fraction');
  return read.exact;
};

export const readListAt = (value: unknown, place: string, length?: number): readonly unknown[] => {
  if (!Array.isArray(value) || (length !== undefined && value.length !== length)) {
    throw new UnreadableTable(place, value, length === undefined ? 'a list' : `a list of ${length} entries`);
  }
  return value;
};

export const readCountAt = (value: unknown, place: string, least = 0): number => {
  if (!Number.isSafeInteger(value) || (value as number) < least) {
    throw new UnreadableTable(place, value, `a whole number from ${least} on`);
  }
  return value as number;
};

export const readRowAt = (value: unknown, place: string, length?: number): Rational[] =>
  readListAt(value, place, length).map((entry, index) => readFractionAt(entry, `${place}[${index}]`));

/** A distribution: integers are weights to be divided by their sum, fractions are probabilities that sum to 1. */
export const readDistributionAt = (value: unknown, place: string, length: number): Rational[] => {
  const entries = readListAt(value, place, length);
  const row = readRowAt(value, place, length);
  const negative = row.findIndex((entry) => entry.sign() < 0);
  if (negative >= 0) throw new UnreadableTable(`${place}[${negative}]`, entries[negative], 'no negative probability');
  const total = row.reduce(rational.add, rational.zero);
  if (entries.every((entry) => typeof entry === 'number')) {
    if (total.isZero()) throw new UnreadableTable(place, value, 'weights that are not all 0');
    return row.map((entry) => entry.over(total));
  }
  if (!total.isOne()) throw new UnreadableTable(place, value, 'probabilities that sum to 1');
  return row;
};

/** A number, a list of them, a list of lists, … */
export type NestedTable = Rational | readonly NestedTable[];

export const isTable = (table: NestedTable): table is readonly NestedTable[] => Array.isArray(table);

export const readNestedAt = (value: unknown, place: string): NestedTable =>
  Array.isArray(value)
    ? value.map((part, index) => readNestedAt(part, `${place}[${index}]`))
    : readFractionAt(value, place);
