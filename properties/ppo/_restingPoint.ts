import type { Arithmetic, Policy, Real } from 'lakatos';

/** Where the better of two answers, the first, has left the clip range upwards and the other one downwards:
 *    max((1 + ε)·p, p + ε·(1 − p)), p = π_old(0) */
export const restingPoint = (oldPolicy: Policy, clipRange: Real, arithmetic: Arithmetic): Real => {
  const { add, maximum, multiply, one, subtract } = arithmetic;
  const [p] = oldPolicy.probabilities;
  return maximum(multiply(add(one, clipRange), p), add(p, multiply(clipRange, subtract(one, p))));
};
