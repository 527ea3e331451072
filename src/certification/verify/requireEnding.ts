import { UnreadableTable } from './readTables.js';
import type { World } from './world.js';

/** With discount 1 and no horizon every start must lead to where episodes end, or to where a policy can stay without
 *  being paid: elsewhere no total reward exists.
 *  @throws UnreadableTable naming the discount of a world that cannot end */
export const requireEnding = (world: World, place: string): void => {
  const { states, initial, discount, horizon } = world;
  if (horizon !== undefined || !discount.isOne()) return;
  const ends = leadingTo(world, restingStates(world));
  for (let s = 0; s < states; s++) {
    if (initial[s].isZero() || ends[s]) continue;
    throw new UnreadableTable(`${place}.discount`, '1', `a discount below 1, or an end that state ${s} can reach`);
  }
};

/** The largest set of states in which a policy can stay for ever, unpaid, or end. */
const restingStates = ({ actions, terminal, available, reward, transition }: World): boolean[] => {
  let resting = terminal.map(() => true);
  for (;;) {
    const stays = (s: number, a: number): boolean =>
      available[s][a] &&
      reward[s][a].isZero() &&
      transition[s][a].every((probability, next) => probability.isZero() || resting[next]);
    const fewer = resting.map(
      (rests, s) => rests && (terminal[s] || Array.from({ length: actions }, (_, a) => a).some((a) => stays(s, a))),
    );
    if (fewer.every((rests, s) => rests === resting[s])) return resting;
    resting = fewer;
  }
};

/** The states from which some of these can be reached. */
const leadingTo = ({ transition }: World, targets: readonly boolean[]): boolean[] => {
  const leads = [...targets];
  for (let grew = true; grew; ) {
    grew = false;
    transition.forEach((pairs, s) => {
      if (leads[s] || !pairs.some((row) => row.some((probability, next) => !probability.isZero() && leads[next])))
        return;
      leads[s] = true;
      grew = true;
    });
  }
  return leads;
};
