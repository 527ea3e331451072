import fc from 'fast-check';
import { type Rational, rational, readNumber } from '../../src/arithmetic/index.js';
import type { Mdp } from '../../src/mdp/index.js';

/** Rows of positive weights: the probabilities they stand for, as fractions. */
export const weightRows = (states: number, actions: number): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: actions, maxLength: actions }), {
    minLength: states,
    maxLength: states,
  });

export const fractionsOf = (weights: readonly number[]): string[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => `${weight}/${total}`);
};

export const exact = (entries: readonly (number | string)[]): Rational[] =>
  entries.map((entry) => readNumber(rational, entry));

export const shown = (entries: readonly Rational[]): string[] => entries.map((entry) => rational.format(entry));

export const numbers = (entries: readonly Rational[]): number[] => entries.map((entry) => rational.toNumber(entry));

/** Three states with three actions: one has all of them, one only actions 0 and 2, the last one is terminal. */
export const world: Mdp<Rational> = {
  arithmetic: rational,
  states: 3,
  actions: 3,
  transition: exact(
    [...Array(9).fill([0, 0, 1]).flat()].map((entry, index) => (index === 12 || index > 17 ? 0 : entry)),
  ),
  reward: exact(Array(9).fill(0)),
  initial: exact(['1/2', '1/2', 0]),
  discount: rational.ratio(1, 2),
  terminal: [false, false, true],
  available: [true, true, true, true, false, true, false, false, false],
};
