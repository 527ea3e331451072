import {
  type Arithmetic,
  convert,
  deciding,
  type Rational,
  rational,
  type Sign,
  solveLinear,
} from '../../arithmetic/index.js';
import { BeyondArithmetic } from '../../errors/index.js';
import { Recorded } from './recorded.js';
import { type Fact, newTape, type Step, type Tape } from './tape.js';

/** A run that writes its own program: an arithmetic, and the tape that every operation goes to. */
export interface Recording<E> {
  readonly arithmetic: Arithmetic<Recorded<E>>;
  readonly tape: Tape;
  /** A number of the instance. */
  input(place: string, value: Rational): Recorded<E>;
  /** The number that a step computes. */
  numberAt(step: number): Recorded<E>;
}

type Binary = 'add' | 'subtract' | 'multiply' | 'divide' | 'minimum' | 'maximum';
type Unary = 'negate' | 'absolute' | 'exp' | 'log' | 'squareRoot';

/** An arithmetic that computes and records: fractions as long as a number is rational, enclosures beyond that.
 *
 *  The tape gets +, −, ×, ÷, exp, log, √, min, max and |·| as steps, and a linear system as "x with M·x = b". A branch is
 *  taken, and the sign that it relied on becomes a fact. Constants are folded; so are instance numbers that are 0 or 1,
 *  which is a fact too. What a claim does with `toNumber` is not recorded: doubles choose only among ways to the same
 *  number.
 *  @param enclosures for what is not rational: exponential(interval(digits)), or interval(digits) */
