import { solveLinear } from '../../arithmetic/index.js';
import { require } from '../../errors/index.js';
import type { Mdp, Policy } from '../mdp.js';
import { inducedChain } from '../operators/inducedChain.js';
import { stateList } from '../places.js';
import { leadingTo, reachableFrom, supportOf } from './graph.js';

/** Expected number of visits to each state that is not terminal, undiscounted: (I − P_π)ᵀ d = μ over the states that
 *  are visited at all.
 *  @returns [S], steps; 0 at terminal states
 *  @throws InvalidInput naming the states from which an episode may never end */
export const totalVisits = <T>(mdp: Mdp<T>, policy: Policy<T>): T[] => {
  const { arithmetic: A, states, terminal } = mdp;
  const chain = inducedChain(mdp, policy);
  const edges = supportOf(A, chain.transition);
  const visited = reachableFrom(edges, supportOf(A, mdp.initial));
  const ends = leadingTo(edges, terminal);
  const unknown = [...visited.keys()].filter((s) => visited[s] && !terminal[s]);
  const endless = unknown.filter((s) => !ends[s]);
  require(endless.length === 0, () => ({
    what: 'with discount 1 the number of visits is finite only if every episode ends',
    where: `mdp, in ${stateList(mdp, endless)}`,
    seen: 'states that the policy can enter and then never leave for a terminal state',
    expected: 'a terminal state within reach of every state that is visited',
    fix: 'give a discount below 1 or a horizon',
  }));
  const n = unknown.length;
  const matrix = A.zeros(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const arrives = chain.transition[unknown[j] * states + unknown[i]];
      matrix[i * n + j] = A.subtract(i === j ? A.one : A.zero, arrives);
    }
  }
  const solution = solveLinear(
    A,
    matrix,
    unknown.map((s) => mdp.initial[s]),
  );
  const visits = A.zeros(states);
  for (let i = 0; i < n; i++) visits[unknown[i]] = solution[i];
  return visits;
};
