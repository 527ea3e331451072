import { rational, readNumber } from '../arithmetic/index.js';
import { require, requireKnownFields, seen } from '../errors/index.js';
import { compareSizes, complexityOfFraction, greatestCommonDivisor } from './order.js';

/** All multiples of 1/denominator from `from` to `to`, both included: { from: -1, to: 1, denominator: 2 } is
 *  −1, −1/2, 0, 1/2, 1. The denominator is 1 unless it is given. */
export interface FractionRange {
  readonly from: number | string;
  readonly to: number | string;
  readonly denominator?: number;
}

/** A range of fractions as the integers that are drawn: minimum/denominator … maximum/denominator. */
export interface NumeratorRange {
  readonly minimum: number;
  readonly maximum: number;
  readonly denominator: number;
}

/** More values than this can neither be drawn at one go nor be meant. */
const largestRange = 2 ** 30;

/** Reads a range, for example of rewards.
 *  @throws InvalidInput unless from ≤ to, the denominator is a positive integer and both ends are multiples of it */
export const readFractionRange = (range: FractionRange, where: string): NumeratorRange => {
  requireKnownFields(range, { from: true, to: true, denominator: true }, where);
  const denominator = range.denominator ?? 1;
  require(Number.isSafeInteger(denominator) && denominator >= 1, () => ({
    what: 'a denominator is a positive integer',
    where: `${where}.denominator`,
    seen: seen(range.denominator),
    expected: 'an integer from 1',
    fix: `write ${where}: { from: -1, to: 1, denominator: 4 }`,
  }));
  const minimum = numeratorOf(range.from, denominator, `${where}.from`);
  const maximum = numeratorOf(range.to, denominator, `${where}.to`);
  require(minimum <= maximum && maximum - minimum < largestRange, () => ({
    what: 'a range goes from its smaller to its larger end',
    where,
    seen: `${range.from} … ${range.to}`,
    expected: 'from ≤ to, with at most 2^30 values',
    fix: minimum > maximum ? `swap them: { from: ${range.to}, to: ${range.from} }` : 'take a smaller denominator',
  }));
  return { minimum, maximum, denominator };
};

const numeratorOf = (value: number | string, denominator: number, where: string): number => {
  const { numerator, denominator: own } = readFraction(value, where);
  const scaled = (numerator * denominator) / own;
  require(Number.isSafeInteger(scaled), () => ({
    what: 'the ends of a range are multiples of 1/denominator',
    where,
    seen: String(value),
    expected: `a multiple of 1/${denominator}`,
    fix: `set the denominator to a multiple of ${own}`,
  }));
  return asSmallInteger(scaled);
};

/** The same integer; the engine then stores it, and genomes made from it, as an integer and not as a double. */
const asSmallInteger = (integer: number): number => (integer === (integer | 0) ? integer | 0 : integer);

/** A number as written (0.2 is 1/5), as a fraction of safe integers in lowest terms.
 *  @throws InvalidInput when it is no number, or needs larger integers */
export const readFraction = (
  value: number | string,
  where: string,
): { readonly numerator: number; readonly denominator: number } => {
  const exact = readNumber(rational, value);
  const numerator = Number(exact.numerator);
  const denominator = Number(exact.denominator);
  require(Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator), () => ({
    what: 'a generator draws small fractions',
    where,
    seen: String(value),
    expected: 'numerator and denominator below 2^53',
    fix: 'round it to a short decimal or a fraction such as "1/3"',
  }));
  return { numerator, denominator };
};

/** "3/4", "-2": the fraction in lowest terms, as documents write it. */
export const formatFraction = (numerator: number, denominator: number): string => {
  const divisor = greatestCommonDivisor(Math.abs(numerator), denominator);
  return denominator === divisor ? `${numerator / divisor}` : `${numerator / divisor}/${denominator / divisor}`;
};

/** "{−3, …, 3}/2" in a description. */
export const describeRange = ({ minimum, maximum, denominator }: NumeratorRange): string =>
  minimum === maximum
    ? formatFraction(minimum, denominator)
    : `{${formatFraction(minimum, denominator)}, ${maximum - minimum > 1 ? '…, ' : ''}${formatFraction(maximum, denominator)}}` +
      (denominator === 1 ? '' : ` in steps of 1/${denominator}`);

/** The simplest number of the range: 0, or else the smallest integer, or else the smallest half … */
export const simplestNumerator = ({ minimum, maximum, denominator }: NumeratorRange): number => {
  if (minimum <= 0 && 0 <= maximum) return 0;
  for (const step of stepsOf(denominator)) {
    const nearest = minimum > 0 ? Math.ceil(minimum / step) * step : Math.floor(maximum / step) * step;
    if (minimum <= nearest && nearest <= maximum) return nearest;
  }
  return minimum > 0 ? minimum : maximum;
};

/** Numbers of the range that are simpler than `numerator`, boldest first: the simplest, the nearest integers, halves,
 *  thirds …, half of it, and steps towards 0: long ones first, so that a walk halves its way to the simplest that is left. */
export const simplerNumerators = (numerator: number, range: NumeratorRange): number[] => {
  const { minimum, maximum, denominator } = range;
  const candidates = [simplestNumerator(range), -numerator];
  for (const step of stepsOf(denominator)) {
    const below = Math.floor(numerator / step) * step;
    const half = Math.trunc(numerator / (2 * step)) * step;
    candidates.push(half, below, below + step);
    for (let stride = Math.abs(numerator) / (4 * step); stride >= 1; stride /= 2) {
      candidates.push(numerator - Math.sign(numerator) * Math.trunc(stride) * step);
    }
    candidates.push(numerator - Math.sign(numerator) * step);
  }
  const size = complexityOfFraction(numerator, denominator);
  const isCandidate = (candidate: number): boolean =>
    minimum <= candidate &&
    candidate <= maximum &&
    compareSizes(complexityOfFraction(candidate, denominator), size) < 0;
  return [...new Set(candidates.map((candidate) => candidate + 0))].filter(isCandidate);
};

/** denominator/q for its divisors q, in the order 1, 2, 3 …: the steps of integers, halves, thirds … */
const stepsOf = (denominator: number): number[] => {
  const steps: number[] = [];
  for (let divisor = 1; divisor <= Math.min(denominator, 1000); divisor++) {
    if (denominator % divisor === 0) steps.push(denominator / divisor);
  }
  return steps;
};
