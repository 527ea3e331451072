import { type Rational, rational } from '../../src/arithmetic/index.js';
import { evaluator } from '../../src/proving/symbolic/evaluate.js';
import type { Polynomial } from '../../src/proving/symbolic/polynomial.js';
import { emptyPath, Unanswered } from '../../src/proving/symbolic/questions.js';
import type { Symbols } from '../../src/proving/symbolic/symbolic.js';

/** Runs a kernel on symbolic numbers along the path that one instance takes, and reads its results there. */
export const followInstance = (
  symbols: Symbols,
  values: ReadonlyMap<number, Rational>,
  kernel: () => readonly Polynomial[],
): readonly Rational[] => {
  let path = emptyPath;
  for (;;) {
    symbols.follow(path);
    try {
      const results = kernel();
      return results.map(evaluator(rational, symbols.unknowns, values));
    } catch (thrown) {
      if (!(thrown instanceof Unanswered)) throw thrown;
      const { question } = thrown;
      if (question.kind === 'solvable') path = { ...path, solvable: new Set(path.solvable).add(question.key) };
      else {
        const sign = evaluator(rational, symbols.unknowns, values)(question.of).sign();
        path = { ...path, signs: new Map(path.signs).set(question.key, sign) };
      }
    }
  }
};

/** The value of every input that occurs in a symbolic value, read off the same value in rationals. */
export const valuesOfInputs = (symbolic: unknown, exact: unknown, into: Map<number, Rational>): void => {
  if (typeof symbolic !== 'object' || symbolic === null) return;
  if (isPolynomial(symbolic)) {
    const [monomial, ...others] = symbolic.monomials.values();
    if (others.length === 0 && monomial?.factors.length === 1 && monomial.coefficient.isOne()) {
      into.set(monomial.factors[0], exact as Rational);
    }
    return;
  }
  for (const [name, part] of Object.entries(symbolic)) {
    if (name !== 'arithmetic') valuesOfInputs(part, (exact as Record<string, unknown>)[name], into);
  }
};

const isPolynomial = (value: object): value is Polynomial => 'monomials' in value;
