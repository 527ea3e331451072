import { InvalidInput } from '../errors/index.js';
import { type Comparable, checkComparable, type Measured } from './comparable.js';

/** Kullback–Leibler divergence of q from p in each state, samples drawn from p:
 *    KL(p‖q)(s) = Σ_a p(a|s)·ln(p(a|s)/q(a|s)), with 0·ln 0 = 0                     [kullback1951]
 *  For a trust region p is the old policy and q the new one. Exactly 0 where the rows are the same.
 *
 *  @returns [S], nats
 *  @throws InvalidInput where q gives probability 0 to what p does (the divergence is infinite) or the sizes differ;
 *          BeyondArithmetic in rationals where the rows differ */
export const klDivergence = <T>(p: Measured<T>, q: Comparable<T>): T[] => {
  checkComparable(p, q, 'klDivergence(p, q)');
  const A = p.arithmetic;
  const divergences = A.zeros(p.states);
  for (let state = 0; state < p.states; state++) {
    for (let action = 0; action < p.actions; action++) {
      const i = state * p.actions + action;
      const from = p.probabilities[i];
      const to = q.probabilities[i];
      if (A.isSkippable(from) || A.isSkippable(A.subtract(from, to))) continue;
      if (A.isSkippable(to)) throw infinite(state, action, A.format(from));
      divergences[state] = A.add(divergences[state], A.multiply(from, A.log(A.divide(from, to))));
    }
  }
  return divergences;
};

const infinite = (state: number, action: number, probability: string): InvalidInput =>
  new InvalidInput({
    what: 'a finite divergence KL(p‖q) needs q to be positive wherever p is',
    where: `klDivergence(p, q), state ${state}, action ${action}`,
    seen: `p = ${probability}, q = 0`,
    expected: 'q > 0',
    fix: 'compare policies of full support, or use totalVariation(p, q)',
  });
