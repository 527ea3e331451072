import type { Arithmetic } from './arithmetic.js';

/** x₀ + x₁ + …, from the left; 0 for none. */
export const sum = <T>(arithmetic: Arithmetic<T>, xs: readonly T[]): T => {
  let total = arithmetic.zero;
  for (let i = 0; i < xs.length; i++) total = arithmetic.add(total, xs[i]);
  return total;
};

/** x₀y₀ + x₁y₁ + …, from the left.
 *  @param ys as long as xs */
export const dot = <T>(arithmetic: Arithmetic<T>, xs: readonly T[], ys: readonly T[]): T => {
  let total = arithmetic.zero;
  for (let i = 0; i < xs.length; i++) {
    if (!arithmetic.isSkippable(xs[i])) total = arithmetic.add(total, arithmetic.multiply(xs[i], ys[i]));
  }
  return total;
};
