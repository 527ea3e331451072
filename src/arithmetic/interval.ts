import { Decimal } from 'decimal.js';
import { require, seen, Undecided } from '../errors/index.js';
import type { Arithmetic, Sign } from './arithmetic.js';
import { deciding } from './deciding.js';
import { type Decimals, decimals, Enclosure, enclosure, formatInterval, type Interval, isExactly } from './decimals.js';
import { divisionByZero } from './domain.js';
import { toBigInt } from './integers.js';
import { expInterval, logInterval, squareRootInterval } from './intervalFunctions.js';
import { spoken } from './spoken.js';

export type { Interval } from './decimals.js';

/** decimal.js knows ln 10 to 1025 digits, and enclosing a logarithm takes about twice the digits asked for. */
const largestPrecision = 400;
const made = new Map<number, Arithmetic<Interval>>();

/** Outward-rounded enclosures with `digits` significant decimal digits: certificates where a softmax leaves the rationals.
 *  The same digits give the same object.
 *  @param digits 1 … 400 */
export const interval = (digits: number): Arithmetic<Interval> => {
  let arithmetic = made.get(digits);
  if (arithmetic === undefined) {
    require(Number.isInteger(digits) && digits >= 1 && digits <= largestPrecision, () => ({
      what: 'the precision of intervals is a number of decimal digits',
      where: 'interval(digits)',
      seen: seen(digits),
      expected: `an integer from 1 to ${largestPrecision}`,
      fix: 'use interval(40), and more digits where a comparison stays undecided',
    }));
    arithmetic = makeInterval(decimals(digits));
    made.set(digits, arithmetic);
  }
  return arithmetic;
};

const makeInterval = ({ digits, Down, Up }: Decimals): Arithmetic<Interval> => {
  const point = (n: Decimal.Value): Interval => new Enclosure(new Down(n), new Up(n));
  const integer = (n: number | bigint): Interval => point(String(toBigInt(n)));
  const zero = point(0);
  const one = point(1);

  const add = (a: Interval, b: Interval): Interval => enclosure(Down.add(a.low, b.low), Up.add(a.high, b.high));
  const negate = (a: Interval): Interval => new Enclosure(new Down(a.high.neg()), new Up(a.low.neg()));

  const multiply = (a: Interval, b: Interval): Interval => {
    if (isExactly(a, 0) || isExactly(b, 1)) return a;
    if (isExactly(b, 0) || isExactly(a, 1)) return b;
    if (a.low.gte(0) && b.low.gte(0)) {
      return enclosure(sound(Down.mul(a.low, b.low), a.low, b.low), sound(Up.mul(a.high, b.high), a.high, b.high));
    }
    const lows: Decimal[] = [];
    const highs: Decimal[] = [];
    for (const x of [a.low, a.high]) {
      for (const y of [b.low, b.high]) {
        lows.push(sound(Down.mul(x, y), x, y));
        highs.push(sound(Up.mul(x, y), x, y));
      }
    }
    return enclosure(Down.min(...lows), Up.max(...highs));
  };

  const divide = (a: Interval, b: Interval): Interval => {
    if (isExactly(b, 0)) return divisionByZero(formatInterval(a));
    if (!(b.low.gt(0) || b.high.lt(0))) throw new Undecided(`divisor ${formatInterval(b)} ≠ 0`);
    if (isExactly(a, 0)) return a;
    if (b.high.lt(0)) return divide(negate(a), negate(b));
    // b > 0: the quotient of a.low is smallest over b.high when a.low > 0, over b.low when a.low < 0.
    const low = a.low.gt(0) ? b.high : b.low;
    const high = a.high.gt(0) ? b.low : b.high;
    return enclosure(sound(Down.div(a.low, low), a.low, low), sound(Up.div(a.high, high), a.high, high));
  };

  return spoken({
    name: 'interval',
    zero,
    one,
    integer,
    ratio: (numerator, denominator) => divide(integer(numerator), integer(denominator)),
    add,
    subtract: (a, b) => enclosure(Down.sub(a.low, b.high), Up.sub(a.high, b.low)),
    multiply,
    divide,
    negate,
    absolute: (a) =>
      a.low.gte(0) ? a : a.high.lte(0) ? negate(a) : new Enclosure(zero.low, Up.max(a.high, a.low.neg())),
    minimum: (a, b) => enclosure(Down.min(a.low, b.low), Up.min(a.high, b.high)),
    maximum: (a, b) => enclosure(Down.max(a.low, b.low), Up.max(a.high, b.high)),
    isSkippable,
    knownSign,
    ...deciding({ isSkippable, knownSign }),
    select: ({ low, high }, whenNegative, whenZero, whenPositive) => {
      if (low.gt(0)) return whenPositive;
      if (high.lt(0)) return whenNegative;
      let possible = whenZero;
      if (!low.gte(0)) possible = hull(possible, whenNegative);
      if (!high.lte(0)) possible = hull(possible, whenPositive);
      return possible;
    },
    exp: (a) => expInterval(a, digits),
    log: (a) => logInterval(a, digits),
    squareRoot: (a) => squareRootInterval(a, digits),
    zeros: (length) => {
      const array = new Array<Interval>(length);
      for (let i = 0; i < length; i++) array[i] = zero;
      return array;
    },
    approximate: ({ low, high }) => (low.eq(high) ? low : Down.div(Down.add(low, high), 2)).toNumber(),
    format: formatInterval,
  });
};

const isSkippable = (a: Interval): boolean => isExactly(a, 0);

const knownSign = ({ low, high }: Interval): Sign =>
  low.gt(0) ? 1 : high.lt(0) ? -1 : low.isZero() && high.isZero() ? 0 : 'undecided';

const hull = (a: Interval, b: Interval): Interval =>
  a === b ? a : enclosure(Decimal.min(a.low, b.low), Decimal.max(a.high, b.high));

/** A product or quotient of x and y, or NaN where it underflowed to 0: that may be on the wrong side of the result. */
const sound = (result: Decimal, x: Decimal, y: Decimal): Decimal =>
  result.isZero() && !x.isZero() && !y.isZero() ? new Decimal(Number.NaN) : result;
