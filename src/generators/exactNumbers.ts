import type { Arithmetic, Rational } from '../arithmetic/index.js';
import type { Genome } from '../claims/index.js';
import type { NumeratorRange } from './fractionRange.js';
import type { Block } from './layout.js';
import { greatestCommonDivisor } from './order.js';

/** Writes weight/sum for the weights genome[from …] into probabilities[to …], each exactly rational.
 *  A row of zeros stays a row of zeros. */
export const writeDistribution = <T>(
  arithmetic: Arithmetic<T>,
  genome: readonly number[],
  from: number,
  length: number,
  probabilities: T[],
  to: number,
): void => {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += genome[from + i];
  for (let i = 0; i < length; i++) {
    const weight = genome[from + i];
    if (weight !== 0) probabilities[to + i] = arithmetic.ratio(weight, sum);
  }
};

/** The numbers of a block of numerators, followed by zeros up to `length`. */
export const fractionsIn = <T>(
  arithmetic: Arithmetic<T>,
  genome: Genome,
  { offset, length: drawn }: Block,
  { denominator }: NumeratorRange,
  length: number,
): T[] => {
  const values = arithmetic.zeros(length);
  for (let i = 0; i < drawn; i++) {
    const numerator = genome[offset + i];
    if (numerator !== 0) values[i] = arithmetic.ratio(numerator, denominator);
  }
  return values;
};

/** The smallest integer weights of a row of probabilities; undefined when they are no safe integers. */
export const weightsOf = (row: readonly Rational[]): number[] | undefined => {
  let common = 1;
  for (const { denominator } of row) {
    common *= Number(denominator) / greatestCommonDivisor(common, Number(denominator));
    if (!(common <= Number.MAX_SAFE_INTEGER)) return undefined;
  }
  return row.map(({ numerator, denominator }) => Number(numerator) * (common / Number(denominator)));
};

/** k with value = k/denominator, or undefined. */
export const numeratorOver = (denominator: number, value: Rational): number | undefined => {
  const scaled = (value.numerator * BigInt(denominator)) / value.denominator;
  return scaled * value.denominator === value.numerator * BigInt(denominator) ? Number(scaled) : undefined;
};
