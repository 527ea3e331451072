import type { Arithmetic, Real } from '../arithmetic/index.js';

/** What one application of an update rule changes. The step sizes are in it already: add it, do not scale it. */
export interface Update<T = Real> {
  /** Δθ, [d], in the order of the policy's parameters. Exactly +0 at parameters of states a sample never acted in
   *  (tabular; properties/unexplored/no-update-at-unseen-states.ts). */
  readonly parameters: readonly T[];
  /** ΔV, [S], of a learned tabular critic. */
  readonly stateValues?: readonly T[];
  /** Δw, [d], of a learned linear critic. */
  readonly criticWeights?: readonly T[];
}

/** One possible sample's update and how likely that sample is; over all samples the probabilities sum to exactly 1. */
export interface PossibleUpdate<T = Real> {
  /** 0 < probability ≤ 1. */
  readonly probability: T;
  readonly update: Update<T>;
}

/** Σ of updates of one policy and critic, part by part. @param updates at least one */
export const sumOfUpdates = <T>(arithmetic: Arithmetic<T>, updates: readonly Update<T>[]): Update<T> =>
  weightedSum(arithmetic, updates, undefined);

/** E[update] = Σ probability · update over everything a learner can sample. @param possible at least one */
export const averageUpdate = <T>(arithmetic: Arithmetic<T>, possible: readonly PossibleUpdate<T>[]): Update<T> =>
  weightedSum(
    arithmetic,
    possible.map(({ update }) => update),
    possible.map(({ probability }) => probability),
  );

const weightedSum = <T>(
  A: Arithmetic<T>,
  updates: readonly Update<T>[],
  weights: readonly T[] | undefined,
): Update<T> => {
  const total = (vectors: readonly (readonly T[])[]): T[] => {
    const sum = A.zeros(vectors[0].length);
    for (let u = 0; u < vectors.length; u++) {
      for (let i = 0; i < sum.length; i++) {
        const entry = weights === undefined ? vectors[u][i] : A.multiply(weights[u], vectors[u][i]);
        sum[i] = A.add(sum[i], entry);
      }
    }
    return sum;
  };
  const stateValues = updates.flatMap((update) => (update.stateValues === undefined ? [] : [update.stateValues]));
  const criticWeights = updates.flatMap((update) => (update.criticWeights === undefined ? [] : [update.criticWeights]));
  return {
    parameters: total(updates.map((update) => update.parameters)),
    ...(stateValues.length > 0 && { stateValues: total(stateValues) }),
    ...(criticWeights.length > 0 && { criticWeights: total(criticWeights) }),
  };
};
