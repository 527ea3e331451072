import { type Arithmetic, multiplyAddOf } from '../../arithmetic/index.js';

/** Eliminates the states of a discounted chain one after another, in place: what passes through state k is credited to
 *  the states before and after it.
 *    nₖ = 1/(1 − gₖₖ)                 visits to k before it moves on
 *    gᵢₖ ← gᵢₖ·nₖ                      visits to k for each one to i
 *    gᵢⱼ ← gᵢⱼ + gᵢₖ·gₖⱼ               for all i, j > k
 *  This is Gauss elimination of I − G without row exchanges. It needs none: rows of G sum to at most γ < 1, and so do those
 *  of what is left of it, so 1 − gₖₖ ≥ 1 − γ; and for G ≥ 0 nothing cancels but there.
 *  @param chain G = γP_π, flat [n·n]; becomes n on its diagonal and the gᵢⱼ beside it */
export const eliminateStates = <T>(A: Arithmetic<T>, chain: T[], n: number): void => {
  const multiplyAdd = multiplyAddOf(A);
  for (let k = 0; k < n; k++) {
    const visits = A.divide(A.one, A.subtract(A.one, chain[k * n + k]));
    chain[k * n + k] = visits;
    for (let i = k + 1; i < n; i++) {
      if (A.isSkippable(chain[i * n + k])) continue;
      const through = A.multiply(chain[i * n + k], visits);
      chain[i * n + k] = through;
      for (let j = k + 1; j < n; j++) chain[i * n + j] = multiplyAdd(through, chain[k * n + j], chain[i * n + j]);
    }
  }
};

/** Solves V = r + GV, in place.
 *  @param eliminated by `eliminateStates`    @param values r, becomes V */
export const solveBackward = <T>(A: Arithmetic<T>, eliminated: readonly T[], values: T[]): void => {
  const multiplyAdd = multiplyAddOf(A);
  const n = values.length;
  for (let i = 1; i < n; i++) {
    let value = values[i];
    for (let k = 0; k < i; k++) value = multiplyAdd(eliminated[i * n + k], values[k], value);
    values[i] = value;
  }
  for (let k = n - 1; k >= 0; k--) {
    let value = values[k];
    for (let j = k + 1; j < n; j++) value = multiplyAdd(eliminated[k * n + j], values[j], value);
    values[k] = A.multiply(value, eliminated[k * n + k]);
  }
};

/** Solves d = μ + Gᵀd.
 *  @param eliminated by `eliminateStates`    @param initial μ    @returns d */
export const solveForward = <T>(A: Arithmetic<T>, eliminated: readonly T[], initial: readonly T[]): T[] => {
  const multiplyAdd = multiplyAddOf(A);
  const n = initial.length;
  const visits = A.zeros(n);
  for (let k = 0; k < n; k++) {
    let arriving = initial[k];
    for (let i = 0; i < k; i++) arriving = multiplyAdd(eliminated[i * n + k], visits[i], arriving);
    visits[k] = A.multiply(arriving, eliminated[k * n + k]);
  }
  for (let k = n - 2; k >= 0; k--) {
    let count = visits[k];
    for (let i = k + 1; i < n; i++) count = multiplyAdd(eliminated[i * n + k], visits[i], count);
    visits[k] = count;
  }
  return visits;
};
