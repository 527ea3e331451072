import { addBig, type BigFraction, bigFraction, compareBig, divideBig, multiplyBig, reduceBig } from './bigFraction.js';
import { greatestCommonDivisor, isSafe, largestSafe } from './greatestCommonDivisor.js';
import { nearestDouble } from './nearestDouble.js';
import { toPrimitive } from './opaque.js';

/** An exact fraction. Its parts are safe integers as long as they fit, big integers beyond that, and in both forms they
 *  are reduced late: dividing a common divisor out costs more than several operations. None of this shows, for
 *  `numerator` and `denominator` are in lowest terms. */
export class Rational {
  private top: number;
  /** > 0. */
  private bottom: number;
  /** Present where a part is no safe integer; then `top` and `bottom` are 0. */
  private big: BigFraction | undefined;

  private constructor(top: number, bottom: number, big: BigFraction | undefined) {
    this.top = top;
    this.bottom = bottom;
    this.big = big;
  }

  [Symbol.toPrimitive](hint: string): string {
    return toPrimitive(hint, () => this.toString());
  }

  toJSON(): string {
    return this[Symbol.toPrimitive]('string');
  }

  /** n/1 for a safe integer n. */
  static integer(n: number): Rational {
    return new Rational(n + 0, 1, undefined);
  }

  /** top/bottom for safe integers, bottom ≠ 0. */
  static ratio(top: number, bottom: number): Rational {
    const divisor = greatestCommonDivisor(top, bottom);
    return bottom < 0
      ? new Rational(0 - top / divisor, -bottom / divisor, undefined)
      : new Rational(top / divisor + 0, bottom / divisor, undefined);
  }

  /** numerator/denominator of any size, denominator > 0; not necessarily reduced at once. */
  static big(numerator: bigint, denominator: bigint): Rational {
    return Rational.from(bigFraction(numerator, denominator));
  }

  /** Fractions over one denominator ≠ 0, which they go on sharing: adding them up then costs no more than integers. */
  static overCommon(numerators: readonly bigint[], denominator: bigint): Rational[] {
    const positive = denominator < 0n ? -denominator : denominator;
    const bottom = isSafe(positive) ? Number(positive) : Number.NaN;
    const { limit } = bigFraction(0n, positive);
    const fractions = new Array<Rational>(numerators.length);
    for (let i = 0; i < numerators.length; i++) {
      const numerator = denominator < 0n ? -numerators[i] : numerators[i];
      fractions[i] =
        bottom > 0 && isSafe(numerator)
          ? Rational.quick(Number(numerator), bottom)
          : new Rational(0, 0, { numerator, denominator: positive, limit });
    }
    return fractions;
  }

  /** top/bottom for safe integers, bottom > 0, as they are. */
  private static quick(top: number, bottom: number): Rational {
    return new Rational(top + 0, top === 0 ? 1 : bottom, undefined);
  }

  private static from(big: BigFraction): Rational {
    const { numerator, denominator } = big;
    return isSafe(denominator) && isSafe(numerator)
      ? Rational.quick(Number(numerator), Number(denominator))
      : new Rational(0, 0, big);
  }

  /** In lowest terms, with the sign of the number. */
  get numerator(): bigint {
    this.reduce();
    return this.big === undefined ? BigInt(this.top) : this.big.numerator;
  }

  /** In lowest terms, > 0. */
  get denominator(): bigint {
    this.reduce();
    return this.big === undefined ? BigInt(this.bottom) : this.big.denominator;
  }

  /** Replaces the stored parts by equal ones in lowest terms: the number stays the same. */
  private reduce(): void {
    if (this.big !== undefined) {
      this.big = reduceBig(this.big);
      const { numerator, denominator } = this.big;
      if (!isSafe(denominator) || !isSafe(numerator)) return;
      this.top = Number(numerator);
      this.bottom = Number(denominator);
      this.big = undefined;
    } else if (this.bottom !== 1) {
      const divisor = greatestCommonDivisor(this.top, this.bottom);
      this.top /= divisor;
      this.bottom /= divisor;
    }
  }

  /** The parts as big integers, not necessarily in lowest terms: what a linear solve starts from. */
  get parts(): BigFraction {
    return this.big ?? bigFraction(BigInt(this.top), BigInt(this.bottom));
  }

  /** A denominator, not necessarily of lowest terms, where both parts are safe integers; else NaN. */
  get safeDenominator(): number {
    return this.big === undefined ? this.bottom : Number.NaN;
  }

  /** The numerator that belongs to `safeDenominator`. */
  get safeNumerator(): number {
    return this.top;
  }

  plus(other: Rational): Rational {
    return this.combine(other, 1);
  }

  minus(other: Rational): Rational {
    return this.combine(other, -1);
  }

