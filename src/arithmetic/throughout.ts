import type { Arithmetic } from './arithmetic.js';
import { bounded } from './bounded.js';
import { Bounded } from './boundedNumber.js';

/** `bounded`, in which every result is handed out as `shown`. It tells the same numbers as other objects: nothing but a
 *  comparison of numbers by identity can tell it from `bounded`.
 *  @param shown the same number */
const throughout = (shown: (a: Bounded) => Bounded): Arithmetic<Bounded> => ({
  ...bounded,
  integer: (n) => shown(bounded.integer(n)),
  ratio: (numerator, denominator) => shown(bounded.ratio(numerator, denominator)),
  add: (a, b) => shown(bounded.add(a, b)),
  subtract: (a, b) => shown(bounded.subtract(a, b)),
  multiply: (a, b) => shown(bounded.multiply(a, b)),
  multiplyAdd: (a, b, c) => shown(bounded.multiplyAdd?.(a, b, c) ?? bounded.add(bounded.multiply(a, b), c)),
  divide: (a, b) => shown(bounded.divide(a, b)),
  negate: (a) => shown(bounded.negate(a)),
  absolute: (a) => shown(bounded.absolute(a)),
  minimum: (a, b) => shown(bounded.minimum(a, b)),
  maximum: (a, b) => shown(bounded.maximum(a, b)),
  select: (test, whenNegative, whenZero, whenPositive) =>
    shown(bounded.select(test, whenNegative, whenZero, whenPositive)),
  exp: (a) => shown(bounded.exp(a)),
  log: (a) => shown(bounded.log(a)),
  squareRoot: (a) => shown(bounded.squareRoot(a)),
  zeros: (length) => Array.from({ length }, () => shown(bounded.zero)),
});

/** Numbers as objects, and the arithmetic that makes no others. */
export interface Objects {
  readonly arithmetic: Arithmetic<Bounded>;
  /** An input as one of them. */
  readonly input: (a: Bounded) => Bounded;
}

const copyOf = ({ value, error }: Bounded): Bounded => new Bounded(value, error);

/** No two numbers are one object: x + 0 and max(x, y) are new ones. */
export const unshared: Objects = { arithmetic: throughout(copyOf), input: copyOf };

/** Numbers that are known to be equal are one object, and so are inputs that were rounded alike. */
export const shared = (): Objects => {
  const known = new Map<string, Bounded>();
  const input = (a: Bounded): Bounded => {
    const text = `${a.value} ± ${a.error}`;
    const first = known.get(text) ?? a;
    known.set(text, first);
    return first;
  };
  for (const constant of [bounded.zero, bounded.one]) input(constant);
  return { arithmetic: throughout((a) => (a.error === 0 ? input(a) : a)), input };
};
