import { describe, expect, it } from 'vitest';
import { rational } from '../../src/arithmetic/index.js';
import type { InputDocument, Variation } from '../../src/claims/index.js';
import {
  bandits,
  fractions,
  fullSupportPolicies,
  integers,
  mdps,
  overseers,
  policies,
  tiedPolicies,
  valueFunctions,
} from '../../src/generators/index.js';
import { type AnyGenerator, seeded } from './cases.js';

const shape = { states: 2, actions: 2 };
const document = (generator: AnyGenerator, genome: readonly number[]): InputDocument =>
  generator.encode(genome, { shape, arithmetic: rational as never, earlier: {} });

const variationsOf = (generator: AnyGenerator, genome: readonly number[], most = 100): readonly Variation[] =>
  generator.variations(genome, shape, seeded(1), most);

describe('variations(genome) of a number', () => {
  it('are all other values of the range in increasing order, and the place of the held one', () => {
    const generator = fractions({ from: 0, to: 1, denominator: 4 });
    const [variation, ...rest] = variationsOf(generator, [2]);
    expect(rest).toEqual([]);
    expect(variation).toMatchObject({ part: '', held: '1/2', position: 2, coverage: 'all', values: 'numbers' });
    expect(variation.alternatives.map(({ value }) => value)).toEqual(['0', '1/4', '3/4', '1']);
  });

  it('are a sample without repetition where there are more than asked for', () => {
    const [variation] = variationsOf(integers({ from: 1, to: 1000 }), [500], 100);
    const values = variation.alternatives.map(({ value }) => Number(value));
    expect(variation.coverage).toBe('sample');
    expect(new Set(values).size).toBe(100);
    expect(values).not.toContain(500);
    expect(values).toEqual([...values].sort((a, b) => a - b));
  });
});

describe('variations(genome) of an MDP', () => {
  const generator = mdps({ states: 2, actions: 2, weights: 4, rewards: { from: -1, to: 1 } });
  const genome = generator.draw(seeded(5), shape);
  const variations = variationsOf(generator, genome);

  it('name the discount, the initial distribution, and each transition and reward by state and action', () => {
    expect(variations.map(({ part }) => part)).toEqual([
      'discount',
      'initial distribution',
      ...['transition', 'reward'].flatMap((name) =>
        ['s0, a0', 's0, a1', 's1, a0', 's1, a1'].map((place) => `${name} of ${place}`),
      ),
    ]);
  });

  it('order discounts by size, not by complexity', () => {
    const { alternatives, position, held } = variations[0];
    const values = alternatives.toSpliced(position, 0, { genome: [], value: held }).map(({ value }) => value);
    expect(values).toEqual(['0', '1/10', '1/5', '3/10', '2/5', '1/2', '3/5', '7/10', '4/5', '9/10']);
  });

  // 0:1, 1:0, 1:1, 1:2, 1:3, 1:4, 2:3, 3:4 and the last five turned round: 13 distributions, of which 12 are others
  it('count each distribution of a row once, whatever its weights', () => {
    for (const variation of variations.filter(({ part }) => part.startsWith('transition'))) {
      expect(new Set(variation.alternatives.map(({ value }) => value)).size).toBe(12);
      expect(variation.alternatives).toHaveLength(12);
      expect(variation.coverage).toBe('all');
    }
  });
});

describe.each<[string, AnyGenerator]>([
  ['mdps', mdps({ states: 2, actions: 2, termination: 'some', rewardOn: 'transition', horizon: [1, 3] })],
  ['bandits', bandits({ answers: 2, ties: 'uniqueBest' })],
  ['policies', policies()],
  ['fullSupportPolicies', fullSupportPolicies()],
  ['tiedPolicies', tiedPolicies()],
  ['valueFunctions', valueFunctions()],
  ['overseers', overseers()],
])('variations(genome) of %s', (_name, generator) => {
  it('are values that it could draw, with the genes of every other part unchanged', () => {
    const random = seeded(7);
    for (let draw = 0; draw < 20; draw++) {
      const genome = generator.draw(random, shape);
      for (const { alternatives } of generator.variations(genome, shape, random, 20)) {
        for (const { genome: other } of alternatives) {
          const changed = document(generator, other);
          const decoded = generator.decode(changed, shape);
          expect(decoded).toBeDefined();
          expect(document(generator, decoded!)).toEqual(changed);
        }
      }
    }
  });
});
