import { BeyondArithmetic, Undecided } from '../errors/index.js';
import type { Arithmetic, Sign } from './arithmetic.js';
import { deciding } from './deciding.js';
import { rational } from './rational.js';
import { Rational } from './rationalNumber.js';
import { solveRationals } from './rationalSolve.js';
import { solveByElimination } from './solveLinear.js';
import { spoken } from './spoken.js';
import { isZeroByImages, Transcendental } from './transcendental.js';

/** A number of the field ℚ(e^q : q ∈ ℚ): a fraction, or an enclosure with an image that tells whether it is 0. */
export type Exponential<E> = Rational | Transcendental<E>;

/** Exact numbers built from fractions by + − × ÷ and by powers of e with rational exponents: where one softmax step
 *  takes rational probabilities. Order is decided by enclosures, equality by an identity test, so that a tie between two
 *  sides that are equal is seen as one, which no enclosure can do.
 *
 *  A sign of −1 or 1 is certain. A sign of 0 of a number that is not rational is certain up to an error probability
 *  below 1e-20 (identityTest.ts says of which numbers), which is what `knownSign` tells; `isSkippable` says true only of the rational 0.
 *  @param enclosures decides signs: bounded, or interval(digits)
 *  @param onExponential called when a number leaves the fractions: until then every result is a fraction
 *  @throws BeyondArithmetic for the exponential of a number that is not rational: a second softmax step */
export const exponential = <E>(
  enclosures: Arithmetic<E>,
  onExponential: () => void = () => undefined,
): Arithmetic<Exponential<E>> => {
  type Number = Exponential<E>;

  const enclosureOf = (a: Number): E =>
    a instanceof Transcendental
      ? a.enclosure
      : a.safeDenominator > 0
        ? enclosures.ratio(a.safeNumerator, a.safeDenominator)
        : enclosures.ratio(a.numerator, a.denominator);

  const add = (a: Number, b: Number): Number => {
    if (a instanceof Rational) {
      if (b instanceof Rational) return rational.add(a, b);
      if (a.isZero()) return b;
    } else if (b instanceof Rational && b.isZero()) return a;
    return new Transcendental(enclosures.add(enclosureOf(a), enclosureOf(b)), 'add', a, b);
  };

  const negate = (a: Number): Number =>
    a instanceof Rational
      ? rational.negate(a)
      : new Transcendental(enclosures.negate(a.enclosure), 'negate', a, undefined);

  const multiply = (a: Number, b: Number): Number => {
    if (a instanceof Rational) {
      if (b instanceof Rational) return rational.multiply(a, b);
      if (a.isZero()) return a;
    } else if (b instanceof Rational && b.isZero()) return b;
    return new Transcendental(enclosures.multiply(enclosureOf(a), enclosureOf(b)), 'multiply', a, b);
  };

  const divide = (a: Number, b: Number): Number => {
    if (b instanceof Rational && a instanceof Rational) return rational.divide(a, b);
    // Also for a = 0: the enclosure of b must say that there is a quotient.
    const quotient = enclosures.divide(enclosureOf(a), enclosureOf(b));
    return a instanceof Rational && a.isZero() ? a : new Transcendental(quotient, 'divide', a, b);
  };

  const isSkippable = (a: Number): boolean => a instanceof Rational && a.isZero();

  const knownSign = (a: Number): Sign => {
    if (a instanceof Rational) return rational.sign(a);
    const enclosed = enclosures.forKernels.knownSign(a.enclosure);
    return enclosed === 'undecided' && isZeroByImages(a) ? 0 : enclosed;
  };

  /** Enclosures cannot be mixed here: a mixture has no image. */
  const decided = (a: Number, what: string): -1 | 0 | 1 => {
    const known = knownSign(a);
    if (known === 'undecided') throw new Undecided(what);
    return known;
  };

  const subtract = (a: Number, b: Number): Number => add(a, negate(b));
  const isLess = (a: Number, b: Number): boolean => decided(subtract(a, b), 'which of two numbers is smaller') < 0;
  const refuse = (operation: string): never => {
    throw new BeyondArithmetic('exponential', operation);
  };

  const arithmetic: Arithmetic<Number> = spoken({
    name: 'exponential',
    zero: rational.zero,
    one: rational.one,
    integer: rational.integer,
    ratio: rational.ratio,
    add,
    subtract,
    multiply,
    divide,
    negate,
    absolute: (a) => (decided(a, 'the sign of an absolute value') < 0 ? negate(a) : a),
    minimum: (a, b) => (isLess(b, a) ? b : a),
    maximum: (a, b) => (isLess(a, b) ? b : a),
    isSkippable,
    knownSign,
    ...deciding({ isSkippable, knownSign }),
    select: (test, whenNegative, whenZero, whenPositive) => {
      const known = decided(test, 'which branch is taken');
      return known < 0 ? whenNegative : known > 0 ? whenPositive : whenZero;
    },
    exp: (a) => {
      if (!(a instanceof Rational)) return refuse('exp of a number that is not rational');
      if (a.isZero()) return rational.one;
      onExponential();
      return new Transcendental(enclosures.exp(enclosureOf(a)), 'exp', a, undefined);
    },
    log: (a) => (a instanceof Rational ? rational.log(a) : refuse('log')),
    squareRoot: (a) => (a instanceof Rational ? rational.squareRoot(a) : refuse('squareRoot')),
    zeros: (length) => new Array<Number>(length).fill(rational.zero),
    solve: (matrix, rhs) =>
      matrix.every((entry) => entry instanceof Rational) && rhs.every((entry) => entry instanceof Rational)
        ? solveRationals(matrix as readonly Rational[], rhs as readonly Rational[])
        : solveByElimination(arithmetic, matrix, rhs),
    approximate: (a) =>
      a instanceof Rational ? rational.forKernels.approximate(a) : enclosures.forKernels.approximate(a.enclosure),
    format: (a) => (a instanceof Rational ? rational.format(a) : enclosures.format(a.enclosure)),
  });
  return arithmetic;
};
