import type { Real } from '../arithmetic/index.js';
import { InvalidInput, seen } from '../errors/index.js';

/** A number written in a claim file: an integer, a decimal read as the decimal it is written as (0.2 is 1/5),
 *  or a fraction "1/3". */
export type Constant = number | string;

/** How a conclusion compares its two sides. 'atLeast': left ≥ right. 'above': left > right. 'equal': left = right.
 *  'differ': left ≠ right. */
export type Relation = 'atLeast' | 'above' | 'equal' | 'differ';

/** One comparison that a claim makes about one instance, as data: whoever reads it computes the margin.
 *  Margin: left − right for 'atLeast' and 'above', −|left − right| for 'equal', |left − right| for 'differ'.
 *  It holds iff margin ≥ 0 ('atLeast', 'equal') or margin > 0 ('above', 'differ'). */
export interface Conclusion<T = Real> {
  readonly relation: Relation;
  readonly left: T | Constant;
  readonly right: T | Constant;
  /** Which entry of a vector this is, for the report: its index, or a name such as "state 1". */
  readonly of?: number | string;
}

/** What a premise or a clause may return. A boolean says only yes or no: it has no margin to descend. */
export type Outcome<T = Real> = Conclusion<T> | readonly Conclusion<T>[] | boolean;

/** A conclusion over the numbers of an arithmetic; plain numbers beside them are constants. */
type About<T> = Conclusion<Exclude<T, Constant>>;

/** How many comparisons were made since somebody last asked. */
let made = 0;

/** That number, once. */
export const takeMade = (): number => {
  const were = made;
  made = 0;
  return were;
};

const compareBy =
  (relation: Relation) =>
  <T = Real>(left: T | Constant, right: T | Constant): About<T> => {
    made++;
    return { relation, left, right } as About<T>;
  };

/** left ≥ right. */
export const atLeast = compareBy('atLeast');

/** left > right. */
export const above = compareBy('above');

/** left = right. */
export const equal = compareBy('equal');

/** left ≠ right. */
export const differ = compareBy('differ');

/** left ≤ right. */
export const atMost = <T = Real>(left: T | Constant, right: T | Constant): About<T> => atLeast(right, left);

/** left < right. */
export const below = <T = Real>(left: T | Constant, right: T | Constant): About<T> => above(right, left);

/** A vector, or one number for every entry of the other side. */
type Sides<T> = readonly (T | Constant)[] | T | Constant;

/** Entry by entry; both vectors have the same length, or the right side is one number for all. */
const eachEntry =
  (relation: Relation, order: 'as written' | 'swapped' = 'as written') =>
  <T = Real>(left: readonly (T | Constant)[], right: Sides<T>): About<T>[] => {
    if (!Array.isArray(left)) throw notAsLong(seen(left), 'atLeast(left, right) compares two numbers');
    if (Array.isArray(right) && right.length !== left.length) {
      throw notAsLong(`${left.length} and ${right.length} entries`, 'look which list is meant');
    }
    made += left.length;
    return left.map((entry, index) => {
      const other = Array.isArray(right) ? right[index] : right;
      const sides = order === 'swapped' ? { left: other, right: entry } : { left: entry, right: other };
      return { relation, ...sides, of: index } as About<T>;
    });
  };

const notAsLong = (found: string, fix: string): InvalidInput =>
  new InvalidInput({
    what: 'lists are compared entry by entry',
    where: 'allAtLeast(left, right), or another comparison of lists',
    seen: found,
    expected: 'a list on the left, and one of as many numbers, or one number for all, on the right',
    fix,
  });

/** Every entry of `left` is at least the entry of `right`. */
export const allAtLeast = eachEntry('atLeast');

/** Every entry of `left` is at most the entry of `right`. */
export const allAtMost = eachEntry('atLeast', 'swapped');

/** Every entry of `left` is above the entry of `right`. */
export const allAbove = eachEntry('above');

/** Every entry of `left` is below the entry of `right`. */
export const allBelow = eachEntry('above', 'swapped');

/** The two vectors are equal, entry by entry. */
export const allEqual = eachEntry('equal');
