import { BeyondArithmetic } from '../../errors/index.js';
import type { Arithmetic, Kernel, Sign } from '../arithmetic.js';
import { bounded } from '../bounded.js';
import type { Bounded } from '../boundedNumber.js';
import { deciding } from '../deciding.js';
import { formatBounded } from '../formatBounded.js';
import { freshArrays } from '../freshArrays.js';
import { toPrimitive } from '../opaque.js';
import { gradientOf } from './gradient.js';
import { type Recorded, tapeOf } from './recorded.js';
import { operation, type Tape } from './tape.js';

/** A number while a computation is recorded: where it comes from, and what it is in the case at hand. */
export class Taped {
  /** Its place among the numbers of the recorder; absent for a number that is the same in every case. */
  readonly place: number | undefined;
  readonly value: Bounded;

  constructor(place: number | undefined, value: Bounded) {
    this.place = place;
    this.value = value;
  }

  [Symbol.toPrimitive](hint: string): string {
    return toPrimitive(hint, () => formatBounded(this.value));
  }

  toJSON(): string {
    return this[Symbol.toPrimitive]('string');
  }
}

/** A longer computation takes so long by itself that playing it for many cases at once saves little, and its tape much memory. */
const mostSteps = 20_000;

type Unary = 'negate' | 'absolute' | 'exp' | 'log' | 'squareRoot';
type Binary = 'add' | 'subtract' | 'multiply' | 'divide' | 'minimum' | 'maximum';

/** Records what is computed from given numbers in `bounded`, so that it can be done again with other numbers. What a
 *  computation learns of its numbers (a sign, whether one is 0) is recorded as a guard: where the answer is another one, the
 *  tape does not speak. A number that is turned into a double or a text cannot be followed and ends the recording.
 *
 *  `isSkippable` is a permission, and adding an exact 0 changes nothing: with `zeros: 'computed'` it is false of all that is
 *  not constant, so that the tape speaks of cases with other zeros too. Where a computation divides by what it does not skip,
 *  `zeros: 'skipped'` records it: the tape then speaks of the cases that have the same zeros. With 'as they are' the
 *  recording is of this case alone: it has a gradient, and may hang on which numbers are one object. */
export class Recorder {
  readonly arithmetic: Arithmetic<Taped>;
  private readonly recorded: Recorded = { numbers: [], steps: [], leaves: 0 };
  private readonly placeOfConstant = new Map<Taped, number>();

  constructor(zeros: 'computed' | 'skipped' | 'as they are' = 'computed') {
    const zero = new Taped(undefined, bounded.zero);
    const unary =
      (name: Unary) =>
      (a: Taped): Taped =>
        this.compute(operation[name], bounded[name](a.value), [a]);
    const binary =
      (name: Binary) =>
      (a: Taped, b: Taped): Taped =>
        this.compute(operation[name], bounded[name](a.value, b.value), [a, b]);
    const isSkippable = (a: Taped): boolean => {
      const isZero = bounded.isSkippable(a.value);
      if (a.place === undefined || !isZero || zeros === 'computed') return a.place === undefined && isZero;
      this.recorded.steps.push({ kind: 'guard', of: a.place, sign: 0 });
      return true;
    };
    const knownSign = (a: Taped): Sign => {
      const sign = bounded.forKernels.knownSign(a.value);
      if (a.place !== undefined) this.recorded.steps.push({ kind: 'guard', of: a.place, sign });
      return sign;
    };
    const multiplyAdd = bounded.multiplyAdd ?? ((a, b, c) => bounded.add(bounded.multiply(a, b), c));
    this.arithmetic = {
      name: 'bounded',
      zero,
      one: new Taped(undefined, bounded.one),
      integer: (n) => new Taped(undefined, bounded.integer(n)),
      ratio: (numerator, denominator) => new Taped(undefined, bounded.ratio(numerator, denominator)),
      add: binary('add'),
      subtract: binary('subtract'),
      multiply: binary('multiply'),
      multiplyAdd: (a, b, c) => this.compute(operation.multiplyAdd, multiplyAdd(a.value, b.value, c.value), [a, b, c]),
      divide: binary('divide'),
      negate: unary('negate'),
      absolute: unary('absolute'),
      minimum: binary('minimum'),
      maximum: binary('maximum'),
      isSkippable,
      forKernels: {
        knownSign,
        approximate: () => unrecorded('conversion to a double'),
        isSame: (a, b) =>
          a === b || (zeros === 'as they are' ? a.value === b.value : unrecorded('whether two numbers are one')),
      },
      ...deciding({
        isSkippable: (a: Taped) => (a.place === undefined ? bounded.isSkippable(a.value) : knownSign(a) === 0),
        knownSign,
      }),
      select: (test, negative, zeroValue, positive) =>
        this.compute(operation.select, bounded.select(test.value, negative.value, zeroValue.value, positive.value), [
          test,
          negative,
          zeroValue,
          positive,
        ]),
      exp: unary('exp'),
      log: unary('log'),
      squareRoot: unary('squareRoot'),
      zeros: freshArrays(zero, zero),
      asOne: (kernel, xs) => this.asOne(kernel, xs),
      toNumber: () => unrecorded('conversion to a double'),
      format: () => unrecorded('conversion to a text'),
    };
  }

  /** A number that is given, and another one in every case. All leaves come before the first operation. */
  leaf(value: Bounded): Taped {
    this.recorded.leaves++;
    return this.number(value);
  }

  /** What was recorded, as far as these results and the guards need it. */
  tape(results: readonly Taped[]): Tape {
    return tapeOf(
      this.recorded,
      results.map((result) => this.placeOf(result)),
    );
  }

  /** The gradient of a result, by the leaves. */
  gradient(result: Taped): Float64Array {
    return gradientOf(this.recorded, result.place);
  }

  private number(value: Bounded): Taped {
    const place = this.recorded.numbers.push({ isConstant: false, value }) - 1;
    return new Taped(place, value);
  }

  /** The place of a number that takes part; a constant gets one when it first does. */
  private placeOf(number: Taped): number {
    if (number.place !== undefined) return number.place;
    const known = this.placeOfConstant.get(number);
    if (known !== undefined) return known;
    const place = this.recorded.numbers.push({ isConstant: true, value: number.value }) - 1;
    this.placeOfConstant.set(number, place);
    return place;
  }

  private compute(code: number, value: Bounded, operands: readonly Taped[]): Taped {
    if (operands.every(({ place }) => place === undefined)) return new Taped(undefined, value);
    const from = operands.map((operand) => this.placeOf(operand));
    const result = this.number(value);
    this.recorded.steps.push({ kind: 'operation', code, from, to: result.place as number });
    if (this.recorded.steps.length > mostSteps) unrecorded('a computation of so many steps');
    return result;
  }

  private asOne(kernel: Kernel, xs: readonly Taped[]): Taped[] {
    const values = kernel(
      bounded,
      xs.map(({ value }) => value),
    );
    if (xs.every(({ place }) => place === undefined)) return values.map((value) => new Taped(undefined, value));
    const from = xs.map((x) => this.placeOf(x));
    const results = values.map((value) => this.number(value));
    this.recorded.steps.push({ kind: 'kernel', kernel, from, to: results.map(({ place }) => place as number) });
    return results;
  }
}

const unrecorded = (what: string): never => {
  throw new BeyondArithmetic('recorded', what);
};
