import type { Arithmetic, ForKernels } from './arithmetic.js';

/** Whether a number was turned into something else than a number of its arithmetic, since somebody last asked. */
let isSpoken = false;

/** Whether that was so, once. */
export const takeSpoken = (): boolean => {
  const was = isSpoken;
  isSpoken = false;
  return was;
};

/** Whoever turns a number into something else says so here. */
export const noteSpoken = (): void => {
  isSpoken = true;
};

/** The operations of an arithmetic, none of which notices who asks. */
export type Silent<T> = Omit<Arithmetic<T>, 'toNumber' | 'forKernels'> & Omit<ForKernels<T>, 'isSame'>;

/** An arithmetic that notices when somebody turns a number into a double that it may not be, or into a text: what hangs on
 *  that is no longer exact, and need not be the same in the next arithmetic. Whole numbers are doubles as they are.
 *  Kernels ask `forKernels`. */
export const spoken = <T>({ knownSign, approximate, ...silent }: Silent<T>): Arithmetic<T> => ({
  ...silent,
  forKernels: { knownSign, approximate, isSame: (a, b) => a === b },
  toNumber: (a) => {
    const value = approximate(a);
    const isWhole = Number.isSafeInteger(value) && silent.isSkippable(silent.subtract(a, silent.integer(value)));
    isSpoken ||= !isWhole;
    return value;
  },
  format: (a) => {
    isSpoken = true;
    return silent.format(a);
  },
});
