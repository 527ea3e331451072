import type { Arithmetic } from './arithmetic.js';
import { bounded } from './bounded.js';
import { Bounded } from './boundedNumber.js';

/** The same number as another object. */
export const copyOf = ({ value, error }: Bounded): Bounded => new Bounded(value, error);

/** `bounded`, in which no operation returns an object that it was given or has returned before: x + 0 and max(x, y) are
 *  new ones. Nothing but a comparison of numbers by identity can tell it from `bounded`. */
export const unshared: Arithmetic<Bounded> = {
  ...bounded,
  integer: (n) => copyOf(bounded.integer(n)),
  ratio: (numerator, denominator) => copyOf(bounded.ratio(numerator, denominator)),
  add: (a, b) => copyOf(bounded.add(a, b)),
  subtract: (a, b) => copyOf(bounded.subtract(a, b)),
  multiply: (a, b) => copyOf(bounded.multiply(a, b)),
  multiplyAdd: (a, b, c) => copyOf(bounded.multiplyAdd?.(a, b, c) ?? bounded.add(bounded.multiply(a, b), c)),
  divide: (a, b) => copyOf(bounded.divide(a, b)),
  negate: (a) => copyOf(bounded.negate(a)),
  absolute: (a) => copyOf(bounded.absolute(a)),
  minimum: (a, b) => copyOf(bounded.minimum(a, b)),
  maximum: (a, b) => copyOf(bounded.maximum(a, b)),
  select: (test, whenNegative, whenZero, whenPositive) =>
    copyOf(bounded.select(test, whenNegative, whenZero, whenPositive)),
  exp: (a) => copyOf(bounded.exp(a)),
  log: (a) => copyOf(bounded.log(a)),
  squareRoot: (a) => copyOf(bounded.squareRoot(a)),
  zeros: (length) => Array.from({ length }, () => copyOf(bounded.zero)),
};
