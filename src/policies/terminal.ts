import type { SoftmaxPolicy } from './policy.js';

/** Whether a policy acts nowhere in this state: its row is exactly zero, which is how terminal states are written. */
export const isTerminal = <T>(policy: SoftmaxPolicy<T>, state: number): boolean => {
  const row = state * policy.actions;
  for (let i = row; i < row + policy.actions; i++) {
    if (!policy.arithmetic.isSkippable(policy.probabilities[i])) return false;
  }
  return true;
};
