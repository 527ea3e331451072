import type { SoftmaxPolicy } from '../../policies/index.js';

/** Adds what raises the entropy of a state's row: credit −w·π(a|s)·log π(a|s), whose score gradient is w·∇H(π(·|s)).
 *  @throws BeyondArithmetic in rationals unless the row is deterministic */
export const addEntropyCredit = <T>(policy: SoftmaxPolicy<T>, state: number, weight: T, credit: T[]): void => {
  const A = policy.arithmetic;
  for (let i = state * policy.actions; i < (state + 1) * policy.actions; i++) {
    const probability = policy.probabilities[i];
    if (A.isSkippable(probability)) continue;
    const surprise = A.negate(A.multiply(probability, A.log(probability)));
    credit[i] = A.add(credit[i], A.multiply(weight, surprise));
  }
};
