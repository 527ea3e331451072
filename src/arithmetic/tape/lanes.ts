import { Bounded, errorOfFused, errorOfProduct, errorOfQuotient, errorOfSum } from '../boundedNumber.js';
import { productError, sumError } from '../rounding.js';

/** The numbers of several cases side by side: those of one slot are next to each other, one lane a case. */
export class Lanes {
  /** How many cases lie side by side. */
  readonly width: number;
  readonly values: Float64Array;
  /** |true number − value| ≤ error, as in `Bounded`. */
  readonly errors: Float64Array;
  /** Not 0 in a lane whose case the tape does not speak of. */
  readonly isLeft: Uint8Array;

  constructor(slots: number, width: number) {
    this.width = width;
    this.values = new Float64Array(slots * width);
    this.errors = new Float64Array(slots * width);
    this.isLeft = new Uint8Array(width);
  }

  read(slot: number, lane: number): Bounded {
    const at = slot * this.width + lane;
    return new Bounded(this.values[at], this.errors[at]);
  }

  write(slot: number, lane: number, { value, error }: Bounded): void {
    const at = slot * this.width + lane;
    this.values[at] = value;
    this.errors[at] = error;
  }
}

// Below, places of operands are the first lanes of their slots. Each is the operation of boundedNumber.ts of the same name,
// in all lanes (tests/arithmetic/tape.test.ts compares them, bit by bit).

export const addLanes = (
  values: Float64Array,
  errors: Float64Array,
  to: number,
  a: number,
  b: number,
  n: number,
): void => {
  for (let i = 0; i < n; i++) {
    const x = values[a + i];
    const y = values[b + i];
    const dx = errors[a + i];
    const dy = errors[b + i];
    const value = x + y;
    const error = dx + dy;
    values[to + i] = value;
    if (error === 0) errors[to + i] = Math.abs(sumError(x, y, value));
    else if ((x === 0 && dx === 0) || (y === 0 && dy === 0)) errors[to + i] = error;
    else errors[to + i] = errorOfSum(value, error);
  }
};

export const subtractLanes = (
  values: Float64Array,
  errors: Float64Array,
  to: number,
  a: number,
  b: number,
  n: number,
): void => {
  for (let i = 0; i < n; i++) {
    const x = values[a + i];
    const y = values[b + i];
    const dx = errors[a + i];
    const dy = errors[b + i];
    const value = x - y;
    const error = dx + dy;
    values[to + i] = value;
    if (error === 0) errors[to + i] = Math.abs(sumError(x, -y, value));
    else if (y === 0 && dy === 0) errors[to + i] = error;
    else errors[to + i] = errorOfSum(value, error);
  }
};

export const multiplyLanes = (
  values: Float64Array,
  errors: Float64Array,
  to: number,
  a: number,
  b: number,
  n: number,
): void => {
  for (let i = 0; i < n; i++) {
    const x = values[a + i];
    const y = values[b + i];
    const dx = errors[a + i];
    const dy = errors[b + i];
    const value = x * y;
    if (dx === 0 || dy === 0) {
      if ((x === 0 && dx === 0) || (y === 1 && dy === 0)) {
        values[to + i] = x;
        errors[to + i] = dx;
        continue;
      }
      if ((y === 0 && dy === 0) || (x === 1 && dx === 0)) {
        values[to + i] = y;
        errors[to + i] = dy;
        continue;
      }
      if (dx + dy === 0) {
        const error = Math.abs(productError(x, y, value));
        if (error >= 0) {
          values[to + i] = value;
          errors[to + i] = error;
          continue;
        }
      }
    }
    values[to + i] = value;
    errors[to + i] = errorOfProduct(x, dx, y, dy, value);
  }
};

export const divideLanes = ({ values, errors, isLeft }: Lanes, to: number, a: number, b: number, n: number): void => {
  for (let i = 0; i < n; i++) {
    const x = values[a + i];
    const y = values[b + i];
    const dx = errors[a + i];
    const dy = errors[b + i];
    if (!(Math.abs(y) > dy)) isLeft[i] = 1;
    if ((x === 0 && dx === 0) || (y === 1 && dy === 0)) {
      values[to + i] = x;
      errors[to + i] = dx;
      continue;
    }
    const value = x / y;
    values[to + i] = value;
    errors[to + i] = errorOfQuotient(x, dx, y, dy, value);
  }
};

/** a·b + c, where exact factors take the two steps, which may be exact. */
export const multiplyAddLanes = (
  values: Float64Array,
  errors: Float64Array,
  to: number,
  a: number,
  b: number,
  c: number,
  n: number,
): void => {
  for (let i = 0; i < n; i++) {
    const x = values[a + i];
    const y = values[b + i];
    const dx = errors[a + i];
    const dy = errors[b + i];
    const z = values[c + i];
    const dz = errors[c + i];
    if (dx === 0 || dy === 0) {
      if ((x === 0 && dx === 0) || (y === 0 && dy === 0)) {
        values[to + i] = z;
        errors[to + i] = dz;
        continue;
      }
      if (dx === dy) {
        const product = x * y;
        const lost = x === 1 || y === 1 ? 0 : Math.abs(productError(x, y, product));
        const rest = lost >= 0 ? lost : errorOfProduct(x, 0, y, 0, product);
        const value = product + z;
        const error = rest + dz;
        values[to + i] = value;
        if (error === 0) errors[to + i] = Math.abs(sumError(product, z, value));
        else errors[to + i] = (product === 0 && rest === 0) || (z === 0 && dz === 0) ? error : errorOfSum(value, error);
        continue;
      }
    }
    const product = x * y;
    const value = product + z;
    values[to + i] = value;
    errors[to + i] = errorOfFused(x, dx, y, dy, dz, product, value);
  }
};
