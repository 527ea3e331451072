import { type Rational, rational, readNumber } from '../../arithmetic/index.js';
import type { Outside } from '../../claims/index.js';
import type { Reals, Span } from '../scope.js';
import { describeCount } from '../sizes.js';
import { outside } from './outside.js';

/** Whether a number lies in a range of reals, both ends included. */
const isWithin = (value: Rational, reals: Reals): boolean =>
  reals === 'any' ||
  (readNumber(rational, reals.from).compare(value) <= 0 && value.compare(readNumber(rational, reals.to)) <= 0);

/** "a number from 1/10 to 9/10", "the number 1". */
const describe = (reals: Exclude<Reals, 'any'>): string =>
  reals.from === reals.to ? `the number ${reals.from}` : `a number from ${reals.from} to ${reals.to}`;

/** A number beside a range of reals. */
export const numberOutside = (value: Rational, reals: Reals, part: string): Outside | undefined =>
  reals === 'any' || isWithin(value, reals) ? undefined : outside(part, rational.format(value), describe(reals));

/** A number where there may be none: 0 also where the range leaves 0 out. */
export const numberOrZeroOutside = (value: Rational, reals: Reals, part: string): Outside | undefined =>
  rational.isZero(value) ? undefined : numberOutside(value, reals, part);

/** A number where nothing can be earned or valued. */
export const zeroOutside = (value: Rational, part: string, expected: string): Outside | undefined =>
  rational.isZero(value) ? undefined : outside(part, rational.format(value), expected);

/** A count beside the counts from the first to the second number.
 *  @param noun in the singular */
export const countOutside = (count: number, span: Span, part: string, noun: string): Outside | undefined =>
  span[0] <= count && count <= span[1]
    ? undefined
    : outside(part, describeCount([count, count], noun), describeCount(span, noun));

/** A plain integer beside the integers of a range. */
export const integerOutside = (value: unknown, [from, to]: Span): Outside | undefined =>
  Number.isSafeInteger(value) && from <= (value as number) && (value as number) <= to
    ? undefined
    : outside('', String(value), `an integer from ${from} to ${to}`);
