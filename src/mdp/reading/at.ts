import { type Arithmetic, readNumber } from '../../arithmetic/index.js';
import { InvalidInput, seen } from '../../errors/index.js';

/** A number as people write it: 2, 0.9 (the decimal as it is written, 9/10), "3/4". */
export type Numeral = number | string;

/** Reads a number. @throws InvalidInput naming the place */
export const numberAt = <T>(arithmetic: Arithmetic<T>, value: unknown, where: string): T => {
  if (typeof value !== 'number' && typeof value !== 'string') throw notANumber(value, where);
  return readNumber(arithmetic, value, where);
};

const notANumber = (value: unknown, where: string): InvalidInput =>
  new InvalidInput({
    what: 'a number is missing or is not one',
    where,
    seen: seen(value),
    expected: 'an integer, a decimal or a fraction',
    fix: 'write 2, 0.9 (read as 9/10) or "3/4"',
  });

/** An array, of the length given if one is. @throws InvalidInput naming the place */
export const arrayAt = (value: unknown, where: string, expected: string, length?: number): readonly unknown[] => {
  if (!Array.isArray(value)) {
    throw new InvalidInput({
      what: 'a table is an array, nested once for each index',
      where,
      seen: seen(value),
      expected,
      fix: `write ${expected}`,
    });
  }
  if (length !== undefined && value.length !== length) {
    throw new InvalidInput({
      what: 'tables of one model must fit together',
      where,
      seen: `${value.length} entries: ${seen(value)}`,
      expected: `${length} entries, ${expected}`,
      fix: value.length < length ? 'add the missing entries' : 'remove the entries that are too many',
    });
  }
  // Holes count as missing entries: map and forEach would pass over them.
  return Array.from(value);
};

/** A plain record. @throws InvalidInput naming the place */
export const recordAt = (value: unknown, where: string, expected: string): Readonly<Record<string, unknown>> => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new InvalidInput({
    what: 'named parts are given as one object',
    where,
    seen: seen(value),
    expected,
    fix: `write ${expected}`,
  });
};
