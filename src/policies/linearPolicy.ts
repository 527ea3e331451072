import type { Arithmetic } from '../arithmetic/index.js';
import { require, seen } from '../errors/index.js';
import type { LinearPolicy } from './policy.js';
import { checkShape, type Entry, readAvailable, readMatrix, readProbabilities } from './readTables.js';
import { softmax } from './softmax.js';
import type { PolicyTables } from './tabularPolicy.js';

export interface LinearTables<T> extends PolicyTables<T> {
  readonly dimension: number;
  /** φ(s,a), flat [S·A·d]. */
  readonly features: readonly T[];
}

/** Where a linear policy stands: at given weights, which needs `exp`, or at given probabilities, which does not.
 *  Given probabilities may lie off the features' reach: what the logits cannot express is a fixed offset, never trained. */
export type LinearPoint<T> =
  | { readonly weights: readonly Entry<T>[]; readonly available?: readonly boolean[] }
  | { readonly probabilities: readonly (readonly Entry<T>[])[] };

/** A policy whose logits are linear in features: z(s,a) = φ(s,a)·θ.
 *
 *  @param definition `features` φ, [S][A][d], with `weights` θ, [d], or `probabilities`, [S][A] as in `tabularPolicy`
 *  @throws InvalidInput; BeyondArithmetic in rationals where weights make the logits of a row differ */
export const linearPolicy = <T>(
  arithmetic: Arithmetic<T>,
  definition: { readonly features: readonly (readonly (readonly Entry<T>[])[])[] } & LinearPoint<T>,
  where = 'linearPolicy',
): LinearPolicy<T> => {
  const { states, actions, dimension, features } = readFeatures(arithmetic, definition.features, `${where}.features`);
  if ('probabilities' in definition) {
    const point = readProbabilities(arithmetic, definition.probabilities, `${where}.probabilities`);
    checkShape(point, { states, actions }, `${where}.probabilities`);
    return linearPolicyFromTables(arithmetic, { ...point, dimension, features });
  }
  const weights = readMatrix(arithmetic, [definition.weights], `${where}.weights`).entries;
  require(weights.length === dimension, () => ({
    what: 'a linear policy has one weight a feature',
    where: `${where}.weights`,
    seen: `${weights.length} weights`,
    expected: `${dimension}, the length of each feature vector`,
    fix: 'give one weight for every entry of φ(s,a)',
  }));
  const available = readAvailable(definition.available, states * actions, `${where}.available`);
  const logits = arithmetic.zeros(states * actions);
  for (let i = 0; i < features.length; i++) {
    const logit = Math.floor(i / dimension);
    logits[logit] = arithmetic.add(logits[logit], arithmetic.multiply(features[i], weights[i % dimension]));
  }
  const probabilities = softmax(arithmetic, logits, actions, available);
  return linearPolicyFromTables(arithmetic, { states, actions, dimension, features, probabilities });
};

/** `linearPolicy` without checks. */
export const linearPolicyFromTables = <T>(
  arithmetic: Arithmetic<T>,
  { states, actions, dimension, features, probabilities }: LinearTables<T>,
): LinearPolicy<T> => ({ kind: 'linear', arithmetic, states, actions, dimension, features, probabilities });

const readFeatures = <T>(
  arithmetic: Arithmetic<T>,
  features: readonly (readonly (readonly Entry<T>[])[])[],
  where: string,
): { states: number; actions: number; dimension: number; features: T[] } => {
  require(Array.isArray(features) && features.length > 0 && features.every(Array.isArray), () => ({
    what: 'features are given for every state and action',
    where,
    seen: seen(features),
    expected: 'an array [S][A][d] with at least one state',
    fix: 'write one list of feature vectors a state: [[[1, 0], [0, 1]]] is one state with two actions',
  }));
  const tables = features.map((rows, state) => readMatrix(arithmetic, rows, `${where}[state ${state}]`));
  const [{ rows: actions, columns: dimension }] = tables;
  tables.forEach((table, state) => {
    require(table.rows === actions && table.columns === dimension, () => ({
      what: 'every state has the same number of feature vectors, of the same length',
      where: `${where}[state ${state}]`,
      seen: `${table.rows} actions × ${table.columns} features`,
      expected: `${actions} actions × ${dimension} features, as in state 0`,
      fix: 'fill the features of unavailable actions with zeros',
    }));
  });
  return { states: features.length, actions, dimension, features: tables.flatMap((table) => table.entries) };
};
