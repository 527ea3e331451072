import type { Arithmetic } from '../../arithmetic/index.js';

/** Shannon entropy of one distribution: H = −Σ_a p(a)·ln p(a), with 0·ln 0 = 0.
 *  @param probabilities p, [A]    @returns nats, 0 … ln A
 *  @throws BeyondArithmetic in rationals unless the distribution is deterministic */
export const entropyOf = <T>(arithmetic: Arithmetic<T>, probabilities: readonly T[]): T => {
  let entropy = arithmetic.zero;
  for (const probability of probabilities) {
    if (arithmetic.isSkippable(probability)) continue;
    entropy = arithmetic.subtract(entropy, arithmetic.multiply(probability, arithmetic.log(probability)));
  }
  return entropy;
};
