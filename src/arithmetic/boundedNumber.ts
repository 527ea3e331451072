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
}

export const exactZero = new Bounded(0, 0);
export const exactOne = new Bounded(1, 0);

const isExactly = (a: Bounded, n: number): boolean => a.value === n && a.error === 0;

/** a + b. |Δa + Δb| ≤ error a + error b, and rounding adds u·|sum|; exact terms keep the exact rounding error, mostly 0. */
export const addBounded = (a: Bounded, b: Bounded): Bounded => {
  const value = a.value + b.value;
  const error = a.error + b.error;
  if (a.error === 0 || b.error === 0) {
    if (error === 0) return new Bounded(value, Math.abs(sumError(a.value, b.value, value)));
    if (a.value === 0 && a.error === 0) return b;
    if (b.value === 0 && b.error === 0) return a;
  }
  return new Bounded(value, (error + Math.abs(value) * unitRoundoff) * errorSlack);
};

/** a − b, as a sum. */
export const subtractBounded = (a: Bounded, b: Bounded): Bounded => {
  const value = a.value - b.value;
  const error = a.error + b.error;
  if (b.error === 0) {
    if (a.error === 0) return new Bounded(value, Math.abs(sumError(a.value, -b.value, value)));
    if (b.value === 0) return a;
  }
  return new Bounded(value, (error + Math.abs(value) * unitRoundoff) * errorSlack);
};

/** a·b. |(a + Δa)(b + Δb) − ab| ≤ |a|·error b + (|b| + error b)·error a. */
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
  const size = Math.abs(b.value) + b.error;
  const error = Math.abs(a.value) * b.error + size * a.error + Math.abs(value) * unitRoundoff;
  return new Bounded(value, error * errorSlack + underflowSlack);
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
  const size = Math.abs(b.value) + b.error;
  const rounding = (Math.abs(product) + Math.abs(value)) * unitRoundoff;
  const error = Math.abs(a.value) * b.error + size * a.error + c.error + rounding;
  return new Bounded(value, error * errorSlack + underflowSlack);
};

/** a/b for |b| > error b, so that b is surely not 0.
 *    |(a + Δa)/(b + Δb) − a/b| = |Δa − (a/b)Δb| / |b + Δb| ≤ (error a + |a/b|·error b) / (|b| − error b) */
export const divideBounded = (a: Bounded, b: Bounded): Bounded => {
  if (isExactly(a, 0) || isExactly(b, 1)) return a;
  const value = a.value / b.value;
  if (a.error + b.error === 0) {
    const isExact = value * b.value === a.value && productError(value, b.value, a.value) === 0;
    if (isExact) return new Bounded(value, 0);
    return new Bounded(value, Math.abs(value) * unitRoundoff * errorSlack + underflowSlack);
  }
  const spread = a.error + (Math.abs(value) + underflowSlack) * b.error + underflowSlack;
  const error = spread / (Math.abs(b.value) - b.error) + Math.abs(value) * unitRoundoff;
  return new Bounded(value, error * errorSlack + underflowSlack);
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
  if (a === b) return a;
  const low = Math.min(a.value - a.error, b.value - b.error);
  const high = Math.max(a.value + a.error, b.value + b.error);
  const error = high / 2 - low / 2 + (Math.abs(low) + Math.abs(high)) * 4 * unitRoundoff;
  return new Bounded(low / 2 + high / 2, error * errorSlack + underflowSlack);
};
