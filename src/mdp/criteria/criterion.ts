import { decidedSign } from '../../arithmetic/index.js';
import type { Mdp } from '../mdp.js';

/** What is summed along an episode. 'finiteHorizon': H steps, weighted by γᵗ, γ = 1 allowed.
 *  'discounted': γ < 1, for ever. 'totalReward': γ = 1, for ever; it may diverge. */
export type Criterion = 'finiteHorizon' | 'discounted' | 'totalReward';

/** The criterion of a model: a horizon decides, then whether γ < 1.
 *  @throws Undecided when the arithmetic cannot tell γ from 1 */
export const criterionOf = <T>(mdp: Mdp<T>): Criterion => {
  if (mdp.horizon !== undefined) return 'finiteHorizon';
  const { arithmetic: A } = mdp;
  return decidedSign(A, A.subtract(A.one, mdp.discount), 'whether the discount is below 1') > 0
    ? 'discounted'
    : 'totalReward';
};
