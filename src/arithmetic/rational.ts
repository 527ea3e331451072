import { BeyondArithmetic } from '../errors/index.js';
import type { Arithmetic } from './arithmetic.js';
import { divisionByZero, outsideDomain } from './domain.js';
import { freshArrays } from './freshArrays.js';
import { isSafeInteger, toBigInt } from './integers.js';
import { Rational } from './rationalNumber.js';
import { solveRationals } from './rationalSolve.js';
import { spoken } from './spoken.js';

const zero = Rational.integer(0);
const one = Rational.integer(1);

/** Exact fractions: certificates, identities, zero tolerance. What leaves the rationals is refused. */
export const rational: Arithmetic<Rational> = spoken({
  name: 'rational',
  zero,
  one,
  integer: (n) => (isSafeInteger(n) ? Rational.integer(n) : Rational.big(toBigInt(n), 1n)),
  ratio: (numerator, denominator) =>
    isSafeInteger(numerator) && isSafeInteger(denominator) && denominator !== 0
      ? Rational.ratio(numerator, denominator)
      : bigRatio(toBigInt(numerator), toBigInt(denominator)),
  add: (a, b) => a.plus(b),
  subtract: (a, b) => a.minus(b),
  multiply: (a, b) => a.times(b),
  multiplyAdd: (a, b, c) => a.timesPlus(b, c),
  divide: (a, b) => (b.isZero() ? divisionByZero(a.toString()) : a.over(b)),
  negate: (a) => a.negated(),
  absolute: (a) => (a.sign() < 0 ? a.negated() : a),
  minimum: (a, b) => (b.compare(a) < 0 ? b : a),
  maximum: (a, b) => (b.compare(a) > 0 ? b : a),
  isZero: (a) => a.isZero(),
  sign: (a) => a.sign(),
  isSkippable: (a) => a.isZero(),
  knownSign: (a) => a.sign(),
  select: (test, whenNegative, whenZero, whenPositive) => {
    const sign = test.sign();
    return sign < 0 ? whenNegative : sign > 0 ? whenPositive : whenZero;
  },
  exp: (a) => (a.isZero() ? one : refuse('exp')),
  log: (a) => (a.isOne() ? zero : a.sign() > 0 ? refuse('log') : outsideDomain('log', a.toString())),
  squareRoot: (a) => squareRoot(a),
  zeros: freshArrays(zero, zero),
  solve: solveRationals,
  approximate: (a) => a.toNumber(),
  format: (a) => a.toString(),
});

const bigRatio = (numerator: bigint, denominator: bigint): Rational =>
  denominator === 0n
    ? divisionByZero(String(numerator))
    : denominator < 0n
      ? Rational.big(-numerator, -denominator)
      : Rational.big(numerator, denominator);

const squareRoot = (a: Rational): Rational => {
  if (a.sign() < 0) return outsideDomain('squareRoot', a.toString());
  const top = integerSquareRoot(a.numerator);
  const bottom = integerSquareRoot(a.denominator);
  return top * top === a.numerator && bottom * bottom === a.denominator
    ? Rational.big(top, bottom)
    : refuse('squareRoot');
};

/** ⌊√n⌋ by Newton's iteration from above, n ≥ 0. */
const integerSquareRoot = (n: bigint): bigint => {
  if (n < 2n) return n;
  let root = 1n << BigInt(4 * n.toString(16).length);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
};

const refuse = (operation: string): never => {
  throw new BeyondArithmetic('rational', operation);
};
