import { describe, expect, it } from 'vitest';
import { type Rational, rational } from '../../src/arithmetic/index.js';
import { InvalidInput } from '../../src/errors/index.js';
import {
  deterministicPolicies,
  featureMaps,
  fullSupportPolicies,
  linearPolicies,
  policies,
  rewardTables,
  sharedTrunks,
  tiedPolicies,
  valueFunctions,
} from '../../src/generators/index.js';
import { bandit, mdpFromArrays } from '../../src/mdp/index.js';
import { type AnyGenerator, seeded } from './cases.js';

/** State 0 has actions 0 and 1, state 1 only action 2, state 2 is terminal. */
const world = mdpFromArrays(rational, {
  transition: [
    [
      [0, 1, 0],
      [0, 0, 1],
      [0, 0, 0],
    ],
    [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 1],
    ],
    [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ],
  ],
  reward: [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ],
  initial: [1, 0, 0],
  discount: '1/2',
  terminal: [false, false, true],
  available: [
    [true, true, false],
    [false, false, true],
    [false, false, false],
  ],
});
const shape = { states: 3, actions: 3 };

const draws = <V>(generator: AnyGenerator, earlier: Record<string, unknown>, of = shape): V[] => {
  const random = seeded(12);
  return Array.from(
    { length: 200 },
    () => generator.realise(generator.draw(random, of), { shape: of, arithmetic: rational, earlier }) as V,
  );
};

const total = (xs: readonly Rational[]): string => rational.format(xs.reduce(rational.add, rational.zero));

describe('inputs follow the world drawn before them', () => {
  it.each([
    ['policies()', policies()],
    ['fullSupportPolicies()', fullSupportPolicies()],
    ['deterministicPolicies()', deterministicPolicies()],
    ['tiedPolicies()', tiedPolicies()],
    ['linearPolicies()', linearPolicies()],
    ['sharedTrunks()', sharedTrunks()],
  ] as [string, AnyGenerator][])('%s take only actions that the world has', (title, generator) => {
    const drawn = draws<{ probabilities: readonly Rational[] }>(generator, { world });
    for (const { probabilities } of drawn) {
      for (let i = 0; i < 9; i++) if (!world.available[i]) expect(rational.isZero(probabilities[i])).toBe(true);
      expect([0, 3, 6].map((row) => total(probabilities.slice(row, row + 3)))).toEqual(['1', '1', '0']);
    }
    const bothTaken = drawn.filter(
      ({ probabilities: [left, right] }) => !rational.isZero(left) && !rational.isZero(right),
    );
    if (title === 'policies()') expect(bothTaken.length).toBeGreaterThan(50);
    else expect(bothTaken).toHaveLength(title === 'deterministicPolicies()' ? 0 : 200);
  });

  it('tiedPolicies() keep the odds of shared actions in states of one observation', () => {
    const pair = mdpFromArrays(rational, {
      transition: [
        [
          [1, 0],
          [1, 0],
          [1, 0],
        ],
        [
          [0, 1],
          [0, 1],
          [0, 0],
        ],
      ],
      reward: [
        [0, 0, 0],
        [0, 0, 0],
      ],
      initial: [1, 0],
      discount: 0,
      available: [
        [true, true, true],
        [true, true, false],
      ],
    });
    const tied = draws<{ probabilities: readonly Rational[] }>(
      tiedPolicies({ observations: 1 }),
      { pair },
      { states: 2, actions: 3 },
    );
    for (const { probabilities: p } of tied) {
      expect(rational.format(rational.divide(p[0], p[1]))).toBe(rational.format(rational.divide(p[3], p[4])));
    }
  });

  it('tiedPolicies() keep the row of a state when a state before it is removed', () => {
    const generator = tiedPolicies({ observations: 2 });
    const two = { states: 2, actions: 2 };
    const rows = [
      ['1/2', '1/2'],
      ['1/4', '3/4'],
    ];
    const genome = generator.decode({ type: 'tiedPolicy', observation: [0, 1], probabilities: rows }, two)!;
    const edited = generator.edit(genome, two, { kind: 'removeState', state: 0 })!;
    const policy = generator.realise(edited, { shape: { states: 1, actions: 2 }, arithmetic: rational, earlier: {} });
    expect(policy.probabilities.map(rational.format)).toEqual(rows[1]);
  });

  it('valueFunctions() are 0 at terminal states and rewardTables() at actions that the world does not have', () => {
    const values = draws<readonly Rational[]>(valueFunctions(), { world });
    expect(values.every((entries) => rational.isZero(entries[2]))).toBe(true);
    expect(values.some((entries) => !rational.isZero(entries[1]))).toBe(true);
    for (const table of draws<readonly Rational[]>(rewardTables(), { world })) {
      for (let i = 0; i < 9; i++) if (!world.available[i]) expect(rational.isZero(table[i])).toBe(true);
    }
  });

  it('of an answer set they have the size of the model: K answers, then the end', () => {
    const earlier = { answers: bandit(rational, [1, 2, 3]) };
    const one = { states: 1, actions: 3 };
    for (const { probabilities } of draws<{ probabilities: readonly Rational[] }>(
      fullSupportPolicies(),
      earlier,
      one,
    )) {
      expect([total(probabilities.slice(0, 3)), total(probabilities.slice(3))]).toEqual(['1', '0']);
      expect(probabilities).toHaveLength(6);
    }
    expect(draws<readonly Rational[]>(valueFunctions(), earlier, one)[0]).toHaveLength(2);
    expect(draws<{ values: readonly Rational[] }>(featureMaps({ features: 2 }), earlier, one)[0].values).toHaveLength(
      4,
    );
  });

  it('fullSupportPolicies({ of: name }) follow the MDP of that name, and say so when there is none', () => {
    const other = bandit(rational, [1, 2, 3]);
    const named: AnyGenerator = fullSupportPolicies({ of: 'other' });
    const genome = named.draw(seeded(1), shape);
    const realise = (earlier: Record<string, unknown>) =>
      named.realise(genome, { shape, arithmetic: rational, earlier });
    expect(realise({ world, other })).toMatchObject({ states: 2 });
    expect(() => realise({ world })).toThrowError(InvalidInput);
    expect(() => realise({ world })).toThrowError(/forAll\.other/);
  });
});
