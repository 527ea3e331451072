import { InvalidInput } from '../errors/index.js';

/** @throws InvalidInput: a number was divided by exactly 0. */
export const divisionByZero = (dividend: string): never => {
  throw new InvalidInput({
    what: 'a number cannot be divided by 0',
    where: 'arithmetic.divide(a, b)',
    seen: `${dividend} / 0`,
    expected: 'b other than 0',
    fix: 'branch with arithmetic.select or arithmetic.isZero before dividing',
  });
};

/** @throws InvalidInput: a function was asked for a value outside its domain. */
export const outsideDomain = (operation: 'log' | 'squareRoot', argument: string): never => {
  throw new InvalidInput({
    what: operation === 'log' ? 'a logarithm needs a positive number' : 'a square root needs a number of at least 0',
    where: `arithmetic.${operation}(a)`,
    seen: argument,
    expected: operation === 'log' ? 'a > 0' : 'a ≥ 0',
    fix: 'branch on arithmetic.sign(a) first, or add a premise that keeps such numbers out',
  });
};
