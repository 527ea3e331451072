import type { Arithmetic } from '../../arithmetic/index.js';
import type { InputDocument } from '../../claims/index.js';
import { InvalidInput, require, seen } from '../../errors/index.js';
import { type Episode, type Mdp, rewardOf } from '../../mdp/index.js';

/** A sample in a file. Rewards are not written: the world they were played in says what its transitions pay. */
export interface RolloutsDocument extends InputDocument {
  readonly type: 'rollouts';
  readonly episodes: readonly Pick<Episode, 'states' | 'actions' | 'end'>[];
}

/** Writes episodes down. @returns a JSON value; `rolloutsFromDocument` reads it back as it was */
export const rolloutsToDocument = (episodes: readonly Episode<unknown>[]): RolloutsDocument => ({
  type: 'rollouts',
  episodes: episodes.map(({ states, actions, end }) => ({ states, actions, end })),
});

/** Reads episodes that were played in this world.
 *  @throws InvalidInput with the place, when the document is malformed or an episode cannot happen there */
export const rolloutsFromDocument = <T>(
  arithmetic: Arithmetic<T>,
  mdp: Mdp<T>,
  document: unknown,
  where = 'rollouts',
): readonly Episode<T>[] => {
  const record = document as RolloutsDocument | null | undefined;
  if (typeof record !== 'object' || record?.type !== 'rollouts' || !Array.isArray(record.episodes)) {
    throw new InvalidInput({
      what: 'a sample is stored as type "rollouts" with a list of episodes',
      where,
      seen: seen(document),
      expected: '{ "type": "rollouts", "episodes": [{ "states": […], "actions": […], "end": "terminated" }] }',
      fix: 'pass what rolloutsToDocument returned, read back from JSON',
    });
  }
  return record.episodes.map((episode, i) => readEpisode(arithmetic, mdp, episode, `${where}.episodes[${i}]`));
};

const readEpisode = <T>(A: Arithmetic<T>, mdp: Mdp<T>, episode: unknown, where: string): Episode<T> => {
  const { states, actions, end } = (episode ?? {}) as Readonly<Record<string, unknown>>;
  if (!isIndexList(states, mdp.states) || !isIndexList(actions, mdp.actions) || states.length !== actions.length + 1) {
    throw new InvalidInput({
      what: 'an episode lists its states and the actions between them',
      where,
      seen: seen(episode),
      expected: `states 0 … ${mdp.states - 1}, one more than actions 0 … ${mdp.actions - 1}`,
      fix: 'the state after the last action belongs to the list too',
    });
  }
  require(!A.isSkippable(mdp.initial[states[0]]), () => ({
    what: 'an episode starts where the world can start',
    where: `${where}.states[0]`,
    seen: `state ${states[0]}`,
    expected: 'a state of positive initial probability',
    fix: 'start the episode elsewhere, or change the initial distribution',
  }));
  const rewards = actions.map((action, t) => readStep(A, mdp, states, action, t, where));
  const over = mdp.terminal[states[actions.length]] || actions.length === mdp.horizon;
  const real = over ? 'terminated' : 'truncated';
  require(end === real, () => ({
    what: 'an episode is terminated by its world and truncated by whoever stops watching',
    where: `${where}.end`,
    seen: seen(end),
    expected: `"${real}"`,
    fix: over ? 'its last state is terminal or its horizon is reached' : 'the world goes on after its last state',
  }));
  return { states, actions, rewards, end: real };
};

const readStep = <T>(
  A: Arithmetic<T>,
  mdp: Mdp<T>,
  states: readonly number[],
  action: number,
  t: number,
  where: string,
): T => {
  const [state, next] = [states[t], states[t + 1]];
  const index = state * mdp.actions + action;
  const possible =
    t !== mdp.horizon && mdp.available[index] && !A.isSkippable(mdp.transition[index * mdp.states + next]);
  require(possible, () => ({
    what: 'an episode contains only steps that its world can make',
    where: `${where}, step ${t}`,
    seen: `state ${state}, action ${action}, state ${next}`,
    expected: 'an available action and a next state of positive probability, within the horizon',
    fix: 'compare the step with the transition table of the MDP',
  }));
  return rewardOf(mdp, state, action, next);
};

const isIndexList = (value: unknown, size: number): value is number[] =>
  Array.isArray(value) && value.every((index) => Number.isInteger(index) && index >= 0 && index < size);
