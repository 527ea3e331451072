import type { Mdp, Policy } from '../../mdp/index.js';
import type { StateWeighting } from '../rollouts/rolloutOptions.js';
import type { StepTables } from './stepTables.js';
import { visitedSum } from './visitedSum.js';

/** The credit that a rollout gives to each pair on average:
 *    c(s,a) = E Σ_t wₜ·1{sₜ = s, aₜ = a}·xₜ = π(a|s)·Σ_t wₜ·P(sₜ = s)·xₜ(s,a)
 *  where xₜ(s,a) is the mean of what the learner multiplies ∇log π(aₜ|sₜ) with. No episode is enumerated.
 *
 *  @param acting π, the policy that plays the rollouts
 *  @param quantity xₜ(s,a), flat [S·A] per step
 *  @returns flat [S·A] */
export const expectedCredit = <T>(
  mdp: Mdp<T>,
  acting: Policy<T>,
  quantity: StepTables<T>,
  weighting: StateWeighting,
): T[] => {
  const credit = visitedSum(mdp, acting, quantity, weighting);
  for (let i = 0; i < credit.length; i++) credit[i] = mdp.arithmetic.multiply(acting.probabilities[i], credit[i]);
  return credit;
};
