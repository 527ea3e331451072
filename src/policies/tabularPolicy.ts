import type { Arithmetic } from '../arithmetic/index.js';
import type { TabularPolicy } from './policy.js';
import { type Entry, readProbabilities } from './readTables.js';

/** The tables of a policy that is known to be valid, flat [S·A]: no check, for results of computations and for hot loops. */
export interface PolicyTables<T> {
  readonly states: number;
  readonly actions: number;
  /** π(a|s), flat [S·A]. */
  readonly probabilities: readonly T[];
}

/** A policy with one free logit a state–action pair, at the point where its probabilities are these.
 *
 *  @param rows π(a|s), [S][A]: numbers and strings are read as they are written ("1/3", 0.2 is 1/5), other entries are
 *         numbers of the arithmetic. Each row sums to exactly 1, the row of a terminal state is all zeros. Computed doubles rarely sum to exactly 1: give those to
 *         `tabularPolicyFromTables`.
 *  @param where the policy's place in messages
 *  @throws InvalidInput naming the row */
export const tabularPolicy = <T>(
  arithmetic: Arithmetic<T>,
  rows: readonly (readonly Entry<T>[])[],
  where = 'tabularPolicy',
): TabularPolicy<T> =>
  tabularPolicyFromTables(arithmetic, readProbabilities(arithmetic, rows, `${where}.probabilities`));

/** `tabularPolicy` without checks. */
export const tabularPolicyFromTables = <T>(
  arithmetic: Arithmetic<T>,
  { states, actions, probabilities }: PolicyTables<T>,
): TabularPolicy<T> => ({ kind: 'tabular', arithmetic, states, actions, probabilities });
