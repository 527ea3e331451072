import type { Rational } from '../../arithmetic/index.js';
import { type Arithmetic, rational, spoken } from '../../arithmetic/index.js';
import { BeyondArithmetic } from '../../errors/index.js';
import { signFromRanges } from './bounds.js';
import { formatPolynomial } from './format.js';
import { Polynomial } from './polynomial.js';
import { emptyPath, type Path, type Question, signQuestion, Unanswered } from './questions.js';
import { reduceSystem } from './reduceSystem.js';
import { type Definition, negative, positive, type Range, type Unknown, unbounded } from './unknowns.js';

/** One world of symbolic numbers: inputs that stand for any real, and what is computed from them. */
export interface Symbols {
  readonly arithmetic: Arithmetic<Polynomial>;
  /** Inputs and defined unknowns, by index. */
  readonly unknowns: readonly Unknown[];
  /** A new input. @param sample a value of its range that also meets what else is assumed of the inputs */
  input(name: string, range: Range, sample: Rational): Polynomial;
  /** Follows another path: what it takes for granted holds for every sign asked from now on. */
  follow(path: Path): void;
  /** The question the run stopped at, also when the code between swallowed it. */
  readonly unanswered: Question | undefined;
}

/** Polynomials over unknown reals as numbers. What polynomials cannot express (a quotient, a power of e, a choice, the
 *  solution of a linear system) becomes a further unknown bound by its defining equation, the same unknown for the same operation.
 *
 *  A sign that neither the ranges of the unknowns nor the path tell raises `Unanswered`: so a kernel that returns has
 *  computed, on every real instance of its path, what it would have computed in rationals (tests/proving/symbolic.test.ts).
 *  `isSkippable` is true of the polynomial 0 alone: only what adds nothing may be skipped by it.
 *  @throws BeyondArithmetic for log and square roots of what is not constant, and for doubles of it */
