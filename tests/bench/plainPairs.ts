import type { Arithmetic } from '../../src/arithmetic/index.js';
import { built } from './built.js';

const { solveLinear } = await built<typeof import('../../src/arithmetic/index.js')>('arithmetic/index.js');

/** A fraction the way one writes it in five minutes: two big integers, reduced after every operation. */
export interface Pair {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const reduced = (numerator: bigint, denominator: bigint): Pair => {
  let a = numerator < 0n ? -numerator : numerator;
  let b = denominator < 0n ? -denominator : denominator;
  while (b !== 0n) [a, b] = [b, a % b];
  if (denominator < 0n) a = -a;
  return { numerator: numerator / a, denominator: denominator / a };
};

const add = (a: Pair, b: Pair): Pair =>
  reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
const negate = (a: Pair): Pair => ({ numerator: -a.numerator, denominator: a.denominator });
const sign = (a: Pair): -1 | 0 | 1 => (a.numerator > 0n ? 1 : a.numerator < 0n ? -1 : 0);
const zero: Pair = { numerator: 0n, denominator: 1n };
const refuse = (): never => {
  throw new Error('not needed by this benchmark');
};

const operations: Arithmetic<Pair> = {
  name: 'rational',
  zero,
  one: { numerator: 1n, denominator: 1n },
  integer: (n) => ({ numerator: BigInt(n), denominator: 1n }),
  ratio: (numerator, denominator) => reduced(BigInt(numerator), BigInt(denominator)),
  add,
  subtract: (a, b) => add(a, negate(b)),
  multiply: (a, b) => reduced(a.numerator * b.numerator, a.denominator * b.denominator),
  divide: (a, b) => reduced(a.numerator * b.denominator, a.denominator * b.numerator),
  negate,
  absolute: (a) => (a.numerator < 0n ? negate(a) : a),
  minimum: (a, b) => (sign(add(a, negate(b))) < 0 ? a : b),
  maximum: (a, b) => (sign(add(a, negate(b))) < 0 ? b : a),
  isZero: (a) => a.numerator === 0n,
  sign,
  isSkippable: (a) => a.numerator === 0n,
  forKernels: {
    knownSign: sign,
    approximate: (a) => Number(a.numerator) / Number(a.denominator),
    isSame: (a, b) => a === b,
  },
  select: (test, whenNegative, whenZero, whenPositive) => [whenNegative, whenZero, whenPositive][sign(test) + 1],
  exp: refuse,
  log: refuse,
  squareRoot: refuse,
  zeros: (length) => new Array<Pair>(length).fill(zero),
  toNumber: (a) => Number(a.numerator) / Number(a.denominator),
  format: (a) => (a.denominator === 1n ? `${a.numerator}` : `${a.numerator}/${a.denominator}`),
};

/** The yardstick of `rational`: the same kernels, with plain Gauss elimination for each system. */
export const plainPairs: Arithmetic<Pair> = {
  ...operations,
  solve: (matrix, rhs) => solveLinear(operations, matrix, rhs),
};
