import { canHappen, decidedSign } from '../arithmetic/index.js';
import { require } from '../errors/index.js';
import { edgesOf, graphOf, stayingSet } from './criteria/attractor.js';
import { criterionOf } from './criteria/criterion.js';
import { leadingTo, supportOf } from './criteria/graph.js';
import type { Mdp } from './mdp.js';
import { stateList } from './places.js';

/** With discount 1 and no horizon, each initial state must be able to get to a terminal state, or to where a policy can
 *  stay without being paid: from anywhere else the total reward of every policy diverges.
 *  @param endBy how whoever wrote the world makes it end
 *  @throws InvalidInput naming the initial states without an end */
export const requireEnding = <T>(mdp: Mdp<T>, where: string, endBy: string): void => {
  if (criterionOf(mdp) !== 'totalReward') return;
  const { arithmetic: A } = mdp;
  const graph = graphOf(mdp, supportOf(A, mdp.transition));
  const free = mdp.reward.map(
    (reward, index) => mdp.available[index] && decidedSign(A, reward, 'whether a pair pays') === 0,
  );
  const ends = leadingTo(edgesOf(graph), stayingSet(graph, mdp.terminal, free).states);
  const endless = [...ends.keys()].filter(
    (s) => !ends[s] && canHappen(A, mdp.initial[s], 'an episode starts in a state'),
  );
  require(endless.length === 0, () => ({
    what: 'a world with discount 1 must be able to end',
    where: `${where}.discount, from ${stateList(mdp, endless)}`,
    seen: 'discount 1 and no horizon, where no policy ever reaches a terminal state',
    expected: 'a discount below 1, a horizon, or a terminal state within reach',
    fix: `write discount: "9/10", add horizon: 10, or ${endBy}`,
  }));
};
