import { type Arithmetic, decidedSign, type Real, readNumber } from '../arithmetic/index.js';
import { require, seen } from '../errors/index.js';

/** A number in an option: of the arithmetic at hand, or as it is written: 2, 0.2 (which is 1/5), "1/3". */
export type Scalar<T = Real> = T | number | string;

/** The number of the arithmetic that a scalar stands for.
 *  @param where the option, for the message    @throws InvalidInput for what is no number */
export const readScalar = <T>(arithmetic: Arithmetic<T>, scalar: Scalar<T>, where = 'an option'): T => {
  if (typeof scalar === 'number' || typeof scalar === 'string') return readNumber(arithmetic, scalar);
  require(typeof scalar === 'object' && scalar !== null && !Array.isArray(scalar), () => ({
    what: 'this is a number',
    where,
    seen: seen(scalar),
    expected: 'a number of an input or of the arithmetic, or one as it is written: 2, 0.2 or "1/3"',
    fix: 'give it, or look whether its name is right',
  }));
  return scalar;
};

/** A scalar that may not be negative, such as a step size or the weight of a loss. */
export const readNonNegative = <T>(arithmetic: Arithmetic<T>, scalar: Scalar<T>, where: string): T => {
  const value = readScalar(arithmetic, scalar, where);
  require(decidedSign(arithmetic, value, `${where} ≥ 0`) !== -1, () => ({
    what: 'this number may not be negative',
    where,
    seen: arithmetic.format(value),
    expected: 'a number ≥ 0',
    fix: 'updates ascend already: give the size of the step and leave its direction to the learner',
  }));
  return value;
};

/** A scalar between 0 and 1, both included, such as a trace decay. */
export const readUnitInterval = <T>(arithmetic: Arithmetic<T>, scalar: Scalar<T>, where: string): T => {
  const value = readScalar(arithmetic, scalar, where);
  require(decidedSign(arithmetic, value, `${where} ≥ 0`) !== -1 &&
    decidedSign(arithmetic, arithmetic.subtract(arithmetic.one, value), `${where} ≤ 1`) !== -1, () => ({
    what: 'this number is a share',
    where,
    seen: arithmetic.format(value),
    expected: 'a number from 0 to 1',
    fix: 'write it as a fraction: "19/20"',
  }));
  return value;
};
