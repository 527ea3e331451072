import type { Rational } from '../arithmetic/index.js';
import { greatestCommonDivisor } from './order.js';
import type { Shares } from './shares.js';

/** Writes weight/sum for the weights genome[from …] into probabilities[to …], each exactly rational.
 *  A row of zeros stays a row of zeros. */
export const writeDistribution = <T>(
  shares: Shares<T>,
  genome: readonly number[],
  from: number,
  length: number,
  probabilities: T[],
  to: number,
): void => {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += genome[from + i];
  if (sum === 0) return;
  const share = shares.of(sum);
  if (share === undefined) {
    for (let i = 0; i < length; i++) {
      const weight = genome[from + i];
      if (weight !== 0) probabilities[to + i] = shares.arithmetic.ratio(weight, sum);
    }
  } else {
    for (let i = 0; i < length; i++) probabilities[to + i] = share[genome[from + i]];
  }
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