export const recording = <E>(enclosures: Arithmetic<E>): Recording<E> => {
  type Number = Recorded<E>;
  const tape = newTape();
  const known = new Map<number, Number>();

  const lift = (a: Number): E => (a.exact === undefined ? (a.enclosure as E) : convert(rational, a.exact, enclosures));

  /** The number of a step, computed when the step is new. */
  const numberOf = (step: Step, exact: () => Rational | undefined, enclosure: () => E): Number => {
    const index = tape.record(step);
    const before = known.get(index);
    if (before !== undefined) return before;
    const value = exact();
    const number = new Recorded(index, value, value === undefined ? enclosure() : undefined);
    known.set(index, number);
    return number;
  };

  const constant = (value: Rational): Number =>
    numberOf(
      { kind: 'constant', value },
      () => value,
      () => convert(rational, value, enclosures),
    );

  const zero = constant(rational.zero);
  const one = constant(rational.one);
  const isConstant = (a: Number): boolean => tape.steps[a.step].kind === 'constant';

  /** Whether a number is 0 or 1 by its place: a constant, or an instance number, which is then relied on. */
  const isFixed = (a: Number, fact: 'zero' | 'one'): boolean => {
    if (a.exact === undefined || tape.steps[a.step].kind === 'operation') return false;
    if (!(fact === 'zero' ? a.exact.isZero() : a.exact.isOne())) return false;
    if (!isConstant(a)) tape.rely(a.step, fact);
    return true;
  };

  const binary = (operation: Binary, a: Number, b: Number): Number => {
    const exactly = (): Rational | undefined => {
      if (a.exact !== undefined && b.exact !== undefined) return rational[operation](a.exact, b.exact);
      return operation === 'multiply' && (a.exact?.isZero() || b.exact?.isZero()) ? rational.zero : undefined;
    };
    if (isConstant(a) && isConstant(b)) return constant(exactly() as Rational);
    const step: Step = { kind: 'operation', operation, operands: [a.step, b.step] };
    return numberOf(step, exactly, () => enclosures[operation](lift(a), lift(b)));
  };

  const unary = (operation: Unary, a: Number): Number => {
    const exactly = (): Rational | undefined => {
      if (a.exact === undefined) return undefined;
      try {
        return rational[operation](a.exact);
      } catch (error) {
        if (error instanceof BeyondArithmetic) return undefined;
        throw error;
      }
    };
    const folded = isConstant(a) ? exactly() : undefined;
    if (folded !== undefined) return constant(folded);
    return numberOf({ kind: 'operation', operation, operands: [a.step] }, exactly, () =>
      enclosures[operation](lift(a)),
    );
  };

  const relied = <S extends Sign>(a: Number, sign: S): S => {
    if (sign !== 'undecided' && !isConstant(a)) tape.rely(a.step, factOf(sign));
    return sign;
  };

  const signOf = (a: Number): Sign =>
    a.exact === undefined ? enclosures.forKernels.knownSign(lift(a)) : rational.sign(a.exact);

  const approximate = (a: Number): number =>
    a.exact === undefined ? enclosures.forKernels.approximate(lift(a)) : rational.forKernels.approximate(a.exact);
  const isSkippable = (a: Number): boolean =>
    a.exact === undefined ? enclosures.isSkippable(lift(a)) : a.exact.isZero();

  const decide = deciding({ isSkippable, knownSign: signOf });

  const solve = (matrix: readonly Number[], rhs: readonly Number[]): Number[] => {
    const system = tape.recordSystem({ matrix: matrix.map(({ step }) => step), rhs: rhs.map(({ step }) => step) });
    const exact = exactSolution(matrix, rhs);
    const enclosed = exact === undefined ? solveLinear(enclosures, matrix.map(lift), rhs.map(lift)) : undefined;
    return rhs.map((_, entry) =>
      numberOf(
        { kind: 'solution', system, entry },
        () => exact?.[entry],
        () => (enclosed as E[])[entry],
      ),
    );
  };

  const multiply = (a: Number, b: Number): Number => {
    if (isFixed(a, 'zero') || isFixed(b, 'zero')) return zero;
    if (isFixed(a, 'one')) return b;
    return isFixed(b, 'one') ? a : binary('multiply', a, b);
  };
  const negate = (a: Number): Number => (isFixed(a, 'zero') ? zero : unary('negate', a));

  const arithmetic: Arithmetic<Number> = {
    name: enclosures.name,
    zero,
    one,
    integer: (n) => constant(rational.integer(n)),
    ratio: (numerator, denominator) => constant(rational.ratio(numerator, denominator)),
    add: (a, b) => (isFixed(a, 'zero') ? b : isFixed(b, 'zero') ? a : binary('add', a, b)),
    subtract: (a, b) => (isFixed(b, 'zero') ? a : isFixed(a, 'zero') ? negate(b) : binary('subtract', a, b)),
    multiply,
    divide: (a, b) => (isFixed(b, 'one') ? a : binary('divide', a, b)),
    negate,
    absolute: (a) => unary('absolute', a),
    minimum: (a, b) => binary('minimum', a, b),
    maximum: (a, b) => binary('maximum', a, b),
    isSkippable: (a) => {
      const isZero = isSkippable(a);
      const sign = isZero ? 0 : signOf(a);
      if (isZero || sign !== 0) relied(a, sign);
      return isZero;
    },
    forKernels: { knownSign: (a) => relied(a, signOf(a)), approximate, isSame: (a, b) => a === b },
    sign: (a) => relied(a, decide.sign(a)),
    isZero: (a) => relied(a, decide.sign(a)) === 0,
    select: (test, whenNegative, whenZero, whenPositive) => {
      const sign = relied(test, signOf(test));
      if (sign !== 'undecided') return sign < 0 ? whenNegative : sign > 0 ? whenPositive : whenZero;
      const operands = [test, whenNegative, whenZero, whenPositive] as const;
      return numberOf(
        { kind: 'operation', operation: 'select', operands: operands.map(({ step }) => step) },
        () => undefined,
        () => enclosures.select(...(operands.map(lift) as [E, E, E, E])),
      );
    },
    exp: (a) => unary('exp', a),
    log: (a) => unary('log', a),
    squareRoot: (a) => unary('squareRoot', a),
    zeros: (length) => new Array<Number>(length).fill(zero),
    solve,
    toNumber: approximate,
    format: (a) => (a.exact === undefined ? enclosures.format(lift(a)) : rational.format(a.exact)),
  };
  return {
    arithmetic,
    tape,
    numberAt: (step) => known.get(step) as Number,
    input: (place, value) =>
      numberOf(
        { kind: 'input', place },
        () => value,
        () => convert(rational, value, enclosures),
      ),
  };
};

const factOf = (sign: -1 | 0 | 1): Fact => (sign < 0 ? 'negative' : sign > 0 ? 'positive' : 'zero');

/** The solution in fractions, where every number of the system is one. */
const exactSolution = <E>(matrix: readonly Recorded<E>[], rhs: readonly Recorded<E>[]): Rational[] | undefined => {
  const fractions = (numbers: readonly Recorded<E>[]): Rational[] | undefined => {
    const exact = numbers.flatMap((number) => (number.exact === undefined ? [] : [number.exact]));
    return exact.length === numbers.length ? exact : undefined;
  };
  const [left, right] = [fractions(matrix), fractions(rhs)];
  return left === undefined || right === undefined ? undefined : solveLinear(rational, left, right);
};
