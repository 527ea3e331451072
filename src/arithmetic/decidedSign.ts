import { Undecided } from '../errors/index.js';
import type { Arithmetic } from './arithmetic.js';

/** Sign of x where a kernel must know it.
 *  @param what the comparison in words, for the message: "π(a|s) > 0"
 *  @throws Undecided when the enclosure of x contains 0 and more */
export const decidedSign = <T>(arithmetic: Arithmetic<T>, x: T, what: string): -1 | 0 | 1 => {
  const sign = arithmetic.forKernels.knownSign(x);
  if (sign === 'undecided') throw new Undecided(what);
  return sign;
};

/** Whether something of this probability can happen. Only what adds nothing may be skipped by `isSkippable`; what is not
 *  there at all, such as an episode, or a quotient of probabilities, must be known to be none.
 *  @param probability ≥ 0    @param what the event in words: "an action is taken"
 *  @throws Undecided when the enclosure of the probability contains 0 and more */
export const canHappen = <T>(arithmetic: Arithmetic<T>, probability: T, what: string): boolean =>
  decidedSign(arithmetic, probability, `whether ${what} with positive probability`) !== 0;
