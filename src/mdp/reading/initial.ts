import { type Rational, rational } from '../../arithmetic/index.js';
import type { Named } from '../places.js';
import { readState } from './names.js';
import { type RowMeaning, readRow } from './rows.js';

/** μ from an array [S], an object { stateName: number }, or one state (index or name); state 0 when nothing is said. */
export const readInitial = (
  value: unknown,
  model: Named & { readonly states: number },
  meaning: RowMeaning,
  where: string,
): Rational[] => {
  if (typeof value === 'object' && value !== null) return readRow(value, model.states, model, meaning, where, 'state');
  const start = value === undefined ? 0 : readState(value, model.states, model, where);
  return Array.from({ length: model.states }, (_, s) => (s === start ? rational.one : rational.zero));
};
