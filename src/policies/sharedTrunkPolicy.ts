import type { Arithmetic } from '../arithmetic/index.js';
import { require } from '../errors/index.js';
import type { SharedTrunkPolicy } from './policy.js';
import { checkShape, type Entry, readAvailable, readMatrix, readProbabilities } from './readTables.js';
import { softmax } from './softmax.js';
import type { PolicyTables } from './tabularPolicy.js';

export interface SharedTrunkTables<T> extends PolicyTables<T> {
  readonly dimension: number;
  /** h, flat [S·d]. */
  readonly trunk: readonly T[];
  /** W, flat [d·A]. */
  readonly policyHead: readonly T[];
  /** v, [d]. */
  readonly valueHead: readonly T[];
}

export interface SharedTrunkDefinition<T> {
  /** h, [S][d]. */
  readonly trunk: readonly (readonly Entry<T>[])[];
  /** W, [d][A]. */
  readonly policyHead: readonly (readonly Entry<T>[])[];
  /** v, [d]. */
  readonly valueHead: readonly Entry<T>[];
  /** π(a|s) at this point, [S][A] as in `tabularPolicy`, where the softmax of hW would leave the arithmetic; what hW does
   *  not express of it is a fixed offset of the logits, never trained. Absent: the softmax of hW. */
  readonly probabilities?: readonly (readonly Entry<T>[])[];
  /** Which actions exist, flat [S·A] as in `mdp.available`, for the softmax. */
  readonly available?: readonly boolean[];
}

/** A policy and a critic that read the same trainable features: z(s,a) = h(s)·W(·,a), V(s) = h(s)·v.
 *  Training the critic moves the policy, and the other way round.
 *
 *  @throws InvalidInput; BeyondArithmetic in rationals where hW differs within a row and no probabilities are given */
export const sharedTrunkPolicy = <T>(
  arithmetic: Arithmetic<T>,
  definition: SharedTrunkDefinition<T>,
  where = 'sharedTrunkPolicy',
): SharedTrunkPolicy<T> => {
  const {
    rows: states,
    columns: dimension,
    entries: trunk,
  } = readMatrix(arithmetic, definition.trunk, `${where}.trunk`);
  const head = readMatrix(arithmetic, definition.policyHead, `${where}.policyHead`);
  const valueHead = readMatrix(arithmetic, [definition.valueHead], `${where}.valueHead`).entries;
  const requireFeatures = (length: number, part: string): void =>
    require(length === dimension, () => ({
      what: 'trunk and heads have the same number of features',
      where: `${where}.${part}`,
      seen: `${length} features`,
      expected: `${dimension}, the length of each trunk row`,
      fix: 'write trunk as [S][d], policyHead as [d][A] and valueHead as [d]',
    }));
  requireFeatures(head.rows, 'policyHead');
  requireFeatures(valueHead.length, 'valueHead');
  const shape = { states, actions: head.columns };
  const heads = { dimension, trunk, policyHead: head.entries, valueHead };
  if (definition.probabilities !== undefined) {
    const point = readProbabilities(arithmetic, definition.probabilities, `${where}.probabilities`);
    checkShape(point, shape, `${where}.probabilities`);
    return sharedTrunkPolicyFromTables(arithmetic, { ...point, ...heads });
  }
  const available = readAvailable(definition.available, states * head.columns, `${where}.available`);
  const probabilities = softmax(
    arithmetic,
    product(arithmetic, trunk, head.entries, dimension),
    head.columns,
    available,
  );
  return sharedTrunkPolicyFromTables(arithmetic, { ...shape, probabilities, ...heads });
};

/** `sharedTrunkPolicy` without checks. */
export const sharedTrunkPolicyFromTables = <T>(
  arithmetic: Arithmetic<T>,
  { states, actions, dimension, trunk, policyHead, valueHead, probabilities }: SharedTrunkTables<T>,
): SharedTrunkPolicy<T> => ({
  kind: 'sharedTrunk',
  arithmetic,
  states,
  actions,
  dimension,
  trunk,
  policyHead,
  valueHead,
  probabilities,
});

/** hW, [S·A], of h [S·d] and W [d·A]. */
const product = <T>(A: Arithmetic<T>, trunk: readonly T[], policyHead: readonly T[], dimension: number): T[] => {
  const actions = policyHead.length / dimension;
  const logits = A.zeros((trunk.length / dimension) * actions);
  for (let i = 0; i < trunk.length; i++) {
    const state = Math.floor(i / dimension);
    const k = i % dimension;
    for (let action = 0; action < actions; action++) {
      const logit = state * actions + action;
      logits[logit] = A.add(logits[logit], A.multiply(trunk[i], policyHead[k * actions + action]));
    }
  }
  return logits;
};
