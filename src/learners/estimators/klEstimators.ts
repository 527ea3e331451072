import type { Arithmetic } from '../../arithmetic/index.js';

/** Three one-sample estimators of KL(π_old‖π), for an action drawn from π_old. */
export interface KlEstimates<T> {
  /** −ln ρ: unbiased, negative for some samples. */
  readonly k1: T;
  /** ½·(ln ρ)²: never negative, biased. */
  readonly k2: T;
  /** ρ − 1 − ln ρ: unbiased where both have the same support, and never negative. */
  readonly k3: T;
}

/** The estimators k1, k2, k3 of a divergence from one sample                        [schulman2020, joschu.net/blog/kl-approx]
 *  @param ratio ρ = π(a|s) / π_old(a|s) > 0
 *  @throws BeyondArithmetic in rationals unless ρ = 1 */
export const klEstimators = <T>(arithmetic: Arithmetic<T>, ratio: T): KlEstimates<T> => {
  const A = arithmetic;
  const logRatio = A.log(ratio);
  return {
    k1: A.negate(logRatio),
    k2: A.multiply(A.ratio(1, 2), A.multiply(logRatio, logRatio)),
    k3: A.subtract(A.subtract(ratio, A.one), logRatio),
  };
};
