import { rational } from '../../arithmetic/index.js';
import { add, compare, type Decimal, divide, fromInteger, multiply, toDouble, topOf, zero } from './decimal.js';
import { invertInDecimals } from './invertInDecimals.js';
import { invertInDoubles } from './invertInDoubles.js';
import {
  addEnclosures,
  type Enclosure,
  enclose,
  isExact,
  larger,
  magnitude,
  multiplyEnclosures,
  negateEnclosure,
  type Value,
} from './value.js';

/** A linear system M·x = b and the x that is stated to solve it. */
export interface StatedSystem {
  /** Row-major [n·n]. */
  readonly matrix: readonly Value[];
  /** [n]. */
  readonly rhs: readonly Value[];
  /** [n]. */
  readonly solution: readonly Value[];
}

/** What came of substituting: the true solution, or what is wrong. */
export type Substitution = { readonly solution: readonly Value[] } | { readonly wrong: string };

/** Checks a stated solution by putting it into its equations; nothing is eliminated.
 *
 *  R is an approximate inverse of M. If ‖I − R·M‖ = q < 1 then M has an inverse, so there is one solution only, and
 *    ‖x − x̃‖ ≤ ‖R·(b − M·x̃)‖ / (1 − q)                                                              [rump2010, 10.2]
 *  in the maximum norm. With fractions b − M·x̃ must be 0; else x̃, improved until it is as good as the precision
 *  allows, gets the bound as its radius. Entries stated as fractions are exact when as many equations as there are such
 *  entries hold exactly and contain nothing else: with M these equations have one solution only. */
export const substitute = (system: StatedSystem, digits: number): Substitution => {
  const { matrix, rhs, solution } = system;
  const n = rhs.length;
  const isRational = [...matrix, ...rhs, ...solution].every(isExact);
  const enclosed = matrix.map((entry) => enclose(entry, digits));
  const found = inverseOf(enclosed, n, digits);
  if (found === undefined) return { wrong: 'it cannot be shown that its matrix has an inverse' };
  const { inverse, contraction } = found;
  if (isRational) {
    const row = rhs.findIndex((_, i) => !residualIsZero(system, i));
    return row < 0 ? { solution } : { wrong: `equation ${row} is not satisfied` };
  }
  const right = rhs.map((entry) => enclose(entry, digits));
  let guess = solution.map((entry) => middle(enclose(entry, digits)));
  let correction = correctionOf(inverse, enclosed, right, guess, digits);
  for (let round = 0; round < digits; round++) {
    const better = guess.map((entry, i) => add(entry, middle(correction[i]), { digits, direction: 'down' }));
    const next = correctionOf(inverse, enclosed, right, better, digits);
    if (compare(largest(next), largest(correction)) >= 0) break;
    [guess, correction] = [better, next];
  }
  const up = { digits, direction: 'up' } as const;
  const room = add(fromInteger(1n), { ...contraction, mantissa: -contraction.mantissa }, { digits, direction: 'down' });
  const radius = divide(largest(correction), room, up);
  const settled = settledEntries(system);
  return {
    solution: guess.map((entry, i) =>
      settled.has(i)
        ? solution[i]
        : {
            low: add(entry, { ...radius, mantissa: -radius.mantissa }, { digits, direction: 'down' }),
            high: add(entry, radius, up),
          },
    ),
  };
};

/** R and ‖I − R·M‖ < 1: R from doubles, or from decimals where those do not do. */
const inverseOf = (
  matrix: readonly Enclosure[],
  n: number,
  digits: number,
): { readonly inverse: readonly Decimal[]; readonly contraction: Decimal } | undefined => {
  const middles = matrix.map(middle);
  const candidates = [
    () => invertInDoubles(middles.map(toDouble), n)?.map(readDouble),
    () => invertInDecimals(middles, n, digits),
  ];
  for (const candidate of candidates) {
    const inverse = candidate();
    const contraction = inverse && contractionOf(inverse, matrix, n, digits);
    if (inverse !== undefined && contraction !== undefined && compare(contraction, fromInteger(1n)) < 0) {
      return { inverse, contraction };
    }
  }
};

