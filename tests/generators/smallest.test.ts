import { describe, expect, it } from 'vitest';
import { asReal, rational } from '../../src/arithmetic/index.js';
import {
  bandits,
  Drawn,
  deterministicPolicies,
  fractions,
  fullSupportPolicies,
  integers,
  linearPolicies,
  mdps,
  overseers,
  policies,
  rollouts,
  sharedTrunks,
  tiedPolicies,
  valueFunctions,
} from '../../src/generators/index.js';
import { mdpFromArrays, mdpToDocument } from '../../src/mdp/index.js';
import { type AnyGenerator, drawCase, seeded } from './cases.js';

/** Where shrinking ends when everything fails. */
const smallest = (generator: AnyGenerator): Drawn<'mdp'> => {
  const { shape, inputs } = drawCase({ value: generator }, seeded(7));
  let value = new Drawn(generator, inputs[0].genome, shape);
  for (;;) {
    const next = generator.shrink(value, undefined).next();
    if (next.done) return value as unknown as Drawn<'mdp'>;
    value = next.value.value;
  }
};

const documentOf = (generator: AnyGenerator) => JSON.parse(JSON.stringify(smallest(generator))) as unknown;

describe('the smallest value is the one for a napkin', () => {
  it('mdps() end at two states, two actions, no rewards, discount 0, everything in the first state', () => {
    const napkin = mdpFromArrays(rational, {
      transition: [
        [
          [1, 0],
          [1, 0],
        ],
        [
          [1, 0],
          [1, 0],
        ],
      ],
      reward: [
        [0, 0],
        [0, 0],
      ],
      initial: [1, 0],
      discount: 0,
    });
    expect(documentOf(mdps())).toEqual(JSON.parse(JSON.stringify(mdpToDocument(napkin))));
  });

  it("mdps({ termination: 'always' }) end at one step into the end", () => {
    const mdp = smallest(mdps({ termination: 'always', discounts: ['1/2', '1/3'] })).in(rational);
    expect(mdp.terminal).toEqual([false, true]);
    expect(mdp.transition.map(rational.format)).toEqual(['0', '1', '0', '1', '0', '0', '0', '0']);
    expect(rational.format(mdp.discount)).toBe('1/2');
  });

  it('bandits() end at two answers without reward, or where one must be best, at 1 against 0', () => {
    expect(documentOf(bandits())).toEqual({ type: 'bandit', rewards: ['0', '0'] });
    const rewardsOf = (generator: AnyGenerator): readonly string[] =>
      smallest(generator).in(rational).reward.slice(0, 2).map(rational.format);
    expect(rewardsOf(bandits({ ties: 'uniqueBest' })).toSorted()).toEqual(['0', '1']);
    expect(rewardsOf(bandits({ answers: 2, ties: 'distinct' })).toSorted()).toEqual(['0', '1']);
  });

  it('policies end at the first action, full-support ones at the uniform row', () => {
    expect(documentOf(policies())).toEqual({ type: 'tabularPolicy', probabilities: [['1']] });
    expect(documentOf(deterministicPolicies())).toEqual({ type: 'tabularPolicy', probabilities: [['1']] });
    const shape = { states: 2, actions: 3 };
    const uniform = [
      ['1/3', '1/3', '1/3'],
      ['1/3', '1/3', '1/3'],
    ];
    for (const generator of [
      fullSupportPolicies(),
      tiedPolicies(),
      linearPolicies(),
      sharedTrunks(),
    ] as AnyGenerator[]) {
      const genome = last(generator.simpler(generator.draw(seeded(9), shape), shape), generator, shape);
      expect(generator.encode(genome, { shape, arithmetic: asReal(rational), earlier: {} })).toMatchObject({
        probabilities: uniform,
      });
    }
  });

  it('numbers end at 0, or the simplest number of their range', () => {
    expect(documentOf(fractions({ from: -1, to: 1, denominator: 10 }))).toEqual({ type: 'number', value: '0' });
    expect(documentOf(fractions({ from: '1/10', to: '9/10', denominator: 10 }))).toEqual({
      type: 'number',
      value: '1/2',
    });
    expect(documentOf(fractions({ from: '11/10', to: '29/10', denominator: 10 }))).toEqual({
      type: 'number',
      value: '2',
    });
    expect(documentOf(fractions({ from: '-9/10', to: '-1/10', denominator: 10 }))).toEqual({
      type: 'number',
      value: '-1/2',
    });
    expect(documentOf(integers({ from: 3, to: 9 }))).toEqual({ type: 'integer', value: 3 });
    expect(documentOf(valueFunctions())).toEqual({ type: 'stateValues', values: ['0'] });
  });

  it('overseers end at the first kind, and at the first answer', () => {
    expect(documentOf(overseers())).toEqual({ type: 'overseer', kind: 'maximising', ties: 'first' });
    expect(documentOf(overseers({ kinds: ['limitedSearch'] }))).toMatchObject({ subset: [0] });
    expect(documentOf(overseers({ kinds: ['noisy'] }))).toMatchObject({ noise: [[{ offset: '0', probability: '1' }]] });
    expect(documentOf(overseers({ kinds: ['stochastic'] }))).toMatchObject({ probabilities: ['1'] });
  });

  it('rollouts() end at one episode of one step', () => {
    const mdp = mdps({ states: 2, actions: 2 });
    const shape = { states: 2, actions: 2 };
    const generator: AnyGenerator = rollouts();
    const genome = last(generator.simpler(generator.draw(seeded(4), shape), shape), generator, shape);
    const world = mdp.realise(mdp.draw(seeded(4), shape), { shape, arithmetic: rational, earlier: {} });
    const sample = generator.realise(genome, { shape, arithmetic: rational, earlier: { world } });
    expect(sample).toHaveLength(1);
    expect(sample).toMatchObject([{ actions: [0] }]);
  });
});

/** Follows the first simpler genome to the end. */
const last = (
  candidates: Iterable<readonly number[]>,
  generator: AnyGenerator,
  shape: { states: number; actions: number },
): readonly number[] => {
  let genome = [...candidates][0];
  for (;;) {
    const [next] = generator.simpler(genome, shape);
    if (next === undefined) return genome;
    genome = next;
  }
};
