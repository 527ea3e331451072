import { actionValues, actionValuesFrom, type Mdp, type Policy } from '../../mdp/index.js';
import type { RolloutLength } from '../rollouts/rolloutOptions.js';
import { policyMean } from './policyMean.js';
import { oneEachStep, type StepTables, sameEveryStep } from './stepTables.js';

/** E[Âₜ | sₜ = s, aₜ = a] of the generalised advantage estimator with any critic:
 *    gₜ(s,a) = δₜ(s,a) + γλ·Σ_s′ P(s′|s,a)·Σ_b π(b|s′)·gₜ₊₁(s′,b), g_n = 0
 *    δₜ(s,a) = r(s,a) + γ·Σ_s′ P(s′|s,a)·Vₜ₊₁(s′) − Vₜ(s)                    [schulman2016, eq. 16 in the mean]
 *  So g is the action value of a world that pays TD errors and discounts by γλ, which is how it is computed. At a
 *  truncation δ_{n−1} bootstraps with V_n; at a terminal state or the horizon Vₜ₊₁ is 0 (RolloutOptions).
 *
 *  @param values Vₜ(s), [S] per step, one step more than the rollout has; terminal entries are not read
 *  @param gaeLambda λ, 0 ≤ λ ≤ 1
 *  @returns flat [S·A] per step */
export const expectedAdvantages = <T>(
  mdp: Mdp<T>,
  policy: Policy<T>,
  values: StepTables<T>,
  gaeLambda: T,
  length: RolloutLength,
): StepTables<T> => {
  const A = mdp.arithmetic;
  const decay = A.multiply(mdp.discount, gaeLambda);
  if (length === 'untilTheEnd') {
    return sameEveryStep(actionValues(worldOfTdErrors(mdp, meanTdErrors(mdp, values, 0), decay), policy));
  }
  const tables = new Array<readonly T[]>(length);
  let later: readonly T[] = A.zeros(mdp.states);
  for (let t = length - 1; t >= 0; t--) {
    tables[t] = actionValuesFrom(worldOfTdErrors(mdp, meanTdErrors(mdp, values, t), decay), later);
    later = policyMean(A, policy, tables[t]);
  }
  return oneEachStep(tables);
};

/** δₜ(s,a), flat [S·A]; 0 where no action can be taken. */
const meanTdErrors = <T>(mdp: Mdp<T>, values: StepTables<T>, step: number): T[] => {
  const A = mdp.arithmetic;
  const now = values.at(step);
  const errors = A.zeros(mdp.states * mdp.actions);
  const targets = actionValuesFrom(mdp, values.at(step + 1));
  for (let i = 0; i < errors.length; i++) {
    if (mdp.available[i]) errors[i] = A.subtract(targets[i], now[Math.floor(i / mdp.actions)]);
  }
  return errors;
};

const worldOfTdErrors = <T>(mdp: Mdp<T>, errors: readonly T[], decay: T): Mdp<T> => ({
  ...mdp,
  reward: errors,
  transitionReward: undefined,
  discount: decay,
  horizon: undefined,
});
