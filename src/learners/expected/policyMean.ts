import type { Arithmetic } from '../../arithmetic/index.js';
import type { Policy } from '../../mdp/index.js';

/** Σ_a π(a|s)·x(s,a) for every state.
 *  @param table x, flat [S·A]    @returns [S] */
export const policyMean = <T>(arithmetic: Arithmetic<T>, policy: Policy<T>, table: readonly T[]): T[] => {
  const { actions, probabilities } = policy;
  const mean = arithmetic.zeros(policy.states);
  for (let i = 0; i < table.length; i++) {
    if (arithmetic.isSkippable(probabilities[i])) continue;
    const state = Math.floor(i / actions);
    mean[state] = arithmetic.add(mean[state], arithmetic.multiply(probabilities[i], table[i]));
  }
  return mean;
};
