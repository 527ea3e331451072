import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Arithmetic, bounded, interval, rational } from '../../src/arithmetic/index.js';
import {
  entropy,
  klDivergence,
  scoreGradient,
  softmaxPolicy,
  stepPolicy,
  tabularPolicy,
  totalVariation,
} from '../../src/policies/index.js';
import { exact, fractionsOf, shown, weightRows } from './fixtures.js';
import { big, bigFraction, math, tilted } from './oracle.js';

type BigNumber = ReturnType<typeof big>;

/** One arithmetic of enclosures, held to 64 digits. */
interface Enclosing {
  readonly name: string;
  readonly check: (rows: readonly string[][], delta: readonly number[], credit: readonly number[]) => void;
}

const settings = { seed: 91, numRuns: 25 };
const integers = (bound: number) => fc.array(fc.integer({ min: -bound, max: bound }), { minLength: 6, maxLength: 6 });

const enclosing = <T>(
  arithmetic: Arithmetic<T>,
  ends: (number: T) => readonly [BigNumber, BigNumber],
  widest: number,
): Enclosing => {
  const expectEnclosed = (numbers: readonly T[], truth: readonly BigNumber[]) => {
    numbers.forEach((number, index) => {
      const [low, high] = ends(number);
      expect(math.smallerEq(low, truth[index]) && math.smallerEq(truth[index], high)).toBe(true);
      expect(Number(math.subtract(high, low))).toBeLessThan(widest);
    });
  };
  return {
    name: arithmetic.name,
    check: (rows, delta, credit) => {
      const policy = tabularPolicy(arithmetic, rows);
      const inExact = exact(credit);
      const gradient = scoreGradient(tabularPolicy(rational, rows), inExact);
      expectEnclosed(
        scoreGradient(
          policy,
          credit.map((entry) => arithmetic.integer(entry)),
        ),
        shown([...gradient]).map(bigFraction),
      );

      const stepped = stepPolicy(
        policy,
        delta.map((entry) => arithmetic.ratio(entry, 4)),
      );
      const truth = rows.flatMap((row, state) =>
        tilted(
          row,
          delta.slice(3 * state, 3 * state + 3).map((entry) => `${entry}/4`),
        ),
      );
      expectEnclosed(stepped.probabilities, truth);

      const before = rows.flat().map(bigFraction);
      const perState = (term: (old: BigNumber, fresh: BigNumber) => unknown): BigNumber[] =>
        [0, 3].map((row) =>
          [row, row + 1, row + 2].reduce<BigNumber>(
            (sum, i) => math.add(sum, term(before[i], truth[i]) as BigNumber) as BigNumber,
            big(0),
          ),
        );
      expectEnclosed(
        totalVariation(policy, stepped),
        perState((old, fresh) => math.divide(math.abs(math.subtract(old, fresh) as BigNumber), 2)),
      );
      expectEnclosed(
        klDivergence(policy, stepped),
        perState((old, fresh) => math.multiply(old, math.log(math.divide(old, fresh) as BigNumber))),
      );
      expectEnclosed(
        entropy(stepped),
        perState((_old, fresh) => math.unaryMinus(math.multiply(fresh, math.log(fresh)) as BigNumber)),
      );
    },
  };
};

const decimal = (value: { toString(): string }) => big(value.toString());
/** All the digits of a double, not the shortest that name it. */
const digitsOf = (value: number) => big(value.toPrecision(60));

const enclosures = [
  enclosing(
    bounded,
    ({ value, error }) => [
      math.subtract(digitsOf(value), digitsOf(error)) as BigNumber,
      math.add(digitsOf(value), digitsOf(error)) as BigNumber,
    ],
    1e-12,
  ),
  enclosing(interval(30), ({ low, high }) => [decimal(low), decimal(high)], 1e-24),
];

describe.each(enclosures)('in $name arithmetic', ({ check }) => {
  test('gradients, steps, distances and entropies enclose those of 64 digits, tightly', () => {
    fc.assert(
      fc.property(weightRows(2, 3), integers(20), integers(3), (weights, delta, credit) => {
        check(weights.map(fractionsOf), delta, credit);
      }),
      settings,
    );
  });
});

test('stepPolicy(policy, Δ) keeps a row that does not move exact in every arithmetic', () => {
  const still = <T>(arithmetic: Arithmetic<T>) => {
    const policy = softmaxPolicy(arithmetic, [[0, 0, 0]]);
    const third = arithmetic.ratio(1, 3);
    expect(stepPolicy(policy, Array(3).fill(arithmetic.zero)).probabilities).toEqual([third, third, third]);
  };
  still(bounded);
  still(interval(20));
  still(rational);
});
