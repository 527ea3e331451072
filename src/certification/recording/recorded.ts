import { type Rational, toPrimitive } from '../../arithmetic/index.js';

/** A number that knows how it came about: the step of the program that computes it, and its value.
 *  The value is a fraction as long as it is rational, and an enclosure beyond that. */
export class Recorded<E> {
  readonly step: number;
  readonly exact: Rational | undefined;
  /** Present where `exact` is not. */
  readonly enclosure: E | undefined;

  constructor(step: number, exact: Rational | undefined, enclosure: E | undefined) {
    this.step = step;
    this.exact = exact;
    this.enclosure = enclosure;
  }

  [Symbol.toPrimitive](hint: string): string {
    return toPrimitive(hint, () => this.exact?.toString() ?? 'a number that is not rational');
  }

  toJSON(): string {
    return this[Symbol.toPrimitive]('string');
  }
}
