import type { Arithmetic } from '../arithmetic/index.js';
import { tilt } from './tilt.js';

/** Softmax of every row over its available actions: the uniform policy, tilted by the logits.
 *  A row without an available action is zero, as terminal states are.
 *
 *  @param logits flat [S·A]    @param available flat [S·A]; all actions when absent
 *  @returns π(a|s), flat [S·A] */
export const softmax = <T>(
  arithmetic: Arithmetic<T>,
  logits: readonly T[],
  actions: number,
  available?: readonly boolean[],
): T[] => tilt(arithmetic, uniformRows(arithmetic, logits.length, actions, available), logits, actions);

/** Rows that give every available action the same probability, flat [length]. */
export const uniformRows = <T>(
  arithmetic: Arithmetic<T>,
  length: number,
  actions: number,
  available?: readonly boolean[],
): T[] => {
  const rows = arithmetic.zeros(length);
  for (let row = 0; row < length; row += actions) {
    let choices = 0;
    for (let i = row; i < row + actions; i++) if (available?.[i] ?? true) choices++;
    if (choices === 0) continue;
    const share = arithmetic.ratio(1, choices);
    for (let i = row; i < row + actions; i++) if (available?.[i] ?? true) rows[i] = share;
  }
  return rows;
};
