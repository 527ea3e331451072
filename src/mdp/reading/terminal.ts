import type { Named } from '../places.js';
import { arrayAt } from './at.js';
import { readState } from './names.js';

/** Terminal states, from a list of states (indices or names) or from one boolean for each state.
 *  @returns [S] */
export const readTerminal = (value: unknown, model: Named & { readonly states: number }, where: string): boolean[] => {
  const terminal = new Array<boolean>(model.states).fill(false);
  if (value === undefined) return terminal;
  const list = arrayAt(value, where, 'a list of states, or one boolean for each state');
  if (list.length > 0 && list.every((entry) => typeof entry === 'boolean')) {
    return [...arrayAt(list, where, 'one boolean for each state', model.states)] as boolean[];
  }
  list.forEach((entry, index) => {
    terminal[readState(entry, model.states, model, `${where}[${index}]`)] = true;
  });
  return terminal;
};
