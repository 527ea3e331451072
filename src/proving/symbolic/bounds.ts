import { type Rational, rational } from '../../arithmetic/index.js';
import type { Monomial, Polynomial } from './polynomial.js';
import type { Range, Unknown } from './unknowns.js';

/** Sign of a polynomial, where the ranges of its unknowns alone decide it.
 *  @returns undefined where they do not */
export const signFromRanges = (polynomial: Polynomial, unknowns: readonly Unknown[]): -1 | 0 | 1 | undefined => {
  const constant = polynomial.constant;
  if (constant !== undefined) return constant.sign();
  let total: Bounds = { low: closed(rational.zero), high: closed(rational.zero) };
  for (const monomial of polynomial.monomials.values()) total = sum(total, boundsOf(monomial, unknowns));
  if (isBeyond(total.low, 1)) return 1;
  return isBeyond(total.high, -1) ? -1 : undefined;
};

/** One end of an interval; undefined is infinite. */
type End = { readonly at: Rational; readonly isOpen: boolean } | undefined;

interface Bounds {
  readonly low: End;
  readonly high: End;
}

const closed = (at: Rational): End => ({ at, isOpen: false });

const isBeyond = (end: End, side: -1 | 1): boolean =>
  end !== undefined && (end.at.sign() === side || (end.at.isZero() && end.isOpen));

const sum = (a: Bounds, b: Bounds): Bounds => ({ low: sumOfEnds(a.low, b.low), high: sumOfEnds(a.high, b.high) });

const sumOfEnds = (a: End, b: End): End =>
  a === undefined || b === undefined ? undefined : { at: a.at.plus(b.at), isOpen: a.isOpen || b.isOpen };

/** A monomial lies between the products of the ends of its factors when all of these are at least 0. Of any other
 *  nothing is said. */
const boundsOf = ({ coefficient, factors }: Monomial, unknowns: readonly Unknown[]): Bounds => {
  let low: End = closed(rational.one);
  let high: End = closed(rational.one);
  for (const factor of factors) {
    const { range } = unknowns[factor];
    const least = endOf(range, 'low');
    if (least === undefined || least.at.sign() < 0) return { low: undefined, high: undefined };
    low = productOfLows(low, least);
    high = productOfHighs(high, endOf(range, 'high'));
  }
  const scaled = (end: End): End => end && { ...end, at: end.at.times(coefficient) };
  return coefficient.sign() > 0 ? { low: scaled(low), high: scaled(high) } : { low: scaled(high), high: scaled(low) };
};

const endOf = ({ low, high, open }: Range, side: 'low' | 'high'): End => {
  const at = side === 'low' ? low : high;
  return at && { at, isOpen: open?.includes(side) === true };
};

/** x > a ≥ 0 and y ≥ b ≥ 0 give x·y > a·b unless y may be 0. */
const productOfLows = (a: End, b: End): End => {
  if (a === undefined || b === undefined) return undefined;
  return { at: a.at.times(b.at), isOpen: (a.isOpen && isBeyond(b, 1)) || (b.isOpen && isBeyond(a, 1)) };
};

/** 0 ≤ x < a and 0 ≤ y ≤ b give x·y < a·b where b > 0. */
const productOfHighs = (a: End, b: End): End => {
  if (a === undefined || b === undefined) return undefined;
  const at = a.at.times(b.at);
  return { at, isOpen: at.sign() > 0 && (a.isOpen || b.isOpen) };
};
