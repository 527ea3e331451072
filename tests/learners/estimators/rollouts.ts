import fc from 'fast-check';
import { type Rational, rational, readNumber } from '../../../src/arithmetic/index.js';
import type { AdvantageRollout } from '../../../src/learners/estimators/index.js';

const { add, subtract, multiply, zero } = rational;

export const exact = (entries: readonly (number | string)[]): Rational[] =>
  entries.map((entry) => readNumber(rational, entry));

export const shown = (entries: readonly Rational[]): string[] => entries.map((entry) => rational.format(entry));

export const same = (left: readonly Rational[], right: readonly Rational[]): boolean =>
  shown(left).join() === shown(right).join();

/** One episode with everything known about it; the last step is its only end. */
const episode = fc
  .record({
    steps: fc.integer({ min: 1, max: 4 }),
    numbers: fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 9, maxLength: 9 }),
    end: fc.constantFrom('terminated', 'truncated'),
  })
  .map(({ steps, numbers, end }) => {
    const values = numbers.slice(0, steps + 1).map((n) => rational.ratio(n, 2));
    const last = (flag: string) => Array.from({ length: steps }, (_, t) => t === steps - 1 && end === flag);
    return {
      rewards: numbers.slice(9 - steps).map((n) => rational.integer(n)),
      values: values.slice(0, steps),
      nextValues: values.slice(1),
      terminated: last('terminated'),
      truncated: last('truncated'),
    };
  });

export interface TwoEpisodes {
  readonly first: AdvantageRollout<Rational>;
  readonly second: AdvantageRollout<Rational>;
  /** The two, one after the other. */
  readonly both: AdvantageRollout<Rational>;
}

/** Pairs of episodes and the batch they make, with a discount and a λ. */
export const twoEpisodes: fc.Arbitrary<TwoEpisodes> = fc
  .record({
    one: episode,
    two: episode,
    discount: fc.integer({ min: 0, max: 4 }),
    lambda: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ one, two, discount, lambda }) => {
    const options = { discount: rational.ratio(discount, 4), gaeLambda: rational.ratio(lambda, 4) };
    return {
      first: { ...one, ...options },
      second: { ...two, ...options },
      both: {
        rewards: [...one.rewards, ...two.rewards],
        values: [...one.values, ...two.values],
        nextValues: [...one.nextValues, ...two.nextValues],
        terminated: [...one.terminated, ...two.terminated],
        truncated: [...one.truncated, ...two.truncated],
        ...options,
      },
    };
  });

/** A fixed batch of such pairs: laws are predicates, so that mutants can be held to them too. */
export const samples: readonly TwoEpisodes[] = fc.sample(twoEpisodes, { seed: 869, numRuns: 60 });

/** δₜ, by its definition. */
export const errorAt = (rollout: AdvantageRollout<Rational>, t: number): Rational => {
  const next = rollout.terminated[t] ? zero : multiply(rollout.discount, rollout.nextValues[t]);
  return subtract(add(rollout.rewards[t], next), rollout.values[t]);
};

export const power = (base: Rational, exponent: number): Rational => {
  let result = rational.one;
  for (let i = 0; i < exponent; i++) result = multiply(result, base);
  return result;
};
