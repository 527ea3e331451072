import { type Arithmetic, readNumber } from '../arithmetic/index.js';
import { above, atLeast, type Conclusion, type Constant, differ, equal, type Outcome } from './conclusion.js';

/** The opposite of what a statement says of one instance: it holds iff the statement does not.
 *    ¬(l ≥ r) = r > l     ¬(l > r) = r ≥ l     ¬(l = r) = l ≠ r
 *  A list of one relation is denied as a whole, by its least difference (≥, >), by Σ|l − r| (=) or by Π(l − r) (≠).
 *  @throws RangeError for a list that mixes relations */
export const denial = <T>(outcome: Outcome<T>, arithmetic: Arithmetic<T>): Outcome<T> => {
  if (typeof outcome === 'boolean') return !outcome;
  if (!Array.isArray(outcome)) return opposite(outcome as Conclusion<T>);
  const conclusions = outcome as readonly Conclusion<T>[];
  if (conclusions.length < 2) return conclusions.length === 0 ? false : opposite(conclusions[0]);
  const [{ relation }] = conclusions;
  if (conclusions.some((other) => other.relation !== relation)) {
    throw new RangeError('a clause of an existence claim mixes relations: state each in a clause of its own');
  }
  const { add, subtract, absolute, multiply, minimum } = arithmetic;
  const side = (value: T | Constant): T =>
    typeof value === 'number' || typeof value === 'string' ? readNumber(arithmetic, value) : value;
  const differences = conclusions.map(({ left, right }) => subtract(side(left), side(right)));
  switch (relation) {
    case 'atLeast':
      return above<T>(0, differences.reduce(minimum)) as Conclusion<T>;
    case 'above':
      return atLeast<T>(0, differences.reduce(minimum)) as Conclusion<T>;
    case 'equal':
      return differ<T>(differences.map(absolute).reduce(add), 0) as Conclusion<T>;
    case 'differ':
      return equal<T>(differences.reduce(multiply), 0) as Conclusion<T>;
  }
};

const opposite = <T>({ relation, left, right, of }: Conclusion<T>): Conclusion<T> => {
  const denied = {
    atLeast: () => above<T>(right, left),
    above: () => atLeast<T>(right, left),
    equal: () => differ<T>(left, right),
    differ: () => equal<T>(left, right),
  }[relation]() as Conclusion<T>;
  return of === undefined ? denied : { ...denied, of };
};
