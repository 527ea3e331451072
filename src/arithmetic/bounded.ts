import { Undecided } from '../errors/index.js';
import type { Arithmetic, Sign } from './arithmetic.js';
import { expBounded, logBounded, squareRootBounded } from './boundedFunctions.js';
import {
  addBounded,
  Bounded,
  divideBounded,
  exactOne,
  exactZero,
  hull,
  maximumBounded,
  minimumBounded,
  multiplyAddBounded,
  multiplyBounded,
  subtractBounded,
} from './boundedNumber.js';
import { deciding } from './deciding.js';
import { divisionByZero } from './domain.js';
import { formatBounded } from './formatBounded.js';
import { freshArrays } from './freshArrays.js';
import { isSafeInteger, toBigInt } from './integers.js';
import { exactFraction, nearestDouble } from './nearestDouble.js';
import { errorSlack, underflowSlack, unitRoundoff } from './rounding.js';
import { spoken } from './spoken.js';

const isSkippable = ({ value, error }: Bounded): boolean => value === 0 && error === 0;

const knownSign = ({ value, error }: Bounded): Sign =>
  value > error ? 1 : value < -error ? -1 : value === 0 && error === 0 ? 0 : 'undecided';

/** Doubles that carry a proved bound of their error: the search can trust every comparison that it decides. Results are
 *  the same on every engine. Exact inputs stay exact as long as IEEE operations are. */
export const bounded: Arithmetic<Bounded> = spoken({
  name: 'bounded',
  zero: exactZero,
  one: exactOne,
  integer: (n) => (isSafeInteger(n) ? new Bounded(n + 0, 0) : bigRatio(toBigInt(n), 1n)),
  ratio: (numerator, denominator) =>
    isSafeInteger(numerator) && isSafeInteger(denominator) && denominator !== 0
      ? divideBounded(new Bounded(numerator + 0, 0), new Bounded(denominator, 0))
      : bigRatio(toBigInt(numerator), toBigInt(denominator)),
  add: addBounded,
  subtract: subtractBounded,
  multiply: multiplyBounded,
  multiplyAdd: multiplyAddBounded,
  divide: (a, b) => {
    if (Math.abs(b.value) > b.error) return divideBounded(a, b);
    if (b.value === 0 && b.error === 0) return divisionByZero(formatBounded(a));
    throw new Undecided(`divisor ${formatBounded(b)} ≠ 0`);
  },
  negate: (a) => new Bounded(0 - a.value, a.error),
  absolute: (a) => (a.value < 0 ? new Bounded(-a.value, a.error) : a),
  minimum: minimumBounded,
  maximum: maximumBounded,
  isSkippable,
  knownSign,
  ...deciding({ isSkippable, knownSign }),
  select: ({ value, error }, whenNegative, whenZero, whenPositive) => {
    if (value > error) return whenPositive;
    if (value < -error) return whenNegative;
    if (value === 0 && error === 0) return whenZero;
    // The differences are NaN, and not ≥ 0, where nothing is known.
    const lower = value - error >= 0 ? whenZero : hull(whenNegative, whenZero);
    return -value - error >= 0 ? lower : hull(lower, whenPositive);
  },
  exp: expBounded,
  log: logBounded,
  squareRoot: squareRootBounded,
  zeros: freshArrays(exactZero, exactZero),
  approximate: (a) => a.value,
  format: formatBounded,
});

/** numerator/denominator of any size: the nearest double is off by at most u of it, or by underflow. */
const bigRatio = (numerator: bigint, denominator: bigint): Bounded => {
  if (denominator === 0n) return divisionByZero(String(numerator));
  const value = denominator < 0n ? nearestDouble(-numerator, -denominator) : nearestDouble(numerator, denominator);
  return new Bounded(
    value,
    isExactly(value, numerator, denominator) ? 0 : Math.abs(value) * unitRoundoff * errorSlack + underflowSlack,
  );
};

const isExactly = (value: number, numerator: bigint, denominator: bigint): boolean => {
  if (!Number.isFinite(value)) return false;
  const exact = exactFraction(value);
  return exact.numerator * denominator === exact.denominator * numerator;
};
