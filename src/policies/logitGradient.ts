import type { Arithmetic } from '../arithmetic/index.js';
import type { SoftmaxPolicy } from './policy.js';

/** ∂/∂z of Σ c(s,a)·log π(a|s), z(s,a) the logits themselves:
 *    ∂/∂z(s,a) = c(s,a) − π(a|s)·Σ_b c(s,b)                                          [sutton2018, sec. 13.3]
 *  Rows without credit are left at exactly +0.
 *
 *  @param credit c, flat [S·A]    @returns flat [S·A]; each row sums to 0 */
export const logitGradient = <T>(policy: SoftmaxPolicy<T>, credit: readonly T[]): T[] => {
  const A = policy.arithmetic;
  const { actions, probabilities } = policy;
  const gradient = A.zeros(probabilities.length);
  for (let row = 0; row < probabilities.length; row += actions) {
    const end = row + actions;
    if (!isCredited(A, credit, row, end)) continue;
    let total = credit[row];
    for (let i = row + 1; i < end; i++) total = A.add(total, credit[i]);
    for (let i = row; i < end; i++) gradient[i] = A.subtract(credit[i], A.multiply(probabilities[i], total));
  }
  return gradient;
};

const isCredited = <T>(A: Arithmetic<T>, credit: readonly T[], row: number, end: number): boolean => {
  for (let i = row; i < end; i++) if (!A.isSkippable(credit[i])) return true;
  return false;
};
