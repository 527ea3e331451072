import { parameterCount } from './parameterCount.js';
import type { SharedTrunkPolicy } from './policy.js';
import { isTerminal } from './terminal.js';

/** What the value head says of each state: V(s) = h(s)·v; 0 at terminal states, whatever their features.
 *  @returns [S], reward units */
export const trunkValues = <T>(policy: SharedTrunkPolicy<T>): T[] => {
  const A = policy.arithmetic;
  const { states, dimension, trunk, valueHead } = policy;
  const values = A.zeros(states);
  for (let state = 0; state < states; state++) {
    if (isTerminal(policy, state)) continue;
    for (let k = 0; k < dimension; k++) {
      values[state] = A.add(values[state], A.multiply(trunk[state * dimension + k], valueHead[k]));
    }
  }
  return values;
};

/** Σ_s c(s)·∇θ V(s), through the value head and through the features it shares with the policy:
 *  ∂V(s)/∂h(s,k) = v(k), ∂V(s)/∂v(k) = h(s,k). Entries of the policy head are exactly +0.
 *
 *  @param credit c, [S]; a critic's descent direction has c(s) = weight·(target − V(s))
 *  @returns [d] */
export const trunkValueGradient = <T>(policy: SharedTrunkPolicy<T>, credit: readonly T[]): T[] => {
  const A = policy.arithmetic;
  const { states, actions, dimension, trunk, valueHead } = policy;
  const gradient = A.zeros(parameterCount(policy));
  const head = (states + actions) * dimension;
  for (let state = 0; state < states; state++) {
    if (A.isSkippable(credit[state]) || isTerminal(policy, state)) continue;
    for (let k = 0; k < dimension; k++) {
      const feature = state * dimension + k;
      gradient[feature] = A.add(gradient[feature], A.multiply(credit[state], valueHead[k]));
      gradient[head + k] = A.add(gradient[head + k], A.multiply(credit[state], trunk[feature]));
    }
  }
  return gradient;
};
