import { type Episode, type Mdp, type Policy, rewardOf } from '../../mdp/index.js';
import { drawIndex, type RandomNumbers } from './drawIndex.js';

/** Plays one episode of at most `steps` steps.
 *  Numbers are used in a fixed order (the start, then action and next state of each step), so two worlds that agree on
 *  every pair an episode visits give the same episode for the same numbers
 *  (properties/non-interference/rewards-at-unvisited-pairs-do-not-matter.ts).
 *
 *  @param steps n ≥ 1; ends of episodes: RolloutOptions
 *  @param random uniform numbers in [0, 1), `seedrandom("seed")` for example */
export const sampleEpisode = <T>(mdp: Mdp<T>, policy: Policy<T>, steps: number, random: RandomNumbers): Episode<T> => {
  const { arithmetic, actions, horizon, terminal } = mdp;
  const states = [drawIndex(arithmetic, mdp.initial, 0, mdp.states, random)];
  const taken: number[] = [];
  const rewards: T[] = [];
  let state = states[0];
  while (!terminal[state] && taken.length !== horizon && taken.length !== steps) {
    const action = drawIndex(arithmetic, policy.probabilities, state * actions, actions, random);
    const row = (state * actions + action) * mdp.states;
    const next = drawIndex(arithmetic, mdp.transition, row, mdp.states, random);
    taken.push(action);
    rewards.push(rewardOf(mdp, state, action, next));
    states.push(next);
    state = next;
  }
  return {
    states,
    actions: taken,
    rewards,
    end: terminal[state] || taken.length === horizon ? 'terminated' : 'truncated',
  };
};
