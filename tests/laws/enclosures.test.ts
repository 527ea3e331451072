import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Arithmetic,
  type Bounded,
  bounded,
  convert,
  float64,
  type Interval,
  interval,
  type Rational,
  rational,
  readNumber,
} from '../../src/arithmetic/index.js';
import { InvalidInput, Undecided } from '../../src/errors/index.js';
import { decimalOracle } from './decimalOracle.js';
import { type Expression, expressions, extremeNumbers, ordinaryNumbers } from './expressions.js';

/** The ends of an enclosure as fractions; undefined where nothing is known. */
type Bounds<T> = (value: T) => readonly [Rational, Rational] | undefined;

const boundsOfBounded: Bounds<Bounded> = ({ value, error }) => {
  if (!(error < Number.POSITIVE_INFINITY)) return undefined;
  const centre = convert(float64, value, rational);
  const reach = convert(float64, error, rational);
  return [rational.subtract(centre, reach), rational.add(centre, reach)];
};

const boundsOfInterval: Bounds<Interval> = ({ low, high }) =>
  low.isFinite() ? [readNumber(rational, low.toString()), readNumber(rational, high.toString())] : undefined;

/** What an arithmetic makes of an expression: a value, or the refusal it is entitled to. */
const attempt = <T>(A: Arithmetic<T>, expression: Expression): { readonly value: T } | 'invalid' | 'undecided' => {
  try {
    return { value: expression.evaluate(A) };
  } catch (error) {
    if (error instanceof InvalidInput) return 'invalid';
    if (error instanceof Undecided) return 'undecided';
    throw error;
  }
};

interface Comparison<T> {
  readonly arithmetic: Arithmetic<T>;
  readonly boundsOf: Bounds<T>;
  readonly expressions: fc.Arbitrary<Expression>;
  /** What the enclosure must contain, from `below` to `above`; undefined where the expression has no value. */
  readonly truth: (expression: Expression) => { readonly below: Rational; readonly above: Rational } | undefined;
  /** Share of the compared expressions whose sign must be decided, so that wide enclosures fail. */
  readonly decided: number;
  readonly numRuns: number;
}

const encloses = <T>({ arithmetic, boundsOf, expressions, truth, decided, numRuns }: Comparison<T>): void => {
  let compared = 0;
  let signs = 0;
  fc.assert(
    fc.property(expressions, (expression) => {
      const exact = truth(expression);
      const enclosed = attempt(arithmetic, expression);
      if (exact === undefined) {
        // A division by exactly 0 may at worst be seen as a division by something that contains 0.
        expect(enclosed === 'invalid' || enclosed === 'undecided').toBe(true);
        return;
      }
      expect(enclosed).not.toBe('invalid');
      if (typeof enclosed === 'string') return;
      const bounds = boundsOf(enclosed.value);
      const sign = arithmetic.forKernels.knownSign(enclosed.value);
      if (bounds === undefined) {
        expect(sign).toBe('undecided');
        return;
      }
      compared++;
      expect(rational.sign(rational.subtract(exact.above, bounds[0]))).not.toBe(-1);
      expect(rational.sign(rational.subtract(bounds[1], exact.below))).not.toBe(-1);
      if (sign === 'undecided') return;
      signs++;
      expect(Number(rational.sign(exact.below)) <= sign && sign <= Number(rational.sign(exact.above))).toBe(true);
      expect(arithmetic.isSkippable(enclosed.value)).toBe(sign === 0);
    }),
    { seed: 20_002, numRuns },
  );
  expect(compared).toBeGreaterThan(numRuns / 2);
  expect(signs / compared).toBeGreaterThan(decided);
};

const exactly = (expression: Expression): ReturnType<Comparison<unknown>['truth']> => {
  const exact = attempt(rational, expression);
  return typeof exact === 'string' ? undefined : { below: exact.value, above: exact.value };
};

describe('an enclosure contains the exact result of + − × ÷ min max |·| select', () => {
  const ordinary = { expressions: expressions(ordinaryNumbers, ['negate', 'absolute']), truth: exactly, numRuns: 2000 };
  const extreme = { ...ordinary, expressions: expressions(extremeNumbers, ['negate', 'absolute']) };

  it('bounded, and it decides nearly every sign', () => {
    encloses({ ...ordinary, arithmetic: bounded, boundsOf: boundsOfBounded, decided: 0.95 });
  });
  it('bounded, also where doubles overflow and underflow', () => {
    encloses({ ...extreme, arithmetic: bounded, boundsOf: boundsOfBounded, decided: 0.8 });
  });
  it('interval(4)', () => {
    encloses({ ...ordinary, arithmetic: interval(4), boundsOf: boundsOfInterval, decided: 0.9 });
  });
  it('interval(20), for numbers of any size', () => {
    encloses({ ...extreme, arithmetic: interval(20), boundsOf: boundsOfInterval, decided: 0.9 });
  });
});

/** 60 digits rounded to nearest, taken as right to a relative 10⁻⁴⁰ and an absolute 10⁻⁴⁰. */
const inDecimals = (expression: Expression): ReturnType<Comparison<unknown>['truth']> => {
  const value = attempt(decimalOracle, expression);
  if (typeof value === 'string') return undefined;
  const centre = readNumber(rational, value.value.toString());
  const reach = rational.multiply(
    rational.add(rational.one, rational.absolute(centre)),
    rational.ratio(1n, 10n ** 40n),
  );
  return { below: rational.subtract(centre, reach), above: rational.add(centre, reach) };
};

const within = <T>(A: Arithmetic<T>, x: T, limit: number): T =>
  A.maximum(A.minimum(x, A.integer(limit)), A.integer(-limit));

/** Functions of simple arguments, so that nothing cancels and the decimals deserve their trust. */
const smooth = fc
  .tuple(
    ordinaryNumbers,
    fc.constantFrom('exp', 'log', 'squareRoot', 'exp of', 'log of exp', 'softmax'),
    ordinaryNumbers,
  )
  .map(
    ([x, shape, y]): Expression => ({
      evaluate: (A) => {
        const a = x.evaluate(A);
        const b = y.evaluate(A);
        switch (shape) {
          case 'exp of':
            return A.exp(within(A, A.multiply(a, b), 300));
          case 'log of exp':
            return A.log(A.add(A.exp(within(A, a, 40)), A.absolute(b)));
          case 'softmax': {
            const weight = A.exp(within(A, A.negate(A.absolute(A.subtract(a, b))), 40));
            return A.divide(weight, A.add(A.one, weight));
          }
          case 'exp':
            return A.exp(within(A, a, 300));
          default:
            return A[shape as 'log' | 'squareRoot'](a);
        }
      },
      toString: () => `${shape} at a = ${x}, b = ${y}`,
    }),
  );

describe('an enclosure contains the 50-digit result of exp, log and squareRoot', () => {
  const functions = { expressions: smooth, truth: inDecimals, numRuns: 1000 };

  it('bounded', () => encloses({ ...functions, arithmetic: bounded, boundsOf: boundsOfBounded, decided: 0.9 }));
  it('interval(6)', () =>
    encloses({ ...functions, arithmetic: interval(6), boundsOf: boundsOfInterval, decided: 0.9 }));
  it('interval(30)', () => {
    encloses({ ...functions, arithmetic: interval(30), boundsOf: boundsOfInterval, decided: 0.9 });
  });
});
