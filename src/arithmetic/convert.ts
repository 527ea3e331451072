import { Decimal } from 'decimal.js';
import { BeyondArithmetic } from '../errors/index.js';
import type { Arithmetic } from './arithmetic.js';
import { Bounded } from './boundedNumber.js';
import type { Interval } from './decimals.js';
import { exactFraction } from './nearestDouble.js';
import { Rational } from './rationalNumber.js';
import { type Fraction, readFraction } from './readFraction.js';
import { exactRatio } from './readNumber.js';

/** x in another arithmetic. Exact numbers stay exact where `to` can hold them; a double counts as the fraction it is.
 *  @throws BeyondArithmetic when x is an enclosure wider than a point, or not finite: it has no one value to convert */
export const convert = <S, T>(from: Arithmetic<S>, x: S, to: Arithmetic<T>): T => {
  const exact = exactValue(x);
  if (exact === undefined) throw new BeyondArithmetic(from.name, `conversion of ${from.format(x)} to ${to.name}`);
  return exactRatio(to, exact.numerator, exact.denominator);
};

const exactValue = (x: unknown): Fraction | undefined => {
  if (x instanceof Rational) return { numerator: x.numerator, denominator: x.denominator };
  if (typeof x === 'number') return Number.isFinite(x) ? exactFraction(x) : undefined;
  if (x instanceof Bounded) return x.error === 0 ? exactValue(x.value) : undefined;
  return isPoint(x) ? readFraction(x.low.toString()) : undefined;
};

const isPoint = (x: unknown): x is Interval =>
  typeof x === 'object' &&
  x !== null &&
  'low' in x &&
  'high' in x &&
  Decimal.isDecimal(x.low) &&
  Decimal.isDecimal(x.high) &&
  x.low.isFinite() &&
  x.low.eq(x.high);
