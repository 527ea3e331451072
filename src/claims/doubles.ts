import type { Arithmetic } from '../arithmetic/index.js';

/** Whether a number was rounded to a double since it was last asked. */
let isRounded = false;

/** Runs a statement of a claim, and tells whether it turned a number into a double that may be off. A boolean can hang on
 *  that: the three doubles nearest to 2/3, 1/6 and 1/6 do not add up to 1. Only statements that speak of `toNumber` are
 *  watched, and whole numbers are doubles as they are. */
export const watchingDoubles = <T, R>(
  statement: (...parameters: never) => unknown,
  arithmetic: Arithmetic<T>,
  run: (arithmetic: Arithmetic<T>) => R,
): { readonly result: R; readonly rounded: boolean } => {
  if (arithmetic.name === 'float64' || !speaksOfDoubles(statement)) return { result: run(arithmetic), rounded: false };
  isRounded = false;
  const result = run(watched(arithmetic));
  return { result, rounded: isRounded };
};

const known = new WeakMap<object, boolean>();

const speaksOfDoubles = (statement: (...parameters: never) => unknown): boolean => {
  let speaks = known.get(statement);
  if (speaks === undefined) {
    speaks = Function.prototype.toString.call(statement).includes('toNumber');
    known.set(statement, speaks);
  }
  return speaks;
};

const watchers = new WeakMap<object, unknown>();

/** The arithmetic, noticing when a number becomes a double that it may not be. */
const watched = <T>(arithmetic: Arithmetic<T>): Arithmetic<T> => {
  let watcher = watchers.get(arithmetic) as Arithmetic<T> | undefined;
  if (watcher === undefined) {
    watcher = {
      ...arithmetic,
      toNumber: (a) => {
        const value = arithmetic.toNumber(a);
        const isWhole =
          Number.isSafeInteger(value) && arithmetic.isKnownZero(arithmetic.subtract(a, arithmetic.integer(value)));
        isRounded ||= !isWhole;
        return value;
      },
    };
    watchers.set(arithmetic, watcher);
  }
  return watcher;
};
