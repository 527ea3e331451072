import type { Arithmetic } from '../../arithmetic/index.js';

/** ρ = π(a|s)/π_old(a|s). It is exactly 1 where the probability has not been touched: no enclosure of p/p would say so,
 *  and a clip range of 0, or a stop at any divergence, asks.
 *  @param old π_old(a|s) > 0 */
export const probabilityRatio = <T>(arithmetic: Arithmetic<T>, probability: T, old: T): T =>
  arithmetic.forKernels.isSame(probability, old) ? arithmetic.one : arithmetic.divide(probability, old);
