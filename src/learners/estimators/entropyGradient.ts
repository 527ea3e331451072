import type { Arithmetic } from '../../arithmetic/index.js';
import { entropyOf } from './entropyOf.js';

/** The gradient of the entropy of one softmax row with respect to its logits, the direction that evens it out:
 *    ∂H/∂z(a) = −p(a)·(ln p(a) + H)
 *  It is the score gradient of the credit −p·ln p, so `scoreGradient` carries it on to any parameters.
 *
 *  @param probabilities p, [A]    @returns [A], sums to 0; 0 where p is
 *  @throws BeyondArithmetic in rationals unless the distribution is deterministic */
export const entropyGradient = <T>(arithmetic: Arithmetic<T>, probabilities: readonly T[]): T[] => {
  const A = arithmetic;
  const entropy = entropyOf(A, probabilities);
  return probabilities.map((probability) =>
    A.isSkippable(probability) ? A.zero : A.negate(A.multiply(probability, A.add(A.log(probability), entropy))),
  );
};
