import type { Mdp, Policy } from '../mdp.js';
import { type InducedChain, inducedChain } from './inducedChain.js';

/** Pr(s_t = s and the episode goes on): where a policy is, step by step, undiscounted.
 *  @param steps how many steps to follow, t = 0 … steps − 1; a horizon ends the episode before if it is shorter
 *  @returns [steps][S]; row 0 is μ without its terminal states; a row sums to the probability of being alive at t */
export const stateVisits = <T>(mdp: Mdp<T>, policy: Policy<T>, steps: number): T[][] => {
  const { arithmetic: A, states, terminal, horizon } = mdp;
  const chain = inducedChain(mdp, policy);
  const visits: T[][] = [];
  let alive: readonly T[] = mdp.initial;
  for (let t = 0; t < steps; t++) {
    if (horizon !== undefined && t >= horizon) alive = A.zeros(states);
    const row = alive.map((probability, s) => (terminal[s] ? A.zero : probability));
    visits.push(row);
    alive = advance(mdp, chain, row);
  }
  return visits;
};

/** One step of the chain: p′(s′) = Σ_s p(s) P_π(s′|s). Mass in terminal states is gone, their rows are zero. */
export const advance = <T>(mdp: Mdp<T>, chain: InducedChain<T>, distribution: readonly T[]): T[] => {
  const { arithmetic: A, states } = mdp;
  const next = A.zeros(states);
  for (let s = 0; s < states; s++) {
    const mass = distribution[s];
    if (A.isSkippable(mass)) continue;
    for (let to = 0; to < states; to++) {
      next[to] = A.add(next[to], A.multiply(mass, chain.transition[s * states + to]));
    }
  }
  return next;
};
