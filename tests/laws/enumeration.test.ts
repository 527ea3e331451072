import { describe, expect, it } from 'vitest';
import { asReal, rational } from '../../src/arithmetic/index.js';
import type { Shape } from '../../src/claims/index.js';
import {
  bandits,
  deterministicPolicies,
  fixedWorld,
  fractions,
  fullSupportPolicies,
  integers,
  mdps,
  policies,
  rewardTables,
  rollouts,
  tiedPolicies,
  valueFunctions,
} from '../../src/generators/index.js';
import { banditFromRewards } from '../../src/mdp/index.js';
import type { AnyGenerator } from '../generators/cases.js';

const one: Shape = { states: 1, actions: 3 };
const two: Shape = { states: 2, actions: 2 };
const few = { from: 0, to: 1 } as const;
const small = { weights: 1, rewards: few, discounts: [0, '1/2'] } as const;

/** A generator, a shape, and how many values it has there, counted by hand. */
const finite: readonly (readonly [title: string, generator: AnyGenerator, shape: Shape, count: number])[] = [
  // 5 rewards for each of 3 answers
  ['bandits', bandits({ answers: 3, rewards: { from: -2, to: 2 } }), one, 5 ** 3],
  // 5·4·3 ways to choose different rewards
  ['distinct bandits', bandits({ answers: 3, rewards: { from: -2, to: 2 }, ties: 'distinct' }), one, 60],
  // 3·(0 + 1 + 4): the best one, and two smaller rewards of 3
  ['bandits with one best', bandits({ answers: 3, rewards: { from: 0, to: 2 }, ties: 'uniqueBest' }), one, 15],
  // compositions of 6 into 3 positive parts: C(5, 2)
  ['full-support policies on a grid', fullSupportPolicies({ denominator: 6 }), one, 10],
  // compositions of 4 into 2 parts: 5 a row
  ['policies on a grid', policies({ denominator: 4 }), two, 25],
  // 1:1, 1:2, 1:3, 2:3 and their mirror images: 7 a row, not 9
  ['full-support policies', fullSupportPolicies({ weights: 3 }), two, 49],
  // 0:1, 1:0, 1:1, 1:2, 2:1
  ['policies', policies({ weights: 2 }), two, 25],
  ['deterministic policies', deterministicPolicies(), two, 4],
  ['value functions', valueFunctions({ values: { from: -1, to: 1 } }), two, 9],
  ['reward tables', rewardTables({ rewards: { from: -1, to: 1 } }), two, 81],
  ['fractions', fractions({ from: -1, to: 1, denominator: 4 }), one, 9],
  ['integers', integers({ from: 2, to: 5 }), one, 4],
  // one observation for both states: 3 rows 1:1, 1:2, 2:1; or two: 3·3
  ['tied policies', tiedPolicies({ observations: 2, weights: 2 }), two, 12],
  // 2 discounts × 3 starts × 2⁴ moves × 2⁴ rewards
  ['deterministic MDPs', mdps({ ...small, states: 2, actions: 2, dynamics: 'deterministic' }), two, 2 * 3 * 16 * 16],
  // 2 × 3 × 3⁴ × 2⁴
  ['MDPs', mdps({ ...small, states: 2, actions: 2 }), two, 2 * 3 * 81 * 16],
  // rewards of states only: 2 × 3 × 3⁴ × 2²
  ['MDPs with r(s)', mdps({ ...small, states: 2, actions: 2, rewardOn: 'state' }), two, 2 * 3 * 81 * 4],
  // a pair has 2 rows of one entry with 2 rewards and one row of two entries with 2²: 8
  [
    'MDPs with r(s,a,s′)',
    mdps({ ...small, states: 2, actions: 1, rewardOn: 'transition' }),
    { states: 2, actions: 1 },
    2 * 3 * 64,
  ],
  // no state terminal: 2 × 3 × 9 × 4; one of the two: 2 × 1 × 3 × 2 each
  [
    'MDPs that may end',
    mdps({ ...small, states: 2, actions: 1, termination: 'some' }),
    { states: 2, actions: 1 },
    216 + 24,
  ],
  // the second state is terminal: 2 discounts, rows 0:1 and 1:1, 2 rewards
  ['MDPs that end', mdps({ ...small, states: 2, actions: 1, termination: 'always' }), { states: 2, actions: 1 }, 8],
  [
    'MDPs with a horizon',
    mdps({ ...small, states: 1, actions: 1, horizon: [1, 3] }),
    { states: 1, actions: 1 },
    2 * 2 * 3,
  ],
  // a start in 2 states; 1 step: 2·2 more; 2 steps: (2·2)²
  ['rollouts', rollouts({ episodes: 1, steps: [1, 2] }), two, 2 * 4 + 2 * 16],
  ['a fixed world', fixedWorld((A) => banditFromRewards(A, [A.one, A.zero])), { states: 2, actions: 2 }, 1],
];

describe.each(finite)('enumeration of %s', (_title, generator, shape, count) => {
  const enumeration = generator.enumerate!(shape)!;
  const genomes = Array.from({ length: Number(enumeration.count) }, (_, index) => enumeration.at(BigInt(index)));

  it('has the number of values that there are', () => {
    expect(enumeration.count).toBe(BigInt(count));
  });

  it('gives every genome its index', () => {
    genomes.forEach((genome, index) => {
      expect(enumeration.indexOf(genome)).toBe(BigInt(index));
    });
  });

  it('gives only genomes that are their own documents, and no document twice', () => {
    if (generator.repeats === true) return;
    const documents = genomes.map((genome) => {
      const document = generator.encode(genome, { shape, arithmetic: asReal(rational), earlier: {} });
      expect(generator.decode(document, shape)).toEqual(genome);
      return JSON.stringify(document);
    });
    expect(new Set(documents).size).toBe(documents.length);
  });

  it('is closed under the renamings that it allows, and renaming back gives the genome back', () => {
    const { states = false, actions = false } = generator.renames ?? {};
    const turn = (size: number, isAllowed: boolean): number[] =>
      Array.from({ length: size }, (_, i) => (isAllowed ? (i + 1) % size : i));
    const back = (permutation: readonly number[]): number[] => permutation.map((_, i) => permutation.indexOf(i));
    const there = { states: turn(shape.states, states), actions: turn(shape.actions, actions) };
    const home = { states: back(there.states), actions: back(there.actions) };
    if (generator.rename === undefined) return;
    for (const genome of genomes) {
      const renamed = generator.rename(genome, shape, there);
      expect(enumeration.indexOf(renamed)).toBeDefined();
      expect(generator.rename(renamed, shape, home)).toEqual(genome);
    }
  });
});

describe('enumeration', () => {
  it('begins with the simplest value where the parts are free of each other', () => {
    const generator = mdps({ states: 2, actions: 2, rewards: { from: -1, to: 1 } });
    const first = generator.enumerate!(two)!.at(0n);
    expect([...generator.simpler(first, two)]).toEqual([]);
  });

  it('of a range too wide to list is refused', () => {
    expect(fractions({ from: 0, to: 1_000_000 }).enumerate!(one)).toBeUndefined();
    expect(fullSupportPolicies({ weights: 1_000_000 }).enumerate!(one)).toBeUndefined();
  });
});
