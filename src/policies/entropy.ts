import type { Measured } from './comparable.js';

/** Shannon entropy of a policy in each state: H(s) = −Σ_a π(a|s)·ln π(a|s), with 0·ln 0 = 0.
 *  @returns [S], nats, 0 … ln A; 0 at terminal states
 *  @throws BeyondArithmetic in rationals unless every row is deterministic */
export const entropy = <T>(policy: Measured<T>): T[] => {
  const A = policy.arithmetic;
  const { actions, probabilities } = policy;
  const entropies = A.zeros(policy.states);
  for (let state = 0; state < policy.states; state++) {
    for (let i = state * actions; i < (state + 1) * actions; i++) {
      if (A.isSkippable(probabilities[i])) continue;
      entropies[state] = A.subtract(entropies[state], A.multiply(probabilities[i], A.log(probabilities[i])));
    }
  }
  return entropies;
};
