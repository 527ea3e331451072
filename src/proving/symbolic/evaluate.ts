import { type Arithmetic, convert, rational, solveLinear } from '../../arithmetic/index.js';
import type { Polynomial } from './polynomial.js';
import type { Definition, Unknown } from './unknowns.js';

/** The value of polynomials where the inputs have these values, in any arithmetic; defined unknowns by their
 *  definitions, each computed once.
 *  @param inputs a value for every input that occurs, by index */
export const evaluator = <T>(
  arithmetic: Arithmetic<T>,
  unknowns: readonly Unknown[],
  inputs: ReadonlyMap<number, T>,
): ((polynomial: Polynomial) => T) => {
  const values = new Map(inputs);

  const numberOf = (index: number): T => {
    const known = values.get(index);
    if (known !== undefined) return known;
    const { definition, name } = unknowns[index];
    if (definition === undefined) throw new RangeError(`the input ${name} has no value`);
    const value = defined(definition);
    values.set(index, value);
    return value;
  };

  const defined = (definition: Definition): T => {
    switch (definition.kind) {
      case 'inverse':
        return arithmetic.divide(arithmetic.one, evaluate(definition.of));
      case 'exponential':
        return arithmetic.exp(evaluate(definition.of));
      case 'choice':
        return arithmetic.select(
          evaluate(definition.test),
          evaluate(definition.whenNegative),
          evaluate(definition.whenZero),
          evaluate(definition.whenPositive),
        );
      case 'solution': {
        const { matrix, rhs } = definition.system;
        return solveLinear(arithmetic, matrix.map(evaluate), rhs.map(evaluate))[definition.entry];
      }
    }
  };

  const evaluate = (polynomial: Polynomial): T => {
    let total = arithmetic.zero;
    for (const { coefficient, factors } of polynomial.monomials.values()) {
      let product = convert(rational, coefficient, arithmetic);
      for (const factor of factors) product = arithmetic.multiply(product, numberOf(factor));
      total = arithmetic.add(total, product);
    }
    return total;
  };
  return evaluate;
};
