import { all, type BigNumber, create } from 'mathjs';
import { type Arithmetic, deciding, type Sign } from '../../src/arithmetic/index.js';
import { InvalidInput } from '../../src/errors/index.js';

const math = create(all, { number: 'BigNumber', precision: 60 });

const outside = (): never => {
  throw new InvalidInput({ what: 'outside the domain', where: 'oracle', seen: '', expected: '', fix: '' });
};

const signOf = (a: BigNumber): Sign => (a.gt(0) ? 1 : a.lt(0) ? -1 : 0);

/** mathjs big numbers of 60 digits, rounded to nearest: right to about 50 digits where nothing cancels. */
export const decimalOracle: Arithmetic<BigNumber> = {
  name: 'float64',
  zero: math.bignumber(0),
  one: math.bignumber(1),
  integer: (n) => math.bignumber(String(n)),
  ratio: (numerator, denominator) => math.bignumber(String(numerator)).div(math.bignumber(String(denominator))),
  add: (a, b) => a.plus(b),
  subtract: (a, b) => a.minus(b),
  multiply: (a, b) => a.times(b),
  divide: (a, b) => (b.isZero() ? outside() : a.div(b)),
  negate: (a) => a.neg(),
  absolute: (a) => a.abs(),
  minimum: (a, b) => (b.lt(a) ? b : a),
  maximum: (a, b) => (b.gt(a) ? b : a),
  isSkippable: (a) => a.isZero(),
  forKernels: { knownSign: signOf, approximate: (a) => a.toNumber(), isSame: (a, b) => a === b },
  ...deciding({ isSkippable: (a: BigNumber) => a.isZero(), knownSign: signOf }),
  select: (test, negative, zero, positive) => (test.gt(0) ? positive : test.lt(0) ? negative : zero),
  exp: (a) => math.exp(a),
  log: (a) => (a.gt(0) ? (math.log(a) as BigNumber) : outside()),
  squareRoot: (a) => (a.gte(0) ? (math.sqrt(a) as BigNumber) : outside()),
  zeros: (length) => new Array<BigNumber>(length).fill(math.bignumber(0)),
  toNumber: (a) => a.toNumber(),
  format: (a) => a.toString(),
};
