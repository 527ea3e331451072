import type { Arithmetic, Real, Sign } from './arithmetic.js';
import { deciding } from './deciding.js';
import { freshArrays } from './freshArrays.js';
import { nearestDouble } from './nearestDouble.js';

const isSkippable = (a: number): boolean => a === 0;

const knownSign = (a: number): Sign => (a > 0 ? 1 : a < 0 ? -1 : a === 0 ? 0 : 'undecided');

/** IEEE doubles: fast and rounded. Used where only approximate numbers are wanted: simulation, plots, the hot loop. */
export const float64: Arithmetic<number> = {
  name: 'float64',
  zero: 0,
  one: 1,
  integer: (n) => Number(n) + 0,
  ratio: (numerator, denominator) =>
    typeof numerator === 'number' && typeof denominator === 'number'
      ? numerator / denominator + 0
      : bigRatio(BigInt(numerator), BigInt(denominator)),
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  multiplyAdd: (a, b, c) => a * b + c,
  divide: (a, b) => a / b,
  negate: (a) => -a,
  absolute: (a) => Math.abs(a),
  minimum: (a, b) => Math.min(a, b),
  maximum: (a, b) => Math.max(a, b),
  isSkippable,
  ...deciding({ isSkippable, knownSign }),
  select: (test, whenNegative, whenZero, whenPositive) =>
    test > 0 ? whenPositive : test < 0 ? whenNegative : test === 0 ? whenZero : Number.NaN,
  exp: (a) => Math.exp(a),
  log: (a) => Math.log(a),
  squareRoot: (a) => Math.sqrt(a),
  zeros: freshArrays(0, 0.5),
  toNumber: (a) => a,
  forKernels: { knownSign, approximate: (a) => a, isSame: (a, b) => a === b },
  format: (a) => String(a),
};

/** Rounded once, also where the parts are too large for doubles. Division by 0 is IEEE's. */
const bigRatio = (numerator: bigint, denominator: bigint): number =>
  denominator > 0n
    ? nearestDouble(numerator, denominator)
    : denominator < 0n
      ? nearestDouble(-numerator, -denominator)
      : Number(numerator) / 0;

/** An arithmetic seen from a claim, whose numbers are opaque. */
export const asReal = <T>(arithmetic: Arithmetic<T>): Arithmetic<Real> => arithmetic as unknown as Arithmetic<Real>;
