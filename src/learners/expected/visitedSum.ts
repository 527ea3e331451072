import { type Mdp, type Policy, stateVisits } from '../../mdp/index.js';
import type { StateWeighting } from '../rollouts/rolloutOptions.js';
import type { StepTables } from './stepTables.js';
import { visitWeights } from './visitWeights.js';

/** A quantity of pairs, summed over the visits of their state:
 *    Σ_t wₜ·P(sₜ = s)·xₜ(s,a)
 *
 *  @param acting π, the policy that plays the rollouts
 *  @param quantity xₜ(s,a), flat [S·A] per step
 *  @returns flat [S·A] */
export const visitedSum = <T>(
  mdp: Mdp<T>,
  acting: Policy<T>,
  quantity: StepTables<T>,
  weighting: StateWeighting,
): T[] => {
  const A = mdp.arithmetic;
  const sum = A.zeros(mdp.states * mdp.actions);
  const { length } = quantity;
  if (length === 'untilTheEnd') {
    addVisits(mdp, visitWeights(mdp, acting, length, weighting), quantity.at(0), sum);
    return sum;
  }
  const visits = stateVisits(mdp, acting, length);
  let weight = A.one;
  for (let t = 0; t < length; t++) {
    const weights = visits[t].map((visit) => A.multiply(weight, visit));
    addVisits(mdp, weights, quantity.at(t), sum);
    if (weighting === 'discounted') weight = A.multiply(weight, mdp.discount);
  }
  return sum;
};

const addVisits = <T>(mdp: Mdp<T>, weights: readonly T[], table: readonly T[], sum: T[]): void => {
  const A = mdp.arithmetic;
  for (let i = 0; i < sum.length; i++) {
    const weight = weights[Math.floor(i / mdp.actions)];
    if (A.isSkippable(weight)) continue;
    sum[i] = A.add(sum[i], A.multiply(weight, table[i]));
  }
};
