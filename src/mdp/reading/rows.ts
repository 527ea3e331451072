import { type Rational, rational, sum } from '../../arithmetic/index.js';
import { InvalidInput, require, seen } from '../../errors/index.js';
import { type Named, stateLabel } from '../places.js';
import { arrayAt, numberAt, recordAt } from './at.js';
import { readState } from './names.js';

/** How the numbers of a row are meant. 'probabilities' must sum to exactly 1. 'weights' are integers, divided by their
 *  sum. 'byKind': rows of integers only are weights, all others are probabilities. */
export type RowMeaning = 'probabilities' | 'weights' | 'byKind';

/** What each number of a row stands for. */
export type RowOf = 'next state' | 'state';

/** A probability distribution over states from an array [S], or from an object { stateName: number } whose other
 *  states have 0. Signs and the sum of probabilities are left to `validateMdp`, which names the place as well.
 *  @returns [S], exact */
export const readRow = (
  value: unknown,
  states: number,
  named: Named,
  meaning: RowMeaning,
  where: string,
  each: RowOf = 'next state',
): Rational[] => {
  const entries = Array.isArray(value)
    ? arrayAt(value, where, `one number for each ${each}`, states)
    : entriesByName(value, states, named, where);
  const place = (state: number): string => `${where}[${stateLabel(named, state)}]`;
  const areWeights =
    meaning === 'weights' || (meaning === 'byKind' && entries.every((entry) => Number.isInteger(entry)));
  return areWeights
    ? normalised(entries, where, place, each)
    : entries.map((entry, state) => numberAt(rational, entry, place(state)));
};

const entriesByName = (value: unknown, states: number, named: Named, where: string): unknown[] => {
  const record = recordAt(value, where, 'an array [S], or an object { stateName: number }');
  const entries: unknown[] = new Array(states).fill(0);
  for (const [name, entry] of Object.entries(record)) {
    const key = named.stateNames === undefined && /^\d+$/.test(name) ? Number(name) : name;
    entries[readState(key, states, named, where)] = entry;
  }
  return entries;
};

const normalised = (
  entries: readonly unknown[],
  where: string,
  place: (state: number) => string,
  each: RowOf,
): Rational[] => {
  const weights = entries.map((entry, state) => {
    const number = numberAt(rational, entry, place(state));
    require(number.denominator === 1n && number.numerator >= 0n, () => ({
      what: 'a weight is an integer of at least 0',
      where: place(state),
      seen: seen(entry),
      expected: '0, 1, 2, …',
      fix: 'scale the row to integers, or use mdpFromArrays, whose rows are probabilities',
    }));
    return number;
  });
  const total = sum(rational, weights);
  if (rational.isZero(total)) {
    throw new InvalidInput({
      what: 'the weights of a row must not all be 0',
      where,
      seen: seen(entries),
      expected: `a positive weight for at least one ${each}`,
      fix: each === 'state' ? 'give a weight' : 'give a weight, or write null for an action that is not available',
    });
  }
  return weights.map((weight) => rational.divide(weight, total));
};
