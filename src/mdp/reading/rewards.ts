import { type Rational, rational } from '../../arithmetic/index.js';
import { require } from '../../errors/index.js';
import { type Named, pairPlace, stateLabel } from '../places.js';
import { arrayAt, numberAt } from './at.js';

interface Priced extends Named {
  readonly states: number;
  readonly actions: number;
  readonly terminal: readonly boolean[];
  readonly available: readonly boolean[];
  readonly transition: readonly Rational[];
}

/** Rewards on states [S] (paid on leaving), on pairs [S][A] or on transitions [S][A][S]; null where nothing can be
 *  paid. The depth of the nesting tells which.
 *  @returns r(s,a), and r(s,a,s′) when rewards were given on transitions */
export const readRewards = (
  value: unknown,
  model: Priced,
  where: string,
): { readonly reward: Rational[]; readonly transitionReward?: Rational[] } => {
  const table = arrayAt(value, where, 'rewards [S], [S][A] or [S][A][S]', model.states);
  const { states, actions } = model;
  const reward = rational.zeros(states * actions);
  const onTransitions = table.some((row) => Array.isArray(row) && row.some(Array.isArray));
  const transitionReward = onTransitions ? rational.zeros(states * actions * states) : undefined;
  for (let s = 0; s < states; s++) {
    const row = rewardsOfState(table, s, model, where);
    for (let a = 0; a < actions; a++) {
      const index = s * actions + a;
      const place = pairPlace(where, model, s, a);
      if (!model.available[index]) requireUnpaid(row[a], model.terminal[s], place);
      else if (transitionReward === undefined) reward[index] = numberAt(rational, row[a], place);
      else reward[index] = readTransitionRewards(row[a], index, model, transitionReward, place);
    }
  }
  return transitionReward === undefined ? { reward } : { reward, transitionReward };
};

const rewardsOfState = (table: readonly unknown[], state: number, model: Priced, where: string): readonly unknown[] => {
  const place = `${where}[${stateLabel(model, state)}]`;
  const row = table[state];
  if (row === null) return new Array(model.actions).fill(null);
  if (!table.some(Array.isArray)) {
    if (model.terminal[state]) requireUnpaid(row, true, place);
    else numberAt(rational, row, place);
    return Array.from({ length: model.actions }, (_, a) => (model.available[state * model.actions + a] ? row : null));
  }
  if (Array.isArray(row) && row.length === 0 && model.terminal[state]) return new Array(model.actions).fill(null);
  return arrayAt(row, place, 'one reward for each action', model.actions);
};

const readTransitionRewards = (
  value: unknown,
  index: number,
  model: Priced,
  into: Rational[],
  where: string,
): Rational => {
  const entries = arrayAt(value, where, 'one reward for each next state', model.states);
  let mean = rational.zero;
  for (let next = 0; next < model.states; next++) {
    const at = index * model.states + next;
    const paid = numberAt(rational, entries[next] ?? 0, `${where}[${stateLabel(model, next)}]`);
    into[at] = paid;
    mean = rational.add(mean, rational.multiply(model.transition[at], paid));
  }
  return mean;
};

const requireUnpaid = (value: unknown, terminal: boolean, where: string): void => {
  const parts = Array.isArray(value) ? value : [value];
  for (const part of parts) {
    if (part === null || part === undefined) continue;
    const paid = numberAt(rational, part, where);
    require(rational.isZero(paid), () => ({
      what: terminal ? 'a terminal state pays nothing' : 'an action that is not available pays nothing',
      where,
      seen: rational.format(paid),
      expected: '0 or null',
      fix: terminal
        ? 'put the reward on the transitions into this state: rewards [S][A][S]'
        : 'write null, or give the action a transition row',
    }));
  }
};
