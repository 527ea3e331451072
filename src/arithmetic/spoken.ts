import type { Arithmetic } from './arithmetic.js';

/** Whether a number was turned into something else than a number of its arithmetic, since somebody last asked. */
let isSpoken = false;

/** Whether that was so, once. */
export const takeSpoken = (): boolean => {
  const was = isSpoken;
  isSpoken = false;
  return was;
};

/** An arithmetic that notices when somebody turns a number into a double that it may not be, or into a text: what hangs on
 *  that is no longer exact, and need not be the same in the next arithmetic. Whole numbers are doubles as they are.
 *  Kernels take `approximate`, to choose among ways that are all right. */
export const spoken = <T>(silent: Omit<Arithmetic<T>, 'toNumber'>): Arithmetic<T> => ({
  ...silent,
  toNumber: (a) => {
    const value = silent.approximate(a);
    const isWhole = Number.isSafeInteger(value) && silent.isSkippable(silent.subtract(a, silent.integer(value)));
    isSpoken ||= !isWhole;
    return value;
  },
  format: (a) => {
    isSpoken = true;
    return silent.format(a);
  },
});
