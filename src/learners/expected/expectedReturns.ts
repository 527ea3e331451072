import { actionValues, actionValuesFrom, type Mdp, type Policy } from '../../mdp/index.js';
import type { RolloutLength } from '../rollouts/rolloutOptions.js';
import { policyMean } from './policyMean.js';
import { oneEachStep, type StepTables, sameEveryStep } from './stepTables.js';

/** E[Gₜ | sₜ = s, aₜ = a]: the mean of the discounted rewards that a rollout still collects from step t on, and no
 *  more: what lies behind a truncation is not in it.
 *    Qₜ(s,a) = r(s,a) + γ·Σ_s′ P(s′|s,a)·Σ_b π(b|s′)·Qₜ₊₁(s′,b), Q_n = 0
 *  @returns flat [S·A] per step */
export const expectedReturns = <T>(mdp: Mdp<T>, policy: Policy<T>, length: RolloutLength): StepTables<T> => {
  if (length === 'untilTheEnd') return sameEveryStep(actionValues(mdp, policy));
  const tables = new Array<readonly T[]>(length);
  let values: readonly T[] = mdp.arithmetic.zeros(mdp.states);
  for (let t = length - 1; t >= 0; t--) {
    tables[t] = actionValuesFrom(mdp, values);
    values = policyMean(mdp.arithmetic, policy, tables[t]);
  }
  return oneEachStep(tables);
};
