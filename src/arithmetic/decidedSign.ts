import { Undecided } from '../errors/index.js';
import type { Arithmetic } from './arithmetic.js';

/** Sign of x where a kernel must know it.
 *  @param what the comparison in words, for the message: "π(a|s) > 0"
 *  @throws Undecided when the enclosure of x contains 0 and more */
export const decidedSign = <T>(arithmetic: Arithmetic<T>, x: T, what: string): -1 | 0 | 1 => {
  const sign = arithmetic.knownSign(x);
  if (sign === 'undecided') throw new Undecided(what);
  return sign;
};
