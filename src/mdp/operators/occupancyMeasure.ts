import { decidedSign } from '../../arithmetic/index.js';
import { require } from '../../errors/index.js';
import type { Mdp, Policy } from '../mdp.js';
import { discountedVisits } from './discountedVisits.js';

/** The share of the (discounted) steps that each pair takes, out of all steps in which an action is taken.
 *    ρ(s,a) = d(s) π(a|s) / Σ d(s),   sums over states that are not terminal
 *  In a world without terminal states this is (1 − γ) d(s) π(a|s).
 *  @returns flat [S·A], sums to exactly 1
 *  @throws InvalidInput when every episode ends before its first action */
export const occupancyMeasure = <T>(mdp: Mdp<T>, policy: Policy<T>): T[] => {
  const { arithmetic: A, states, actions, terminal } = mdp;
  const visits = discountedVisits(mdp, policy);
  let total = A.zero;
  for (let s = 0; s < states; s++) if (!terminal[s]) total = A.add(total, visits[s]);
  require(decidedSign(A, total, 'whether any action is taken') > 0, () => ({
    what: 'an occupancy measure needs an episode in which an action is taken',
    where: 'mdp.initial',
    seen: 'only terminal states',
    expected: 'a state that is not terminal',
    fix: 'start somewhere else with positive probability',
  }));
  const occupancy = A.zeros(states * actions);
  for (let s = 0; s < states; s++) {
    if (terminal[s]) continue;
    const share = A.divide(visits[s], total);
    for (let a = 0; a < actions; a++) {
      occupancy[s * actions + a] = A.multiply(share, policy.probabilities[s * actions + a]);
    }
  }
  return occupancy;
};