export const symbols = (): Symbols => {
  const unknowns: Unknown[] = [];
  const known = new Map<string, Polynomial>();
  let path = emptyPath;
  let unanswered: Question | undefined;

  const add = (name: string, range: Range, rest: Pick<Unknown, 'sample' | 'definition'>): Polynomial => {
    const index = unknowns.length;
    unknowns.push({ index, name, range, ...rest });
    return Polynomial.unknown(index);
  };

  const define = (key: string, range: Range, definition: Definition): Polynomial => {
    const existing = known.get(key);
    if (existing !== undefined) return existing;
    const defined = add(`${definition.kind}_${unknowns.length}`, range, { definition });
    known.set(key, defined);
    return defined;
  };

  const ask = (question: Question): never => {
    unanswered = question;
    throw new Unanswered(question);
  };

  /** The sign, where ranges or path tell it. */
  const knownSign = (a: Polynomial): -1 | 0 | 1 | undefined => {
    const fromRanges = signFromRanges(a, unknowns);
    if (fromRanges !== undefined) return fromRanges;
    const { question, flips } = signQuestion(a);
    const decided = path.signs.get(question.key);
    return decided === undefined ? undefined : ((decided * flips) as -1 | 0 | 1);
  };

  const sign = (a: Polynomial): -1 | 0 | 1 => knownSign(a) ?? ask(signQuestion(a).question);

  const select = (
    test: Polynomial,
    whenNegative: Polynomial,
    whenZero: Polynomial,
    whenPositive: Polynomial,
  ): Polynomial => {
    const decided = knownSign(test);
    if (decided !== undefined) return decided < 0 ? whenNegative : decided > 0 ? whenPositive : whenZero;
    if (whenNegative.key === whenZero.key && whenZero.key === whenPositive.key) return whenZero;
    const key = `choice|${test.key}|${whenNegative.key}|${whenZero.key}|${whenPositive.key}`;
    return define(key, unbounded, { kind: 'choice', test, whenNegative, whenZero, whenPositive });
  };

  const inverse = (of: Polynomial): Polynomial => {
    const fromRanges = signFromRanges(of, unknowns);
    const range = fromRanges === undefined ? unbounded : fromRanges > 0 ? positive : negative;
    return define(`inverse|${of.key}`, range, { kind: 'inverse', of });
  };

  const divide = (a: Polynomial, b: Polynomial): Polynomial => {
    const constant = b.constant;
    if (constant !== undefined) return a.scaled(rational.divide(rational.one, constant));
    if (sign(b) === 0) return a.scaled(rational.divide(rational.one, rational.zero));
    const monic = signQuestion(b).question.of;
    const [leading] = b.monomials.values();
    if (a.monomials.size > 0) {
      const [other] = a.monomials.values();
      const share = rational.divide(other.coefficient, leading.coefficient);
      if (a.key === b.scaled(share).key) return Polynomial.constant(share);
    }
    return a.scaled(rational.divide(rational.one, leading.coefficient)).times(inverse(monic));
  };

  const solve = (matrix: readonly Polynomial[], rhs: readonly Polynomial[]): Polynomial[] =>
    reduceSystem(matrix, rhs, divide, (rest) => {
      const size = rest.rhs.length;
      const key = `solvable|${rest.matrix.map((entry) => entry.key).join('|')}`;
      if (!path.solvable.has(key)) ask({ kind: 'solvable', key, matrix: rest.matrix, size });
      if (rest.rhs.every((entry) => entry.monomials.size === 0)) return rest.rhs.slice();
      const first = `solution|${key}|${rest.rhs.map((entry) => entry.key).join('|')}`;
      const system = { ...rest, unknowns: rest.rhs.map((_, entry) => unknowns.length + entry) };
      return rest.rhs.map((_, entry) => define(`${first}|${entry}`, unbounded, { kind: 'solution', system, entry }));
    });

  const zero = Polynomial.constant(rational.zero);
  const one = Polynomial.constant(rational.one);
  const beyond = (operation: string): never => {
    throw new BeyondArithmetic('symbolic', operation);
  };
  const constantOnly = (operation: 'log' | 'squareRoot', a: Polynomial): Polynomial => {
    const constant = a.constant;
    return constant === undefined ? beyond(operation) : Polynomial.constant(rational[operation](constant));
  };

  const arithmetic: Arithmetic<Polynomial> = spoken({
    name: 'symbolic',
    zero,
    one,
    integer: (n) => Polynomial.constant(rational.integer(n)),
    ratio: (numerator, denominator) => Polynomial.constant(rational.ratio(numerator, denominator)),
    add: (a, b) => a.plus(b),
    subtract: (a, b) => a.minus(b),
    multiply: (a, b) => a.times(b),
    divide,
    negate: (a) => zero.minus(a),
    absolute: (a) => select(a, zero.minus(a), zero, a),
    minimum: (a, b) => select(a.minus(b), a, a, b),
    maximum: (a, b) => select(a.minus(b), b, a, a),
    isZero: (a) => sign(a) === 0,
    sign,
    isSkippable: (a) => a.monomials.size === 0,
    knownSign: sign,
    select,
    exp: (a) =>
      a.monomials.size === 0 ? one : define(`exponential|${a.key}`, positive, { kind: 'exponential', of: a }),
    log: (a) => constantOnly('log', a),
    squareRoot: (a) => constantOnly('squareRoot', a),
    zeros: (length) => new Array<Polynomial>(length).fill(zero),
    solve,
    approximate: (a) => a.constant?.toNumber() ?? beyond('conversion to a double'),
    format: (a) => formatPolynomial(a, unknowns),
  });

  return {
    arithmetic,
    unknowns,
    input: (name, range, sample) => add(name, range, { sample }),
    follow: (next) => {
      path = next;
      unanswered = undefined;
    },
    get unanswered() {
      return unanswered;
    },
  };
};
