declare const real: unique symbol;

/** A real number seen by a claim: opaque, so that the one statement can be read by every arithmetic. */
export interface Real {
  readonly [real]: true;
}

/** Sign of a number, or 'undecided' when an enclosure contains 0 and more than 0. */
export type Sign = -1 | 0 | 1 | 'undecided';

/** 'float64': doubles. 'bounded': doubles with a proved running error bound. 'rational': exact fractions.
 *  'exponential': fractions and powers of e with rational exponents. 'interval': outward-rounded enclosures of any
 *  precision. 'symbolic' (terms for a solver) is to come. */
export type ArithmeticName = 'float64' | 'bounded' | 'rational' | 'exponential' | 'interval' | 'symbolic';

/** What is known of a number, for kernels, which may go on without certainty and choose among ways that are all right. A
 *  statement of a claim that asks here can say another thing in each arithmetic. */
export interface ForKernels<T> {
  /** The sign of a as far as it is known. */
  knownSign(a: T): Sign;
  /** The nearest double: for the pivot that is stable, not the one that is true. */
  approximate(a: T): number;
  /** True only where a and b are surely the same number, because they are one object: x/x is 1 then, which no enclosure
   *  would say. False says nothing. */
  isSame(a: T, b: T): boolean;
}

/** A part of an algorithm as one function of numbers. */
export type Kernel = <S>(arithmetic: Arithmetic<S>, xs: readonly S[]) => S[];

/** The operations every algorithm is written over. One definition of an update rule runs in each of them.
 *  Laws: `tests/laws/arithmetic.test.ts` holds each arithmetic to the field axioms, order and conversion. */
export interface Arithmetic<T = Real> {
  readonly name: ArithmeticName;
  readonly zero: T;
  readonly one: T;

  /** The integer n; n must be a safe integer or a bigint. */
  integer(n: number | bigint): T;
  /** numerator/denominator; denominator ≠ 0. Rounded (and enclosed) where it must be. */
  ratio(numerator: number | bigint, denominator: number | bigint): T;

  add(a: T, b: T): T;
  subtract(a: T, b: T): T;
  multiply(a: T, b: T): T;
  /** a·b + c, where the arithmetic has a cheaper way than two operations; called through `multiplyAddOf`. */
  multiplyAdd?(a: T, b: T, c: T): T;
  /** a/b. @throws SingularSystem never; InvalidInput when b is exactly 0; Undecided when an enclosure of b contains 0. */
  divide(a: T, b: T): T;
  negate(a: T): T;
  absolute(a: T): T;
  minimum(a: T, b: T): T;
  maximum(a: T, b: T): T;

  /** Whether a = 0. @throws Undecided when that is not known beyond doubt */
  isZero(a: T): boolean;
  /** The sign of a. @throws Undecided when it is not known beyond doubt */
  sign(a: T): -1 | 0 | 1;
  /** For kernels: true only when a is known to be exactly 0, so that a sum may skip it; false says nothing. What is meant
   *  by a claim, or by a definition, asks `isZero`. */
  isSkippable(a: T): boolean;
  readonly forKernels: ForKernels<T>;
  /** One of three values by the sign of `test`: the way a kernel branches on a number.
   *  Arithmetics that cannot decide return an enclosure of the candidates. */
  select(test: T, whenNegative: T, whenZero: T, whenPositive: T): T;

  /** eᵃ. @throws BeyondArithmetic in rationals unless a = 0. */
  exp(a: T): T;
  /** ln a, a > 0. @throws BeyondArithmetic in rationals unless a = 1. */
  log(a: T): T;
  /** √a, a ≥ 0. @throws BeyondArithmetic in rationals unless a is a square. */
  squareRoot(a: T): T;

  /** A fresh array of `length` zeros. */
  zeros(length: number): T[];
  /** Solves the n×n system in place of Gauss elimination, where the arithmetic knows a better way.
   *  matrix is row-major [n·n], rhs [n]; neither may be changed. */
  solve?(matrix: readonly T[], rhs: readonly T[]): T[];

  /** A kernel that chooses its way by `approximate`, done as one operation by an arithmetic that records what is done:
   *  with other numbers the way is another. */
  asOne?(kernel: Kernel, xs: readonly T[]): T[];

  /** Nearest double; for an enclosure its middle. A claim that makes a double of a number which is none has rounded. */
  toNumber(a: T): number;
  /** "-3/64" where exact, shortest round-trip decimal for doubles, "[lo, hi]" for enclosures. */
  format(a: T): string;
}
