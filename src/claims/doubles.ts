import type { Arithmetic } from '../arithmetic/index.js';
import { BeyondArithmetic } from '../errors/index.js';

/** Whether a number was made something rounded since it was last asked. */
let isRounded = false;

/** Runs a statement of a claim, and tells whether it turned a number into a double, or a text, that another arithmetic would
 *  give otherwise. A boolean can hang on that: the three doubles nearest to 2/3, 1/6 and 1/6 do not add up to 1. And it
 *  may branch on what an arithmetic happens to know only by deciding it. In a search only statements that speak of such
 *  things are watched, for speed; in a proof all are. Whole numbers are doubles as they are. */
export const watchingDoubles = <T, R>(
  statement: (...parameters: never) => unknown,
  arithmetic: Arithmetic<T>,
  run: (arithmetic: Arithmetic<T>) => R,
): { readonly result: R; readonly rounded: boolean } => {
  if (arithmetic.name === 'float64' || (arithmetic.name !== 'symbolic' && !isSuspect(statement)))
    return { result: run(arithmetic), rounded: false };
  isRounded = false;
  const result = run(watched(arithmetic));
  return { result, rounded: isRounded };
};

const known = new WeakMap<object, boolean>();

const isSuspect = (statement: (...parameters: never) => unknown): boolean => {
  let suspect = known.get(statement);
  if (suspect === undefined) {
    suspect = /\b(toNumber|format|isKnownZero)\b/.test(Function.prototype.toString.call(statement));
    known.set(statement, suspect);
  }
  return suspect;
};

const watchers = new WeakMap<object, unknown>();

/** The arithmetic, noticing when a number becomes a double that it may not be, or a text; `isKnownZero` decides. */
const watched = <T>(arithmetic: Arithmetic<T>): Arithmetic<T> => {
  let watcher = watchers.get(arithmetic) as Arithmetic<T> | undefined;
  if (watcher === undefined) {
    watcher = {
      ...arithmetic,
      isKnownZero: arithmetic.isZero,
      toNumber: (a) => {
        const value = arithmetic.toNumber(a);
        const isWhole =
          Number.isSafeInteger(value) && arithmetic.isKnownZero(arithmetic.subtract(a, arithmetic.integer(value)));
        isRounded ||= !isWhole;
        return value;
      },
      format: (a) => {
        if (arithmetic.name === 'symbolic') throw new BeyondArithmetic('symbolic', 'conversion to a text');
        isRounded = true;
        return arithmetic.format(a);
      },
    };
    watchers.set(arithmetic, watcher);
  }
  return watcher;
};
