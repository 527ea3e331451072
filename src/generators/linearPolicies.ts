import { type Rational, rational } from '../arithmetic/index.js';
import type { Genome, Realisation, Shape } from '../claims/index.js';
import { require, requireKnownFields, seen } from '../errors/index.js';
import type { Mdp } from '../mdp/index.js';
import { type LinearPolicy, linearPolicyFromTables, policyFromDocument, policyToDocument } from '../policies/index.js';
import { linearPolicyOutside } from './domain/linearPolicyDomain.js';
import { numeratorOver, weightsOf } from './exactNumbers.js';
import { genomeArbitrary } from './genomeArbitrary.js';
import type { InputArbitrary } from './inputArbitrary.js';
import type { Block } from './layout.js';
import { statesOf } from './policyTable.js';
import { readCount } from './sizes.js';
import { worldOf } from './world.js';

export interface LinearPolicyOptions {
  /** d: 2. */
  readonly features?: number;
  /** Features are integers −size … size: 1. */
  readonly size?: number;
  /** Weights are w·ln 2 with integers w, −steepness … steepness: 2. */
  readonly steepness?: number;
  /** Name of the input that is its MDP; absent: the first MDP among the inputs before it. */
  readonly of?: string;
}

/** Softmax policies with logits φ(s,a)·θ over integer features, where θ = w·ln 2 with integers w: so π(a|s) is
 *  2^(φ(s,a)·w) over its sum, a fraction. The smallest one has no features and is uniform. */
export const linearPolicies = (options: LinearPolicyOptions = {}): InputArbitrary<'linearPolicy'> => {
  const where = 'linearPolicies(…)';
  requireKnownFields(options, { features: true, size: true, steepness: true, of: true }, where);
  const [dimension] = readCount(options.features ?? 2, 1, `${where}.features`);
  const [size] = readCount(options.size ?? 1, 1, `${where}.size`);
  const [steepness] = readCount(options.steepness ?? 2, 1, `${where}.steepness`);
  require(dimension * size * steepness <= 30, () => ({
    what: 'the probabilities of a linear policy are powers of 2 up to 2^30',
    where,
    seen: seen({ features: dimension, size, steepness }),
    expected: 'features · size · steepness ≤ 30',
    fix: 'take fewer features or a smaller steepness',
  }));
  return genomeArbitrary({
    noun: 'linearPolicy',
    description: `linear softmax policies with ${dimension} feature${dimension === 1 ? '' : 's'} in {−${size}, …, ${size}}`,
    smallestShape: { states: 1, actions: 1 },
    // Weights along a feature that is 0 everywhere, and other weights of the same probabilities, are the same policy.
    repeats: true,
    plan: [
      { genes: integersWithin(steepness), axes: [dimension] },
      { genes: integersWithin(size), axes: ['state', 'action', dimension] },
    ],
    realise: (genome, { blocks }, realisation) => {
      const { arithmetic: A, shape } = realisation;
      const world = worldOf(realisation, options.of);
      const states = statesOf(shape, world);
      const features = A.zeros(states * shape.actions * dimension);
      for (let i = 0; i < blocks[1].length; i++) {
        const feature = genome[blocks[1].offset + i];
        if (feature !== 0) features[i] = A.integer(feature);
      }
      const probabilities = powersOfTwo(genome, blocks, realisation, world);
      return linearPolicyFromTables(A, { states, actions: shape.actions, dimension, features, probabilities });
    },
    encode: policyToDocument,
    outside: linearPolicyOutside(dimension, options.size, options.of),
    decode: (document, { shape, blocks }) => {
      if (document.type !== 'linearPolicy') return undefined;
      const policy = policyFromDocument(rational, document);
      if (policy.kind !== 'linear' || policy.dimension !== dimension) return undefined;
      if (policy.states < shape.states || policy.actions !== shape.actions) return undefined;
      const features = policy.features.slice(0, blocks[1].length).map((feature) => numeratorOver(1, feature));
      const weights = weightsThatFit(policy, features, shape, steepness);
      return weights === undefined ? undefined : [...weights, ...features];
    },
  });
};

const integersWithin = (bound: number) =>
  ({ kind: 'numerators', minimum: -bound, maximum: bound, denominator: 1, sparsity: 0 }) as const;

/** 2^(φ(s,a)·w) over its sum, [S·A]. */
const powersOfTwo = <T>(
  genome: Genome,
  [weights, features]: readonly Block[],
  { arithmetic: A, shape }: Realisation<T>,
  world: Mdp<T> | undefined,
): T[] => {
  const { actions } = shape;
  const dimension = weights.length;
  const probabilities = A.zeros(statesOf(shape, world) * actions);
  const powers = new Array<number>(actions);
  for (let state = 0; state < shape.states; state++) {
    let least = Number.POSITIVE_INFINITY;
    for (let action = 0; action < actions; action++) {
      let exponent = 0;
      const start = features.offset + (state * actions + action) * dimension;
      for (let k = 0; k < dimension; k++) exponent += genome[start + k] * genome[weights.offset + k];
      powers[action] = exponent;
      least = Math.min(least, exponent);
    }
    let sum = 0;
    for (let action = 0; action < actions; action++) {
      powers[action] =
        world !== undefined && !world.available[state * actions + action] ? 0 : 2 ** (powers[action] - least);
      sum += powers[action];
    }
    for (let action = 0; action < actions; action++) {
      if (powers[action] !== 0) probabilities[state * actions + action] = A.ratio(powers[action], sum);
    }
  }
  return probabilities;
};

/** The integers w with π(a|s) ∝ 2^(φ(s,a)·w), the smallest first; undefined when there are none. */
const weightsThatFit = (
  { probabilities }: LinearPolicy<Rational>,
  features: readonly (number | undefined)[],
  { states, actions }: Shape,
  steepness: number,
): number[] | undefined => {
  const dimension = features.length / (states * actions);
  const rows: number[][] = [];
  for (let state = 0; state < states; state++) {
    const row = weightsOf(probabilities.slice(state * actions, (state + 1) * actions));
    if (row === undefined) return undefined;
    rows.push(row);
  }
  const exponent = (state: number, action: number, weights: readonly number[]): number =>
    weights.reduce((sum, weight, k) => sum + weight * (features[(state * actions + action) * dimension + k] ?? 0), 0);
  const fits = (weights: readonly number[]): boolean =>
    rows.every((row, state) => {
      const first = row.findIndex((weight) => weight > 0);
      return row.every(
        (weight, action) =>
          weight === 0 ||
          weight / row[first] === 2 ** (exponent(state, action, weights) - exponent(state, first, weights)),
      );
    });
  const search = (weights: number[]): number[] | undefined => {
    if (weights.length === dimension) return fits(weights) ? weights : undefined;
    for (let size = 0; size <= steepness; size++) {
      for (const weight of size === 0 ? [0] : [size, -size]) {
        const found = search([...weights, weight]);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  };
  return search([]);
};
