import type { Arithmetic } from '../../arithmetic/index.js';
import type { BestOfRandomSubsetOverseer, BestOfSamplesOverseer } from '../../policies/index.js';
import { scoreClasses } from './scoreClasses.js';

/** The best of a random subset of n of K answers, all subsets equally likely. An answer with w worse ones before it in
 *  the order of preference is shown with probability C(w, n − 1)/C(K, n); under 'uniform' ties a class of m equal
 *  answers above w worse ones shares (C(w + m, n) − C(w, n))/C(K, n).
 *  @returns [K] */
export const bestOfSubsets = <T>(
  A: Arithmetic<T>,
  scores: readonly T[],
  { size, ties = 'first' }: BestOfRandomSubsetOverseer,
): T[] => {
  const answers = A.zeros(scores.length);
  const subsets = choose(scores.length, size);
  let worse = 0;
  for (const equals of scoreClasses(A, scores)) {
    const shared = choose(worse + equals.length, size) - choose(worse, size);
    equals.forEach((answer, i) => {
      const before = worse + equals.length - 1 - i;
      answers[answer] =
        ties === 'first'
          ? A.ratio(choose(before, size - 1), subsets)
          : A.ratio(shared, subsets * BigInt(equals.length));
    });
    worse += equals.length;
  }
  return answers;
};

/** The best of n independent draws from the proposals q. An answer with mass F below it in the order of preference is
 *  shown with probability (F + q)ⁿ − Fⁿ; under 'uniform' ties a class of equal answers shares its mass in proportion
 *  to q, since the draws that tie are exchangeable.
 *  @returns [K] */
export const bestOfSamples = <T>(
  A: Arithmetic<T>,
  scores: readonly T[],
  { draws, proposals, ties = 'first' }: BestOfSamplesOverseer<T>,
): T[] => {
  const answers = A.zeros(scores.length);
  let below = A.zero;
  for (const equals of scoreClasses(A, scores)) {
    const mass = equals.reduce((total, answer) => A.add(total, proposals[answer]), A.zero);
    if (ties === 'first') {
      for (const answer of equals.slice().reverse()) {
        const upTo = A.add(below, proposals[answer]);
        answers[answer] = A.subtract(power(A, upTo, draws), power(A, below, draws));
        below = upTo;
      }
    } else {
      const upTo = A.add(below, mass);
      const shown = A.subtract(power(A, upTo, draws), power(A, below, draws));
      for (const answer of equals) {
        if (!A.isSkippable(mass)) answers[answer] = A.multiply(shown, A.divide(proposals[answer], mass));
      }
      below = upTo;
    }
  }
  return answers;
};

/** C(n, k), 0 where k > n. */
const choose = (n: number, k: number): bigint => {
  if (k > n) return 0n;
  let product = 1n;
  for (let i = 1; i <= k; i++) product = (product * BigInt(n - k + i)) / BigInt(i);
  return product;
};

const power = <T>(A: Arithmetic<T>, base: T, exponent: number): T => {
  let product = A.one;
  for (let i = 0; i < exponent; i++) product = A.multiply(product, base);
  return product;
};
