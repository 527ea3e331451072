import { require } from '../errors/index.js';
import type { Mdp } from './mdp.js';

/** Sizes and counts of an MDP: every flat table has the length that S and A give it. @throws InvalidInput */
export const requireLengths = <T>(mdp: Mdp<T>, where: string): void => {
  const { states, actions, horizon } = mdp;
  requireCount(states, `${where}.states`, 'a number of states');
  requireCount(actions, `${where}.actions`, 'a number of actions');
  if (horizon !== undefined) requireCount(horizon, `${where}.horizon`, 'a horizon');
  requireLength(mdp.transition, states * actions * states, `${where}.transition`);
  requireLength(mdp.reward, states * actions, `${where}.reward`);
  if (mdp.transitionReward !== undefined) {
    requireLength(mdp.transitionReward, states * actions * states, `${where}.transitionReward`);
  }
  requireLength(mdp.initial, states, `${where}.initial`);
  requireLength(mdp.terminal, states, `${where}.terminal`);
  requireLength(mdp.available, states * actions, `${where}.available`);
  if (mdp.stateNames !== undefined) requireLength(mdp.stateNames, states, `${where}.stateNames`);
  if (mdp.actionNames !== undefined) requireLength(mdp.actionNames, actions, `${where}.actionNames`);
};

const requireCount = (count: number, where: string, noun: string): void =>
  require(Number.isSafeInteger(count) && count >= 1, () => ({
    what: `${noun} is an integer of at least 1`,
    where,
    seen: String(count),
    expected: '1, 2, 3, …',
    fix: 'count what is there',
  }));

const requireLength = (table: readonly unknown[], length: number, where: string): void =>
  require(table.length === length, () => ({
    what: 'tables of one model must fit together',
    where,
    seen: `${table.length} entries`,
    expected: `${length} entries`,
    fix: 'give one entry for each state, pair or transition, row after row',
  }));
