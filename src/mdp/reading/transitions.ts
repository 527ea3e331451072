import { type Rational, rational } from '../../arithmetic/index.js';
import { InvalidInput, require, seen } from '../../errors/index.js';
import { type Named, pairPlace, stateLabel } from '../places.js';
import { arrayAt } from './at.js';
import type { ModelSource } from './model.js';
import { type RowMeaning, readRow } from './rows.js';

interface Shaped extends Named {
  readonly states: number;
  readonly actions: number;
}

/** Transition rows and action sets. A row that is null says that the action is not available; a terminal state may
 *  also be written the way absorbing states are, with rows that stay there, which is read as no action. */
export const readTransitions = (
  source: ModelSource,
  model: Shaped,
  terminal: readonly boolean[],
  meaning: RowMeaning,
  where: string,
): { readonly transition: Rational[]; readonly available: boolean[] } => {
  const { states, actions } = model;
  const table = source.transition as readonly (readonly unknown[] | null | undefined)[];
  const allowed = readAvailable(source.available, model, `${where}.available`);
  const transition = rational.zeros(states * actions * states);
  const available = new Array<boolean>(states * actions).fill(false);
  for (let s = 0; s < states; s++) {
    for (let a = 0; a < actions; a++) {
      const index = s * actions + a;
      const place = pairPlace(`${where}.transition`, model, s, a);
      const written = table[s]?.[a];
      if (written === undefined || written === null) {
        requireUnlisted(allowed?.[index], pairPlace(`${where}.available`, model, s, a));
        continue;
      }
      if (allowed?.[index] === false && !terminal[s] && isBlank(written)) continue;
      if (terminal[s]) {
        requireAbsorbing(written, s, model, place);
        continue;
      }
      requireListed(allowed?.[index], written, place);
      available[index] = true;
      const row = readRow(written, states, model, meaning, place);
      for (let next = 0; next < states; next++) transition[index * states + next] = row[next];
    }
  }
  return { transition, available };
};

const readAvailable = (value: unknown, model: Shaped, where: string): boolean[] | undefined => {
  if (value === undefined) return undefined;
  const rows = arrayAt(value, where, 'booleans [S][A]', model.states);
  return rows.flatMap((row, s) => {
    const place = `${where}[${stateLabel(model, s)}]`;
    return arrayAt(row, place, 'one boolean for each action', model.actions).map((entry, a) => {
      require(typeof entry === 'boolean', () => ({
        what: 'an action is either available or not',
        where: pairPlace(where, model, s, a),
        seen: seen(entry),
        expected: 'true or false',
        fix: 'leave the table out: rows that are null already say it',
      }));
      return entry as boolean;
    });
  });
};

const isBlank = (row: unknown): boolean => Array.isArray(row) && row.every((entry) => entry === 0 || entry === '0');

const requireListed = (allowed: boolean | undefined, row: unknown, where: string): void =>
  require(allowed !== false, () => ({
    what: 'an action that is not available has no transitions',
    where,
    seen: seen(row),
    expected: 'null',
    fix: 'write null here, or true in the table of available actions',
  }));

const requireUnlisted = (allowed: boolean | undefined, where: string): void =>
  require(allowed !== true, () => ({
    what: 'an available action has a transition row',
    where,
    seen: 'true, with no row in the transition table',
    expected: 'false, or a row that sums to 1',
    fix: 'give the row, or write false here',
  }));

const requireAbsorbing = (row: unknown, state: number, model: Shaped, where: string): void => {
  const entries = Array.isArray(row) && row.length === model.states ? row : undefined;
  const stays = entries?.every((entry, next) => next === state || entry === 0 || entry === '0') ?? false;
  if (stays) return;
  throw new InvalidInput({
    what: 'a terminal state has no transitions to other states',
    where,
    seen: seen(row),
    expected: 'null, or a row that stays in this state',
    fix: `write null, or take ${stateLabel(model, state)} off the list of terminal states`,
  });
};
