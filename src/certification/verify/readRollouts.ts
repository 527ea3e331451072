import { requireFields } from './readFields.js';
import { readCountAt, readListAt, UnreadableTable } from './readTables.js';
import type { World } from './world.js';

/** Checks that every episode of a sample can happen in the world that it was taken in, and ends as it says.
 *  @param world the first among the inputs before the sample: claims read samples there
 *  @throws UnreadableTable with the place of the first thing that cannot be */
export const checkRollouts = (episodes: unknown, place: string, world: World | undefined): void => {
  if (world === undefined) throw new UnreadableTable(place, 'no world', 'a world among the inputs before it');
  readListAt(episodes, place).forEach((episode, index) => {
    checkEpisode(episode, `${place}[${index}]`, world);
  });
};

const checkEpisode = (episode: unknown, where: string, world: World): void => {
  const { initial, terminal, transition, available, horizon } = world;
  const { states, actions, end } = requireFields(episode, ['states', 'actions', 'end'], where);
  const taken = readListAt(actions, `${where}.actions`).map((a, t) => readCountAt(a, `${where}.actions[${t}]`));
  const seen = readListAt(states, `${where}.states`, taken.length + 1).map((s, t) =>
    readCountAt(s, `${where}.states[${t}]`),
  );
  if (initial[seen[0]]?.isZero() !== false) {
    throw new UnreadableTable(`${where}.states[0]`, seen[0], 'a state of positive initial probability');
  }
  taken.forEach((action, t) => {
    const [state, next] = [seen[t], seen[t + 1]];
    const probability = t === horizon ? undefined : transition[state]?.[action]?.[next];
    if (probability === undefined || probability.isZero() || !available[state][action]) {
      throw new UnreadableTable(`${where}, step ${t}`, [state, action, next], 'a step that the world can make');
    }
  });
  const real = terminal[seen[taken.length]] || taken.length === horizon ? 'terminated' : 'truncated';
  if (end !== real) throw new UnreadableTable(`${where}.end`, end, `"${real}", by its last state and the horizon`);
};
