import type { LinearPolicy, SharedTrunkPolicy, SoftmaxPolicy, TiedPolicy } from './policy.js';

/** z(θ + Δθ) − z(θ): how much every logit moves when the parameters do.
 *  Exact and not a linearisation, also for the shared trunk: (h + Δh)(W + ΔW) − hW = Δh·(W + ΔW) + h·ΔW.
 *
 *  @param delta Δθ, [d]    @returns flat [S·A] */
export const logitChange = <T>(policy: SoftmaxPolicy<T>, delta: readonly T[]): readonly T[] => {
  switch (policy.kind) {
    case 'tabular':
      return delta;
    case 'tied':
      return tiedChange(policy, delta);
    case 'linear':
      return linearChange(policy, delta);
    case 'sharedTrunk':
      return sharedTrunkChange(policy, delta);
  }
};

const tiedChange = <T>(policy: TiedPolicy<T>, delta: readonly T[]): T[] => {
  const { states, actions, observation } = policy;
  const change = policy.arithmetic.zeros(states * actions);
  for (let state = 0; state < states; state++) {
    for (let action = 0; action < actions; action++) {
      change[state * actions + action] = delta[observation[state] * actions + action];
    }
  }
  return change;
};

const linearChange = <T>(policy: LinearPolicy<T>, delta: readonly T[]): T[] => {
  const A = policy.arithmetic;
  const { dimension, features } = policy;
  const change = A.zeros(policy.states * policy.actions);
  for (let i = 0; i < change.length; i++) {
    let sum = A.zero;
    for (let k = 0; k < dimension; k++) {
      if (!A.isSkippable(delta[k])) sum = A.add(sum, A.multiply(features[i * dimension + k], delta[k]));
    }
    change[i] = sum;
  }
  return change;
};

const sharedTrunkChange = <T>(policy: SharedTrunkPolicy<T>, delta: readonly T[]): T[] => {
  const A = policy.arithmetic;
  const { states, actions, dimension, trunk, policyHead } = policy;
  const change = A.zeros(states * actions);
  const head = states * dimension;
  for (let state = 0; state < states; state++) {
    for (let action = 0; action < actions; action++) {
      let sum = A.zero;
      for (let k = 0; k < dimension; k++) {
        const feature = state * dimension + k;
        const weight = k * actions + action;
        const trunkChange = delta[feature];
        const headChange = delta[head + weight];
        if (!A.isSkippable(trunkChange)) {
          sum = A.add(sum, A.multiply(trunkChange, A.add(policyHead[weight], headChange)));
        }
        if (!A.isSkippable(headChange)) sum = A.add(sum, A.multiply(trunk[feature], headChange));
      }
      change[state * actions + action] = sum;
    }
  }
  return change;
};
