import { toPrimitive } from './opaque.js';
import { errorSlack, productError, sumError, underflowSlack, unitRoundoff } from './rounding.js';

/** A real number known up to a proved error: |true number − value| ≤ error. An error of Infinity or NaN says that
 *  nothing is known; no comparison is then decided. */
export class Bounded {
  readonly value: number;
  readonly error: number;

  constructor(value: number, error: number) {
    this.value = value;
    this.error = error;
  }

  [Symbol.toPrimitive](hint: string): string {
    return toPrimitive(hint, () => String(this.value));
  }

  toJSON(): string {
    return this[Symbol.toPrimitive]('string');
  }
}

export const isBounded = (value: unknown): value is Bounded => value instanceof Bounded;

export const exactZero = new Bounded(0, 0);
export const exactOne = new Bounded(1, 0);

const isExactly = (a: Bounded, n: number): boolean => a.value === n && a.error === 0;

/** Bound of the error of a sum that is rounded to `value`. |Δa + Δb| ≤ error a + error b, and rounding adds u·|sum|. */
export const errorOfSum = (value: number, errors: number): number =>
  (errors + Math.abs(value) * unitRoundoff) * errorSlack;

/** Bound of the error of a product that is rounded to `value`. |(a + Δa)(b + Δb) − ab| ≤ |a|·error b + (|b| + error b)·error a. */
export const errorOfProduct = (a: number, errorA: number, b: number, errorB: number, value: number): number => {
  const size = Math.abs(b) + errorB;
  const error = Math.abs(a) * errorB + size * errorA + Math.abs(value) * unitRoundoff;
  return error * errorSlack + underflowSlack;
};

/** Bound of the error of a·b + c, rounded to `product` on the way and to `value` at the end. */
export const errorOfFused = (
  a: number,
  errorA: number,
  b: number,
  errorB: number,
  errorC: number,
  product: number,
  value: number,
): number => {
  const size = Math.abs(b) + errorB;
  const rounding = (Math.abs(product) + Math.abs(value)) * unitRoundoff;
  const error = Math.abs(a) * errorB + size * errorA + errorC + rounding;
  return error * errorSlack + underflowSlack;
};

/** Bound of the error of a quotient that is rounded to `value`.
 *    |(a + Δa)/(b + Δb) − a/b| = |Δa − (a/b)Δb| / |b + Δb| ≤ (error a + |a/b|·error b) / (|b| − error b) */
export const errorOfQuotient = (a: number, errorA: number, b: number, errorB: number, value: number): number => {
  if (errorA + errorB === 0) {
    const isExact = value * b === a && productError(value, b, a) === 0;
    return isExact ? 0 : Math.abs(value) * unitRoundoff * errorSlack + underflowSlack;
  }
  const spread = errorA + (Math.abs(value) + underflowSlack) * errorB + underflowSlack;
  const error = spread / (Math.abs(b) - errorB) + Math.abs(value) * unitRoundoff;
  return error * errorSlack + underflowSlack;
};

/** a + b. Exact terms keep the exact rounding error, mostly 0. */
export const addBounded = (a: Bounded, b: Bounded): Bounded => {
  const value = a.value + b.value;
  const error = a.error + b.error;
  if (a.error === 0 || b.error === 0) {
    if (error === 0) return new Bounded(value, Math.abs(sumError(a.value, b.value, value)));
    if (a.value === 0 && a.error === 0) return b;
    if (b.value === 0 && b.error === 0) return a;
  }
  return new Bounded(value, errorOfSum(value, error));
};

/** a − b, as a sum. */
export const subtractBounded = (a: Bounded, b: Bounded): Bounded => {
  const value = a.value - b.value;
  const error = a.error + b.error;
  if (b.error === 0) {
    if (a.error === 0) return new Bounded(value, Math.abs(sumError(a.value, -b.value, value)));
    if (b.value === 0) return a;
  }
  return new Bounded(value, errorOfSum(value, error));
};

/** a·b. Exact factors keep the exact rounding error, mostly 0. */
export const multiplyBounded = (a: Bounded, b: Bounded): Bounded => {
  const value = a.value * b.value;
  if (a.error === 0 || b.error === 0) {
    if (isExactly(a, 0) || isExactly(b, 1)) return a;
    if (isExactly(b, 0) || isExactly(a, 1)) return b;
    if (a.error + b.error === 0) {
      const error = Math.abs(productError(a.value, b.value, value));
      if (error >= 0) return new Bounded(value, error);
    }
  }
  return new Bounded(value, errorOfProduct(a.value, a.error, b.value, b.error, value));
};

/** a·b + c in one go: one number instead of two on the hottest path. Two exact factors take the two steps, which may be
 *  exact. */
export const multiplyAddBounded = (a: Bounded, b: Bounded, c: Bounded): Bounded => {
  if (a.error === 0 || b.error === 0) {
    if (a.error === b.error) return addBounded(multiplyBounded(a, b), c);
    if (isExactly(a, 0) || isExactly(b, 0)) return c;
  }
  const product = a.value * b.value;
  const value = product + c.value;
  return new Bounded(value, errorOfFused(a.value, a.error, b.value, b.error, c.error, product, value));
};

/** a/b for |b| > error b, so that b is surely not 0. */
export const divideBounded = (a: Bounded, b: Bounded): Bounded => {
  if (isExactly(a, 0) || isExactly(b, 1)) return a;
  const value = a.value / b.value;
  return new Bounded(value, errorOfQuotient(a.value, a.error, b.value, b.error, value));
};

/** Whether a < b is known. The factor covers the rounding of both sides. */
export const surelyBelow = (a: Bounded, b: Bounded): boolean =>
  (b.value - a.value) * (1 - 8 * unitRoundoff) > a.error + b.error;

/** The smallest of a and b; where neither is surely smaller, |min(a + Δa, b + Δb) − min(a, b)| ≤ the larger error. */
export const minimumBounded = (a: Bounded, b: Bounded): Bounded =>
  surelyBelow(a, b) ? a : surelyBelow(b, a) ? b : between(a, b, Math.min(a.value, b.value));

export const maximumBounded = (a: Bounded, b: Bounded): Bounded =>
  surelyBelow(a, b) ? b : surelyBelow(b, a) ? a : between(a, b, Math.max(a.value, b.value));

const between = (a: Bounded, b: Bounded, value: number): Bounded => new Bounded(value, Math.max(a.error, b.error));

/** An enclosure of both a and b. Each end is off by at most 2u of its size, and so is the middle. */
export const hull = (a: Bounded, b: Bounded): Bounded => {
  if (a.value === b.value && a.error === b.error) return a;
  const low = Math.min(a.value - a.error, b.value - b.error);
  const high = Math.max(a.value + a.error, b.value + b.error);
  const error = high / 2 - low / 2 + (Math.abs(low) + Math.abs(high)) * 4 * unitRoundoff;
  return new Bounded(low / 2 + high / 2, error * errorSlack + underflowSlack);
};
