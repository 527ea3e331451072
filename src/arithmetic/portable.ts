import type { Arithmetic } from './arithmetic.js';
import { exponential, logarithm } from './elementary.js';
import { float64 } from './float64.js';

/** Beyond this eˣ or e⁻ˣ is no normal double. */
const largestPower = 708;

/** Doubles whose every operation is one that IEEE rounds correctly, so that a whole training run is the same, bit for bit,
 *  on every machine; the `Math.exp` of two engines may differ in the last bit. For numbers that are stored or drawn. */
export const portable: Arithmetic<number> = {
  ...float64,
  exp: (a) => (a > largestPower ? Number.POSITIVE_INFINITY : a < -largestPower ? 0 : exponential(a)),
  log: (a) => (a >= 2 ** -1022 && a < Number.POSITIVE_INFINITY ? logarithm(a) : Math.log(a)),
};
