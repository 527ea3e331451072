import type { Arithmetic } from '../../arithmetic/index.js';

/** Uniform numbers in [0, 1): the only way randomness enters a learner. `seedrandom(seed)` is one. */
export type RandomNumbers = () => number;

/** Draws an index by its probability, from one uniform number u: the first i with u < p₀ + … + pᵢ.
 *  An index of probability 0 is never drawn, also when the sum falls short of u by rounding.
 *
 *  @param probabilities table that holds the distribution in entries from … from + length − 1
 *  @returns the index relative to `from` */
export const drawIndex = <T>(
  arithmetic: Arithmetic<T>,
  probabilities: readonly T[],
  from: number,
  length: number,
  random: RandomNumbers,
): number => {
  const u = random();
  let cumulative = 0;
  let last = 0;
  for (let i = 0; i < length; i++) {
    const probability = probabilities[from + i];
    if (arithmetic.isSkippable(probability)) continue;
    cumulative += arithmetic.forKernels.approximate(probability);
    last = i;
    if (u < cumulative) return i;
  }
  return last;
};
