import { type Rational, rational } from '../../arithmetic/index.js';
import type { LinearPolicy } from '../../policies/index.js';
import { greatestCommonDivisor } from '../order.js';

/** A product of powers of odds must be 1 wherever the same combination of differences of features is 0; larger powers
 *  are not multiplied out. */
const largestPower = 10_000;

/** One equation δ·θ = log(odds), with integers δ. */
interface Equation {
  readonly differences: readonly number[];
  readonly odds: Rational;
}

/** Whether some real weights θ give the probabilities: π(a|s)/π(b|s) = exp((φ(s,a) − φ(s,b))·θ) for all actions with
 *  positive probability. Features are integers; the equations are eliminated exactly, sums of logs as products. */
export const hasWeights = (policy: LinearPolicy<Rational>): boolean => {
  let open = equationsOf(policy);
  for (let column = 0; column < policy.dimension; column++) {
    const pivot = open.find(({ differences }) => differences[column] !== 0);
    if (pivot === undefined) continue;
    const rest: Equation[] = [];
    for (const equation of open) {
      if (equation === pivot) continue;
      const reduced = eliminated(equation, pivot, column);
      if (reduced === undefined) return true;
      rest.push(reduced);
    }
    open = rest;
  }
  return open.every(({ odds }) => odds.compare(rational.one) === 0);
};

const equationsOf = ({ states, actions, dimension, features, probabilities }: LinearPolicy<Rational>): Equation[] => {
  const equations: Equation[] = [];
  for (let state = 0; state < states; state++) {
    const taken = Array.from({ length: actions }, (_, action) => state * actions + action).filter(
      (pair) => !rational.isZero(probabilities[pair]),
    );
    for (const pair of taken.slice(1)) {
      equations.push({
        differences: Array.from(
          { length: dimension },
          (_, k) =>
            rational.toNumber(features[pair * dimension + k]) - rational.toNumber(features[taken[0] * dimension + k]),
        ),
        odds: rational.divide(probabilities[pair], probabilities[taken[0]]),
      });
    }
  }
  return equations;
};

/** The equation without one unknown; undefined where the powers would be too large. */
const eliminated = (equation: Equation, pivot: Equation, column: number): Equation | undefined => {
  const own = equation.differences[column];
  if (own === 0) return equation;
  const divisor = greatestCommonDivisor(Math.abs(own), Math.abs(pivot.differences[column]));
  const times = pivot.differences[column] / divisor;
  const less = own / divisor;
  if (!(Math.abs(times) <= largestPower && Math.abs(less) <= largestPower)) return undefined;
  return {
    differences: equation.differences.map((difference, k) => times * difference - less * pivot.differences[k]),
    odds: rational.divide(power(equation.odds, times), power(pivot.odds, less)),
  };
};

const power = ({ numerator, denominator }: Rational, exponent: number): Rational => {
  const size = BigInt(Math.abs(exponent));
  const [above, below] = exponent < 0 ? [denominator, numerator] : [numerator, denominator];
  return rational.ratio(above ** size, below ** size);
};
