import type { SoftmaxPolicy, TiedPolicy } from './policy.js';

/** d, the number of trainable parameters: S·A tabular, O·A tied, d linear, S·d + d·A + d shared trunk. */
export const parameterCount = <T>(policy: SoftmaxPolicy<T>): number => {
  switch (policy.kind) {
    case 'tabular':
      return policy.states * policy.actions;
    case 'tied':
      return observationCount(policy) * policy.actions;
    case 'linear':
      return policy.dimension;
    case 'sharedTrunk':
      return policy.dimension * (policy.states + policy.actions + 1);
  }
};

/** O: observations are numbered 0 … O − 1. */
export const observationCount = (policy: Pick<TiedPolicy, 'observation'>): number => {
  let largest = -1;
  for (const observation of policy.observation) if (observation > largest) largest = observation;
  return largest + 1;
};
