import { type Arithmetic, sum } from '../../arithmetic/index.js';
import { require } from '../../errors/index.js';

/** How spread is measured. 'population': √(Σ(A − mean)²/n), as NumPy does. 'sample': n − 1 instead of n, as PyTorch does.
 *  `epsilon` is added to the deviation, as libraries do to survive a constant batch; absent it is exactly 0. */
export interface Normalization<T> {
  readonly deviation: 'population' | 'sample';
  readonly epsilon?: T;
}

/** Advantages of a batch, shifted to mean 0 and scaled to deviation 1: (A − mean) / (deviation + ε).
 *
 *  @param advantages [n]
 *  @returns [n]; they sum to 0, and without ε do not change when all advantages are scaled or shifted alike
 *  @throws InvalidInput where the divisor is 0: all advantages equal, or a 'sample' of one;
 *          BeyondArithmetic in rationals unless the variance is a square */
export const normalizedAdvantages = <T>(
  arithmetic: Arithmetic<T>,
  advantages: readonly T[],
  { deviation, epsilon }: Normalization<T>,
): T[] => {
  const A = arithmetic;
  const count = advantages.length;
  const divisor = deviation === 'population' ? count : count - 1;
  require(divisor > 0, () => ({
    what: 'a deviation needs enough advantages',
    where: 'normalizedAdvantages(…).advantages',
    seen: `${count}`,
    expected: deviation === 'population' ? 'at least 1' : 'at least 2 for the sample deviation',
    fix: "collect more steps, or use deviation: 'population'",
  }));
  const mean = A.multiply(sum(A, advantages), A.ratio(1, count));
  const centred = advantages.map((advantage) => A.subtract(advantage, mean));
  const squares = centred.map((gap) => A.multiply(gap, gap));
  // Squares are not negative, which an enclosure of 0·0 does not know.
  const variance = A.maximum(A.zero, A.multiply(sum(A, squares), A.ratio(1, divisor)));
  const spread = A.squareRoot(variance);
  const scale = epsilon === undefined ? spread : A.add(spread, epsilon);
  require(!A.isSkippable(scale), () => ({
    what: 'advantages that are all equal have no deviation to divide by',
    where: 'normalizedAdvantages(…).advantages',
    seen: `${count} times ${A.format(advantages[0])}`,
    expected: 'at least two different advantages, or an epsilon above 0',
    fix: 'add epsilon, or a premise that keeps constant batches out',
  }));
  return centred.map((gap) => A.divide(gap, scale));
};
