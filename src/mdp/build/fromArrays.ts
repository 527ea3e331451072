import type { Arithmetic } from '../../arithmetic/index.js';
import { mdpIn } from '../inArithmetic.js';
import type { Mdp } from '../mdp.js';
import type { Numeral } from '../reading/at.js';
import { readModel, requireModelFields } from '../reading/model.js';

/** What every written model has beside its transitions. A state is given by its index, or by its name if it has one. */
export interface ModelFields {
  /** r(s) [S] (paid on leaving s), r(s,a) [S][A] or r(s,a,s′) [S][A][S]; null where an action is not available. */
  readonly reward:
    | readonly (Numeral | null)[]
    | readonly (readonly (Numeral | null)[] | null)[]
    | readonly (readonly (readonly Numeral[] | null)[] | null)[];
  /** γ, 0 ≤ γ ≤ 1. */
  readonly discount: Numeral;
  /** μ: [S], { stateName: number }, or one state; state 0 if absent. */
  readonly initial?: readonly Numeral[] | Readonly<Record<string, Numeral>> | Numeral;
  /** H ≥ 1 steps; absent for an infinite horizon. */
  readonly horizon?: number;
  /** The states that end an episode, or one boolean for each state; none if absent. */
  readonly terminal?: readonly Numeral[] | readonly boolean[];
  /** [S][A]; absent: the actions whose rows are not null. */
  readonly available?: readonly (readonly boolean[])[];
  readonly stateNames?: readonly string[];
  readonly actionNames?: readonly string[];
}

/** A model as nested arrays. Numbers mean what is written: 0.9 is 9/10, "1/3" is a third. */
export interface MdpArrays extends ModelFields {
  /** P(s′|s,a), [S][A][S] or { nextStateName: probability } rows; null for an action that is not available. */
  readonly transition: readonly (readonly (Row | null)[] | null)[];
}

type Row = readonly Numeral[] | Readonly<Record<string, Numeral>>;

/** An MDP from dense arrays of probabilities and rewards, checked exactly before it is rounded into the arithmetic.
 *  @example mdpFromArrays(rational, { transition: [[[0.9, 0.1]], [[0, 1]]], reward: [1, 0], discount: 0.9 })
 *  @throws InvalidInput naming the first place that is wrong: a row that sums to 9/10, a ragged table, a NaN */
export const mdpFromArrays = <T>(arithmetic: Arithmetic<T>, arrays: MdpArrays): Mdp<T> => {
  requireModelFields(arrays, 'mdpFromArrays(…)');
  return mdpIn(arithmetic, readModel(arrays, 'probabilities', 'mdp'));
};