/** The entries that are stated as fractions, where equations in these alone prove them; else none. */
const settledEntries = (system: StatedSystem): ReadonlySet<number> => {
  const { matrix, rhs, solution } = system;
  const n = rhs.length;
  const exact = new Set(solution.flatMap((value, entry) => (isExact(value) ? [entry] : [])));
  const concernsThemOnly = (row: number): boolean =>
    isExact(rhs[row]) &&
    solution.every((_, j) => {
      const factor = matrix[row * n + j];
      return isExact(factor) && (exact.has(j) || factor.exact.isZero());
    });
  const equations = rhs.flatMap((_, row) => (concernsThemOnly(row) && residualIsZero(system, row) ? [row] : []));
  return equations.length === exact.size ? exact : new Set();
};

const residualIsZero = ({ matrix, rhs, solution }: StatedSystem, row: number): boolean => {
  const n = rhs.length;
  const fraction = (value: Value) => (isExact(value) ? value.exact : rational.zero);
  let total = rational.zero;
  for (let j = 0; j < n; j++) {
    total = rational.add(total, rational.multiply(fraction(matrix[row * n + j]), fraction(solution[j])));
  }
  return total.compare(fraction(rhs[row])) === 0;
};

/** An upper bound of ‖I − R·M‖, the largest sum of magnitudes in a row. */
const contractionOf = (
  inverse: readonly Decimal[],
  matrix: readonly Enclosure[],
  n: number,
  digits: number,
): Decimal => {
  let most = zero;
  for (let i = 0; i < n; i++) {
    let total = zero;
    for (let j = 0; j < n; j++) {
      const column = Array.from({ length: n }, (_, k) => matrix[k * n + j]);
      const product = dot(inverse.slice(i * n, (i + 1) * n), column, digits);
      const difference = addEnclosures(point(fromInteger(i === j ? 1n : 0n)), negateEnclosure(product), digits);
      total = add(total, magnitude(difference), { digits, direction: 'up' });
    }
    most = larger(most, total);
  }
  return most;
};

/** R·(b − M·x̃). */
const correctionOf = (
  inverse: readonly Decimal[],
  matrix: readonly Enclosure[],
  rhs: readonly Enclosure[],
  guess: readonly Decimal[],
  digits: number,
): Enclosure[] => {
  const n = rhs.length;
  const residual = rhs.map((entry, i) =>
    addEnclosures(entry, negateEnclosure(dot(guess, matrix.slice(i * n, (i + 1) * n), digits)), digits),
  );
  return rhs.map((_, i) => dot(inverse.slice(i * n, (i + 1) * n), residual, digits));
};

const dot = (factors: readonly Decimal[], entries: readonly Enclosure[], digits: number): Enclosure =>
  entries.reduce(
    (total, entry, k) => addEnclosures(total, multiplyEnclosures(point(factors[k]), entry, digits), digits),
    point(zero),
  );

const point = (value: Decimal): Enclosure => ({ low: value, high: value });

const largest = (entries: readonly Enclosure[]): Decimal => entries.map(magnitude).reduce(larger, zero);

const middle = ({ low, high }: Enclosure): Decimal => {
  const digits = Math.max(30, topOf(low) - low.exponent, topOf(high) - high.exponent) + 2;
  const sum = add(low, high, { digits, direction: 'down' });
  return multiply(sum, { mantissa: 5n, exponent: -1 }, { digits, direction: 'down' });
};

const readDouble = (x: number): Decimal => {
  const [digits, exponent] = x.toExponential(17).split('e');
  return { mantissa: BigInt(digits.replace('.', '')), exponent: Number(exponent) - 17 };
};
