import { InvalidInput, seen } from '../../errors/index.js';
import { arrayAt } from './at.js';

/** S and A of a nested transition table [S][A][…]. A state may be null or [] if it is terminal; all others name the
 *  same number of actions. */
export const readShape = (
  transition: unknown,
  where: string,
): { readonly states: number; readonly actions: number } => {
  const rows = arrayAt(transition, where, 'an array [S][A][S]');
  const widths = rows.map((row, s) =>
    row === null || row === undefined ? 0 : arrayAt(row, `${where}[state ${s}]`, 'one row for each action').length,
  );
  const actions = Math.max(0, ...widths);
  const ragged = widths.findIndex((width) => width !== 0 && width !== actions);
  if (ragged >= 0) {
    throw new InvalidInput({
      what: 'all states list the same number of actions',
      where: `${where}[state ${ragged}]`,
      seen: `${widths[ragged]} actions`,
      expected: `${actions} actions, as in state ${widths.indexOf(actions)}`,
      fix: 'write null for an action that is not available in a state',
    });
  }
  if (actions === 0) {
    throw new InvalidInput({
      what: 'a model has at least one state and one action',
      where,
      seen: seen(transition),
      expected: 'an array [S][A][S] with S ≥ 1 and A ≥ 1',
      fix: 'for example [[[1]]]: one state, one action, staying there',
    });
  }
  return { states: rows.length, actions };
};
