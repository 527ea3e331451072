import type { Arithmetic } from '../../arithmetic/index.js';
import { mdpIn } from '../inArithmetic.js';
import type { Mdp } from '../mdp.js';
import { readModel, requireModelFields } from '../reading/model.js';
import type { ModelFields } from './fromArrays.js';

/** A model whose distributions are integer weights: a row (1, 9) means probabilities 1/10 and 9/10. */
export interface MdpWeights extends ModelFields {
  /** Weights of next states, [S][A][S] or { nextStateName: weight } rows; null for an action that is not available. */
  readonly transition: readonly (readonly (WeightRow | null)[] | null)[];
}

type WeightRow = readonly number[] | Readonly<Record<string, number>>;

/** An MDP from integer weights: every probability is exact, and no row can miss 1.
 *  `initial` is read as weights too.
 *  @example
 *    mdpFromWeights(rational, {
 *      stateNames: ['start', 'goal'],
 *      transition: [[{ start: 1, goal: 9 }], null],
 *      reward: [[[0, 1]], null],
 *      terminal: ['goal'],
 *      discount: 0.9,
 *    })
 *  @throws InvalidInput naming the first place that is wrong: a negative weight, a row of zeros, an unknown name */
export const mdpFromWeights = <T>(arithmetic: Arithmetic<T>, weights: MdpWeights): Mdp<T> => {
  requireModelFields(weights, 'mdpFromWeights(…)');
  return mdpIn(arithmetic, readModel(weights, 'weights', 'mdp'));
};
