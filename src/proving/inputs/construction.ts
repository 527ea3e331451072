import { type Arithmetic, type Rational, rational, readNumber } from '../../arithmetic/index.js';
import type { Reals } from '../../generators/index.js';
import type { Polynomial } from '../symbolic/polynomial.js';
import type { Symbols } from '../symbolic/symbolic.js';
import type { Range } from '../symbolic/unknowns.js';

/** What is assumed of a polynomial over the inputs. */
export type Relation = '> 0' | '>= 0' | '= 0' | '!= 0' | '<= 0' | '< 0';

/** A polynomial compared with 0. */
export interface Comparison {
  readonly of: Polynomial;
  readonly relation: Relation;
}

/** Numbers of states and actions that the inputs of one case share. */
export interface SizeOfCase {
  readonly states: number;
  readonly actions: number;
}

/** Builds the inputs of one structure: numbers are unknown reals, all that is not a number is chosen. */
export interface Construction {
  readonly symbols: Symbols;
  readonly arithmetic: Arithmetic<Polynomial>;
  readonly size: SizeOfCase;
  /** Bounds on samples. */
  readonly most: { readonly episodes?: number; readonly steps?: number };
  /** One of 0 … count − 1; every choice is made once over all structures. */
  choose(count: number): number;
  assume(comparison: Comparison): void;
  /** Inputs built before, by name. */
  readonly earlier: Readonly<Record<string, unknown>>;
  /** Phrases of what is covered, without repetition. */
  cover(phrase: string): void;
}

/** One unknown of a range of reals; a number where the range has only one. */
export const realIn = ({ symbols, arithmetic }: Construction, name: string, reals: Reals): Polynomial => {
  if (reals === 'any') return symbols.input(name, {}, rational.zero);
  const low = readNumber(rational, reals.from);
  const high = readNumber(rational, reals.to);
  if (low.compare(high) === 0) return readNumber(arithmetic, reals.from);
  return symbols.input(name, { low, high }, low);
};

/** "all rewards", "rewards in [0, 1]", "rewards 0": what a range covers, in words. */
export const describeReals = (noun: string, reals: Reals): string =>
  reals === 'any'
    ? `all ${noun}`
    : reals.from === reals.to
      ? `${noun} ${reals.from}`
      : `${noun} in [${reals.from}, ${reals.to}]`;

/** A distribution over `length` outcomes: free but for its sum, so the last probability is 1 minus the others and the
 *  sum is 1 by construction.
 *  @param support 'full': all probabilities positive; 'any': some may be 0 */
export const distribution = (
  construction: Construction,
  name: string,
  length: number,
  support: 'full' | 'any',
): Polynomial[] => {
  const { symbols, arithmetic } = construction;
  if (length === 1) return [arithmetic.one];
  const range: Range = {
    low: rational.zero,
    high: rational.one,
    open: support === 'full' ? ['low', 'high'] : [],
  };
  const equal: Rational = rational.ratio(1, length);
  const free = Array.from({ length: length - 1 }, (_, i) => symbols.input(`${name}_${i}`, range, equal));
  const last = free.reduce((rest, probability) => arithmetic.subtract(rest, probability), arithmetic.one);
  construction.assume({ of: last, relation: support === 'full' ? '> 0' : '>= 0' });
  return [...free, last];
};
