import { canHappen } from '../../arithmetic/index.js';
import { InvalidInput } from '../../errors/index.js';
import { type Episode, type EpisodeEnd, type Mdp, type Policy, rewardOf } from '../../mdp/index.js';

/** One episode a policy can have, and how likely it is. */
export interface PossibleEpisode<T> {
  /** μ(s₀)·Π π(aₜ|sₜ)·P(sₜ₊₁|sₜ,aₜ) > 0. */
  readonly probability: T;
  readonly episode: Episode<T>;
}

/** More branches than this are not enumerated: the caller would wait for hours and hold them all in memory. */
const mostEpisodes = 1_000_000;

/** Every episode of at most `steps` steps that can happen, with its exact probability: a tree walk over the branches of
 *  positive probability, in the order of states and actions.
 *
 *  @param steps n ≥ 1; an episode still running after n steps is truncated (ends of episodes: RolloutOptions)
 *  @returns probabilities that sum to exactly 1 (tests/learners/rollouts/episodes.test.ts)
 *  @throws InvalidInput beyond a million episodes; Undecided where an enclosure cannot tell whether a branch can happen */
export const enumerateEpisodes = <T>(mdp: Mdp<T>, policy: Policy<T>, steps: number): PossibleEpisode<T>[] => {
  const possible: PossibleEpisode<T>[] = [];
  const happens = (probability: T): boolean => canHappen(mdp.arithmetic, probability, 'an episode goes on so');
  walkEpisodes(mdp, policy, { steps, happens }, (one) => possible.push(one));
  return possible;
};

/** E[x] over the episodes of at most `steps` steps: Σ probability·x(episode). An episode that cannot happen adds nothing,
 *  so nobody has to know whether it can: a solver needs no case for it.
 *  @param quantity x, [d], of each episode    @returns [d]
 *  @throws InvalidInput beyond a million episodes */
export const meanOverEpisodes = <T>(
  mdp: Mdp<T>,
  policy: Policy<T>,
  steps: number,
  quantity: (episode: Episode<T>) => readonly T[],
): T[] => {
  const { add, multiply, isSkippable } = mdp.arithmetic;
  let mean: T[] | undefined;
  walkEpisodes(
    mdp,
    policy,
    { steps, happens: (probability) => !isSkippable(probability) },
    ({ probability, episode }) => {
      const weighted = quantity(episode).map((x) => multiply(probability, x));
      mean = mean?.map((sum, i) => add(sum, weighted[i])) ?? weighted;
    },
  );
  return mean ?? [];
};

const walkEpisodes = <T>(
  mdp: Mdp<T>,
  policy: Policy<T>,
  { steps, happens }: { readonly steps: number; readonly happens: (probability: T) => boolean },
  meet: (possible: PossibleEpisode<T>) => void,
): void => {
  const A = mdp.arithmetic;
  const { actions, horizon, terminal, transition } = mdp;
  const states: number[] = [];
  const taken: number[] = [];
  const rewards: T[] = [];
  let met = 0;

  const close = (probability: T, end: EpisodeEnd): void => {
    if (met === mostEpisodes) throw tooMany(steps);
    met++;
    meet({ probability, episode: { states: states.slice(), actions: taken.slice(), rewards: rewards.slice(), end } });
  };

  const visit = (state: number, probability: T): void => {
    states.push(state);
    if (terminal[state] || taken.length === horizon) close(probability, 'terminated');
    else if (taken.length === steps) close(probability, 'truncated');
    else {
      for (let action = 0; action < actions; action++) act(state, action, probability);
    }
    states.pop();
  };

  const act = (state: number, action: number, probability: T): void => {
    const index = state * actions + action;
    if (!happens(policy.probabilities[index])) return;
    const chosen = A.multiply(probability, policy.probabilities[index]);
    taken.push(action);
    for (let next = 0; next < mdp.states; next++) {
      const chance = transition[index * mdp.states + next];
      if (!happens(chance)) continue;
      rewards.push(rewardOf(mdp, state, action, next));
      visit(next, A.multiply(chosen, chance));
      rewards.pop();
    }
    taken.pop();
  };

  for (let state = 0; state < mdp.states; state++) {
    if (happens(mdp.initial[state])) visit(state, mdp.initial[state]);
  }
};

const tooMany = (steps: number): InvalidInput =>
  new InvalidInput({
    what: 'this world has too many episodes to list them',
    where: 'enumerateEpisodes(mdp, policy, steps)',
    seen: `more than ${mostEpisodes} episodes of up to ${steps} steps`,
    expected: `at most ${mostEpisodes}`,
    fix: 'take fewer rollout steps or a smaller world, or use the sampled or the expected form',
  });
