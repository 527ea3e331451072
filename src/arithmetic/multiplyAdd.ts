import type { Arithmetic } from './arithmetic.js';

/** a·b + c in this arithmetic: the inner step of every sum of products. */
export const multiplyAddOf = <T>(arithmetic: Arithmetic<T>): ((a: T, b: T, c: T) => T) =>
  arithmetic.multiplyAdd ?? ((a, b, c) => arithmetic.add(arithmetic.multiply(a, b), c));
