import type { Episode } from './episode.js';
import { type Mdp, pair } from './mdp.js';

/** Which pairs a sample acted on: entry `s·A + a` is true when some episode took a in s.
 *  @returns flat [S·A] */
export const visitedPairs = <T>(mdp: Mdp<T>, episodes: readonly Episode<T>[]): boolean[] => {
  const visited = new Array<boolean>(mdp.states * mdp.actions).fill(false);
  for (const { states, actions } of episodes) {
    for (let t = 0; t < actions.length; t++) visited[pair(mdp, states[t], actions[t])] = true;
  }
  return visited;
};

/** The part of a state–action table at states in which the sample took no action, row after row. The last state of a
 *  truncated episode was seen, but nothing was done in it: it counts as not acted in. Terminal states are left out.
 *  @param table flat [S·A] */
export const atUnvisitedStates = <T>(mdp: Mdp<T>, episodes: readonly Episode<T>[], table: readonly T[]): T[] => {
  const acted = new Array<boolean>(mdp.states).fill(false);
  for (const { states, actions } of episodes) for (let t = 0; t < actions.length; t++) acted[states[t]] = true;
  return table.filter((_, index) => {
    const state = Math.floor(index / mdp.actions);
    return !acted[state] && !mdp.terminal[state];
  });
};

/** The same world with other rewards.
 *  @param reward r(s,a), flat [S·A]; 0 at terminal states */
export const withRewards = <T>(mdp: Mdp<T>, reward: readonly T[]): Mdp<T> => {
  const { transitionReward: _replaced, ...world } = mdp;
  return { ...world, reward };
};
