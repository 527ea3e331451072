import { parameterCount } from './parameterCount.js';
import type { LinearPolicy, SharedTrunkPolicy, SoftmaxPolicy, TiedPolicy } from './policy.js';

/** The chain rule from logits to parameters: ∂f/∂θᵢ = Σ_{s,a} ∂f/∂z(s,a) · ∂z(s,a)/∂θᵢ.
 *  An entry whose logits have an exactly zero gradient is left at exactly +0.
 *
 *  @param logitGradient ∂f/∂z, flat [S·A]    @returns ∂f/∂θ, [d] */
export const parameterGradient = <T>(policy: SoftmaxPolicy<T>, logitGradient: readonly T[]): readonly T[] => {
  switch (policy.kind) {
    case 'tabular':
      return logitGradient;
    case 'tied':
      return tiedGradient(policy, logitGradient);
    case 'linear':
      return linearGradient(policy, logitGradient);
    case 'sharedTrunk':
      return sharedTrunkGradient(policy, logitGradient);
  }
};

const tiedGradient = <T>(policy: TiedPolicy<T>, logitGradient: readonly T[]): T[] => {
  const A = policy.arithmetic;
  const { actions, observation } = policy;
  const gradient = A.zeros(parameterCount(policy));
  for (let state = 0; state < policy.states; state++) {
    const row = state * actions;
    const shared = observation[state] * actions;
    for (let action = 0; action < actions; action++) {
      if (A.isSkippable(logitGradient[row + action])) continue;
      gradient[shared + action] = A.add(gradient[shared + action], logitGradient[row + action]);
    }
  }
  return gradient;
};

const linearGradient = <T>(policy: LinearPolicy<T>, logitGradient: readonly T[]): T[] => {
  const A = policy.arithmetic;
  const { dimension, features } = policy;
  const gradient = A.zeros(dimension);
  for (let i = 0; i < logitGradient.length; i++) {
    if (A.isSkippable(logitGradient[i])) continue;
    for (let k = 0; k < dimension; k++) {
      const feature = features[i * dimension + k];
      if (!A.isSkippable(feature)) gradient[k] = A.add(gradient[k], A.multiply(feature, logitGradient[i]));
    }
  }
  return gradient;
};

/** z(s,a) = h(s)·W(·,a), so ∂z/∂h(s,k) = W(k,a) and ∂z/∂W(k,a) = h(s,k); the value head has no share in the logits. */
const sharedTrunkGradient = <T>(policy: SharedTrunkPolicy<T>, logitGradient: readonly T[]): T[] => {
  const A = policy.arithmetic;
  const { states, actions, dimension, trunk, policyHead } = policy;
  const gradient = A.zeros(parameterCount(policy));
  const head = states * dimension;
  for (let state = 0; state < states; state++) {
    for (let action = 0; action < actions; action++) {
      const slope = logitGradient[state * actions + action];
      if (A.isSkippable(slope)) continue;
      for (let k = 0; k < dimension; k++) {
        const feature = state * dimension + k;
        const weight = k * actions + action;
        gradient[feature] = A.add(gradient[feature], A.multiply(policyHead[weight], slope));
        gradient[head + weight] = A.add(gradient[head + weight], A.multiply(trunk[feature], slope));
      }
    }
  }
  return gradient;
};
