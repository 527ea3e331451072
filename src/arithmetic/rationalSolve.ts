import { solveIntegers } from './bareiss.js';
import { integerSystem } from './integerSystem.js';
import { Rational } from './rationalNumber.js';

/** Solves the n×n system matrix·x = rhs exactly. Denominators are cleared first, then integers are eliminated without
 *  fractions, so no common divisor is taken on the way. All xᵢ share one denominator.
 *  @throws SingularSystem when there is no unique solution */
export const solveRationals = (matrix: readonly Rational[], rhs: readonly Rational[]): Rational[] => {
  const { rows, columnScales, rhsScale } = integerSystem(matrix, rhs);
  const { numerators, determinant } = solveIntegers(rows);
  if (columnScales !== undefined) for (let i = 0; i < rhs.length; i++) numerators[i] *= columnScales[i];
  return Rational.overCommon(numerators, rhsScale === 1n ? determinant : determinant * rhsScale);
};
