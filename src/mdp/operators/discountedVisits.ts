import { criterionOf } from '../criteria/criterion.js';
import { totalVisits } from '../criteria/totalVisits.js';
import type { Mdp, Policy } from '../mdp.js';
import { discountedArrivals } from './discountedSolution.js';
import { inducedChain } from './inducedChain.js';
import { advance } from './stateVisits.js';

/** d(s) = Σ_t γᵗ Pr(s_t = s): expected discounted number of steps spent in s, t = 0 included, starting from μ.
 *    discounted      (I − γP_π)ᵀ d = μ; sums to exactly 1/(1 − γ), since a terminal state keeps what has reached it
 *    with a horizon  over t = 0 … H − 1; sums to (1 − γᴴ)/(1 − γ), terminal states keeping what has reached them
 *    undiscounted    expected number of visits; terminal states, which would count for ever, are given 0
 *  @returns [S], steps
 *  @throws InvalidInput naming the states that an undiscounted policy visits for ever */
export const discountedVisits = <T>(mdp: Mdp<T>, policy: Policy<T>): T[] => {
  switch (criterionOf(mdp)) {
    case 'discounted':
      return geometricVisits(mdp, policy);
    case 'finiteHorizon':
      return horizonVisits(mdp, policy);
    case 'totalReward':
      return totalVisits(mdp, policy);
  }
};

const geometricVisits = <T>(mdp: Mdp<T>, policy: Policy<T>): T[] => {
  const { arithmetic: A, states, terminal, discount } = mdp;
  const visits = discountedArrivals(mdp, policy);
  // Terminal mass has arrived once; staying for ever multiplies it by 1 + γ + γ² + …
  for (let s = 0; s < states; s++) if (terminal[s]) visits[s] = A.divide(visits[s], A.subtract(A.one, discount));
  return visits;
};

const horizonVisits = <T>(mdp: Mdp<T>, policy: Policy<T>): T[] => {
  const { arithmetic: A, states, terminal, discount } = mdp;
  const chain = inducedChain(mdp, policy);
  const visits = A.zeros(states);
  let distribution: readonly T[] = mdp.initial;
  let weight = A.one;
  for (let t = 0; t < (mdp.horizon ?? 0); t++) {
    for (let s = 0; s < states; s++) visits[s] = A.add(visits[s], A.multiply(weight, distribution[s]));
    const next = advance(mdp, chain, distribution);
    for (let s = 0; s < states; s++) if (terminal[s]) next[s] = A.add(next[s], distribution[s]);
    distribution = next;
    weight = A.multiply(weight, discount);
  }
  return visits;
};
