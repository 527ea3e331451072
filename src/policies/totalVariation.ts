import type { Comparable, Measured } from './comparable.js';
import { checkComparable } from './comparable.js';

/** Total variation between two policies in each state: ½·Σ_a |p(a|s) − q(a|s)|, 0 … 1; 0 at terminal states.
 *  @returns [S]
 *  @throws InvalidInput unless they have the same states and actions */
export const totalVariation = <T>(p: Measured<T>, q: Comparable<T>): T[] => {
  checkComparable(p, q, 'totalVariation(p, q)');
  const A = p.arithmetic;
  const half = A.ratio(1, 2);
  const distances = A.zeros(p.states);
  for (let state = 0; state < p.states; state++) {
    let sum = A.zero;
    for (let i = state * p.actions; i < (state + 1) * p.actions; i++) {
      sum = A.add(sum, A.absolute(A.subtract(p.probabilities[i], q.probabilities[i])));
    }
    distances[state] = A.multiply(half, sum);
  }
  return distances;
};
