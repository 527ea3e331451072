import {
  addBig,
  type BigFraction,
  compareBig,
  divideBig,
  multiplyBig,
  reduceBig,
  startingLimit,
} from './bigFraction.js';
import { greatestCommonDivisor, isSafe, largestSafe } from './greatestCommonDivisor.js';
import { nearestDouble } from './nearestDouble.js';

/** An exact fraction. While both parts are safe integers they are doubles in lowest terms; beyond that they are big
 *  integers that are reduced late. Neither shows: `numerator` and `denominator` are always in lowest terms. */
export class Rational {
  private top: number;
  private bottom: number;
  /** Present where a part is no safe integer; then `top` and `bottom` are 0. */
  private big: BigFraction | undefined;

  private constructor(top: number, bottom: number, big: BigFraction | undefined) {
    this.top = top;
    this.bottom = bottom;
    this.big = big;
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
    return Rational.from({ numerator, denominator, limit: startingLimit });
  }

  private static from(big: BigFraction): Rational {
    const { numerator, denominator } = big;
    return isSafe(denominator) && isSafe(numerator)
      ? Rational.ratio(Number(numerator), Number(denominator))
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
    if (this.big === undefined) return;
    this.big = reduceBig(this.big);
    const { numerator, denominator } = this.big;
    if (!isSafe(denominator) || !isSafe(numerator)) return;
    this.top = Number(numerator);
    this.bottom = Number(denominator);
    this.big = undefined;
  }

  /** The parts as big integers, not necessarily in lowest terms: what a linear solve starts from. */
  get parts(): BigFraction {
    return this.big ?? { numerator: BigInt(this.top), denominator: BigInt(this.bottom), limit: startingLimit };
  }

  /** The numerator where the number is a fraction of safe integers, else NaN. */
  get safeNumerator(): number {
    return this.big === undefined ? this.top : Number.NaN;
  }

  /** The denominator where the number is a fraction of safe integers, else NaN. */
  get safeDenominator(): number {
    return this.big === undefined ? this.bottom : Number.NaN;
  }

  plus(other: Rational): Rational {
    return this.combine(other, 1);
  }

  minus(other: Rational): Rational {
    return this.combine(other, -1);
  }

  /** this + sign·other; the common divisor of the denominators keeps the parts small. [knuth1997, section 4.5.1] */
  private combine(other: Rational, sign: 1 | -1): Rational {
    if (this.big === undefined && other.big === undefined) {
      if (other.top === 0) return this;
      const b = this.bottom;
      const d = other.bottom;
      if (b === d) {
        const top = this.top + sign * other.top;
        if (Math.abs(top) <= largestSafe) {
          if (b === 1 || top === 0) return new Rational(top, 1, undefined);
          const divisor = greatestCommonDivisor(top, b);
          return new Rational(top / divisor, b / divisor, undefined);
        }
      } else {
        const shared = b === 1 || d === 1 ? 1 : greatestCommonDivisor(b, d);
        const left = this.top * (d / shared);
        const right = other.top * (b / shared);
        const top = left + sign * right;
        const bottom = b * (d / shared);
        if (
          Math.abs(left) <= largestSafe &&
          Math.abs(right) <= largestSafe &&
          Math.abs(top) <= largestSafe &&
          bottom <= largestSafe
        ) {
          if (shared === 1) return new Rational(top, top === 0 ? 1 : bottom, undefined);
          const divisor = greatestCommonDivisor(top, shared);
          return new Rational(top / divisor, bottom / divisor, undefined);
        }
      }
    } else if (other.isZero()) return this;
    const addend = other.parts;
    return Rational.from(addBig(this.parts, sign === 1 ? addend : { ...addend, numerator: -addend.numerator }));
  }

  times(other: Rational): Rational {
    if (this.big === undefined && other.big === undefined) {
      const top = this.top * other.top;
      const bottom = this.bottom * other.bottom;
      if (Math.abs(top) <= largestSafe && bottom <= largestSafe) {
        if (bottom === 1) return new Rational(top + 0, 1, undefined);
        return Rational.ratio(top, bottom);
      }
      const left = greatestCommonDivisor(this.top, other.bottom);
      const right = greatestCommonDivisor(other.top, this.bottom);
      const reducedTop = (this.top / left) * (other.top / right);
      const reducedBottom = (this.bottom / right) * (other.bottom / left);
      if (Math.abs(reducedTop) <= largestSafe && reducedBottom <= largestSafe) {
        return new Rational(reducedTop, reducedBottom, undefined);
      }
    } else if (this.isZero() || other.isOne()) return this;
    else if (other.isZero() || this.isOne()) return other;
    return Rational.from(multiplyBig(this.parts, other.parts));
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
    return this.big === undefined ? this.top === 1 && this.bottom === 1 : this.big.numerator === this.big.denominator;
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

  /** Exact in JSON too: the text of `toString`. */
  toJSON(): string {
    return this.toString();
  }
}