  /** this + sign·other. */
  private combine(other: Rational, sign: 1 | -1): Rational {
    if (this.big !== undefined || other.big !== undefined) {
      return other.isZero() ? this : this.combineBig(other, sign);
    }
    if (other.top === 0) return this;
    const alike = this.bottom === other.bottom;
    const left = alike ? this.top : this.top * other.bottom;
    const right = alike ? other.top : other.top * this.bottom;
    const bottom = alike ? this.bottom : this.bottom * other.bottom;
    return Math.abs(left) + Math.abs(right) <= largestSafe && bottom <= largestSafe
      ? Rational.quick(left + sign * right, bottom)
      : this.combineOverMultiple(other, sign);
  }

  /** The sum over the least common multiple of the denominators. */
  private combineOverMultiple(other: Rational, sign: 1 | -1): Rational {
    const shared = greatestCommonDivisor(this.bottom, other.bottom);
    const left = this.top * (other.bottom / shared);
    const right = other.top * (this.bottom / shared);
    const bottom = this.bottom * (other.bottom / shared);
    return Math.abs(left) + Math.abs(right) <= largestSafe && bottom <= largestSafe
      ? Rational.quick(left + sign * right, bottom)
      : this.combineBig(other, sign);
  }

  private combineBig(other: Rational, sign: 1 | -1): Rational {
    const addend = other.parts;
    return Rational.from(addBig(this.parts, sign === 1 ? addend : { ...addend, numerator: -addend.numerator }));
  }

  times(other: Rational): Rational {
    if (this.big !== undefined || other.big !== undefined) {
      if (this.isZero() || other.isOne()) return this;
      if (other.isZero() || this.isOne()) return other;
      return Rational.from(multiplyBig(this.parts, other.parts));
    }
    const top = this.top * other.top;
    const bottom = this.bottom * other.bottom;
    return Math.abs(top) <= largestSafe && bottom <= largestSafe
      ? Rational.quick(top, bottom)
      : this.timesAcross(other);
  }

  /** this·other + addend, without the product on the way while all parts are safe. */
  timesPlus(other: Rational, addend: Rational): Rational {
    if (this.big === undefined && other.big === undefined && addend.big === undefined) {
      const top = this.top * other.top;
      const bottom = this.bottom * other.bottom;
      if (top === 0) return addend;
      const alike = bottom === addend.bottom;
      const left = alike ? top : top * addend.bottom;
      const right = alike ? addend.top : addend.top * bottom;
      const shared = alike ? bottom : bottom * addend.bottom;
      // A product that is not safe makes its multiples unsafe too.
      if (Math.abs(left) + Math.abs(right) <= largestSafe && shared <= largestSafe) {
        return addend.top === 0 ? new Rational(top, bottom, undefined) : Rational.quick(left + right, shared);
      }
    }
    return this.times(other).plus(addend);
  }

  /** The product after dividing out what one numerator shares with the other denominator. */
  private timesAcross(other: Rational): Rational {
    const left = greatestCommonDivisor(this.top, other.bottom);
    const right = greatestCommonDivisor(other.top, this.bottom);
    const top = (this.top / left) * (other.top / right);
    const bottom = (this.bottom / right) * (other.bottom / left);
    return Math.abs(top) <= largestSafe && bottom <= largestSafe
      ? Rational.quick(top, bottom)
      : Rational.from(multiplyBig(this.parts, other.parts));
  }

  /** this/other, other ≠ 0. */
  over(other: Rational): Rational {
    if (other.big === undefined) {
      return other.top < 0
        ? this.times(new Rational(-other.bottom, -other.top, undefined))
        : this.times(new Rational(other.bottom, other.top, undefined));
    }
    return this.isZero() ? this : Rational.from(divideBig(this.parts, other.parts));
  }

  negated(): Rational {
    return this.big === undefined
      ? new Rational(0 - this.top, this.bottom, undefined)
      : new Rational(0, 0, { ...this.big, numerator: -this.big.numerator });
  }

  compare(other: Rational): -1 | 0 | 1 {
    if (this.big === undefined && other.big === undefined) {
      const left = this.top * other.bottom;
      const right = other.top * this.bottom;
      if (Math.abs(left) <= largestSafe && Math.abs(right) <= largestSafe) {
        return left < right ? -1 : left > right ? 1 : 0;
      }
    }
    return compareBig(this.parts, other.parts);
  }

  isZero(): boolean {
    return this.big === undefined ? this.top === 0 : this.big.numerator === 0n;
  }

  isOne(): boolean {
    return this.big === undefined ? this.top === this.bottom : this.big.numerator === this.big.denominator;
  }

  sign(): -1 | 0 | 1 {
    const top = this.big === undefined ? this.top : this.big.numerator;
    return top > 0 ? 1 : top < 0 ? -1 : 0;
  }

  /** Nearest double. */
  toNumber(): number {
    return this.big === undefined ? this.top / this.bottom : nearestDouble(this.big.numerator, this.big.denominator);
  }

  /** "-3/64", or "5" for an integer. */
  toString(): string {
    const { numerator, denominator } = this;
    return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
  }
}
