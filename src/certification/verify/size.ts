import type { Rational } from '../../arithmetic/index.js';

/** Digits of numerator and denominator together, beyond which a number is not computed: no certificate needs as many, and
 *  forty squarings would fill the memory. */
export const mostDigits = 30_000;

/** Whether a sum, product or quotient of these can be written within the bound. */
export const isComputable = (...operands: readonly Rational[]): boolean =>
  operands.reduce((total, { numerator, denominator }) => total + digitsOf(numerator) + digitsOf(denominator), 0) <=
  mostDigits;

/** Decimal digits, from hexadecimal ones, which cost less. */
const digitsOf = (n: bigint): number => Math.floor(n.toString(16).length * Math.log10(16));
