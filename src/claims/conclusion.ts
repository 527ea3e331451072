import type { Real } from '../arithmetic/index.js';

/** A number written in a claim file: an integer, a decimal read as the decimal it is written as (0.2 is 1/5),
 *  or a fraction "1/3". */
export type Constant = number | string;

/** How a conclusion compares its two sides. 'atLeast': left ≥ right. 'above': left > right. 'equal': left = right. */
export type Relation = 'atLeast' | 'above' | 'equal';

/** One comparison that a claim makes about one instance, as data: whoever reads it computes the margin.
 *  Margin: left − right for 'atLeast' and 'above', −|left − right| for 'equal'.
 *  It holds iff margin ≥ 0 ('atLeast', 'equal') or margin > 0 ('above'). */
export interface Conclusion<T = Real> {
  readonly relation: Relation;
  readonly left: T | Constant;
  readonly right: T | Constant;
  /** Which entry of a vector this is, for the report: "[2]", "state 1". */
  readonly of?: string;
}

/** What a premise or a clause may return. A boolean says only yes or no: it has no margin to descend. */
export type Outcome<T = Real> = Conclusion<T> | readonly Conclusion<T>[] | boolean;

export const atLeast = <T = Real>(left: T | Constant, right: T | Constant): Conclusion<T> => ({
  relation: 'atLeast',
  left,
  right,
});

export const atMost = <T = Real>(left: T | Constant, right: T | Constant): Conclusion<T> => atLeast(right, left);

export const above = <T = Real>(left: T | Constant, right: T | Constant): Conclusion<T> => ({
  relation: 'above',
  left,
  right,
});

export const below = <T = Real>(left: T | Constant, right: T | Constant): Conclusion<T> => above(right, left);

export const equal = <T = Real>(left: T | Constant, right: T | Constant): Conclusion<T> => ({
  relation: 'equal',
  left,
  right,
});

/** Entry by entry; both vectors have the same length, or the right side is one constant for all. */
const eachEntry =
  (relation: Relation) =>
  <T = Real>(left: readonly (T | Constant)[], right: readonly (T | Constant)[] | Constant): Conclusion<T>[] => {
    if (Array.isArray(right) && right.length !== left.length) {
      throw new RangeError(`two vectors of different lengths are compared: ${left.length} and ${right.length} entries`);
    }
    return left.map((entry, index) => ({
      relation,
      left: entry,
      right: Array.isArray(right) ? right[index] : right,
      of: `[${index}]`,
    }));
  };

/** Every entry of `left` is at least the entry of `right`. */
export const allAtLeast = eachEntry('atLeast');

/** The two vectors are equal, entry by entry. */
export const allEqual = eachEntry('equal');
