import type { Mdp } from '../mdp/index.js';
import type { TabularPolicy } from './policy.js';
import { uniformRows } from './softmax.js';
import { tabularPolicyFromTables } from './tabularPolicy.js';

/** The policy that takes every available action equally often. */
export const uniformPolicy = <T>(mdp: Mdp<T>): TabularPolicy<T> => {
  const { arithmetic, states, actions, available } = mdp;
  const probabilities = uniformRows(arithmetic, states * actions, actions, available);
  return tabularPolicyFromTables(arithmetic, { states, actions, probabilities });
};
