import { describe, expect, it } from 'vitest';
import { rational } from '../../../src/arithmetic/index.js';
import { type GymnasiumTable, mdpFromGymnasium, rewardOf, stateValues } from '../../../src/mdp/index.js';
import { nearestFraction } from '../../../src/mdp/reading/nearestFraction.js';
import { faultOf, fractions, uniform } from '../support.js';

const read = (table: unknown, options: object = {}) =>
  mdpFromGymnasium(rational, table as GymnasiumTable, { initial: 0, discount: '9/10', ...options });

describe('mdpFromGymnasium(arithmetic, table, options)', () => {
  it('leads terminated transitions to an explicit terminal state, whatever the table goes on with', () => {
    const mdp = read([[[[1, 1, 5, true]]], [[[1, 0, 100, false]]]]);
    expect(mdp.terminal).toEqual([false, false, true]);
    expect(fractions(stateValues(mdp, uniform(mdp)))[0]).toBe('5');
  });

  it('merges transitions to one state: probabilities add, rewards are averaged by probability', () => {
    const mdp = read([
      [
        [
          [0.25, 1, 4, false],
          [0.5, 1, 1, false],
          [0.25, 0, 0, false],
        ],
      ],
      [[[1, 1, 0, true]]],
    ]);
    expect(fractions(mdp.transition.slice(0, 3))).toEqual(['1/4', '3/4', '0']);
    expect(rational.format(rewardOf(mdp, 0, 0, 1))).toBe('2');
    expect(rational.format(mdp.reward[0])).toBe('3/2');
  });

  it('keeps a state apart that is reached both terminated and not', () => {
    const mdp = read([
      [
        [
          ['1/2', 0, 0, false],
          ['1/2', 0, 1, true],
        ],
      ],
    ]);
    expect(fractions(mdp.transition.slice(0, 2))).toEqual(['1/2', '1/2']);
    // V = 1/2 + 9/10·V/2
    expect(fractions(stateValues(mdp, uniform(mdp)))[0]).toBe('10/11');
  });

  it('reads objects with indices as keys, as Python writes them', () => {
    const mdp = read(
      JSON.parse(
        '{"0": {"0": [[1.0, 1, 0, false]], "1": [[1.0, 0, 1.0, true]]}, "1": {"0": [], "1": [[1.0, 0, 0, false]]}}',
      ),
    );
    expect(mdp.available).toEqual([true, true, false, true, false, false]);
  });

  it('refuses the double 1/3 three times as it is written, and reads it as a third on request', () => {
    const table = [[[0, 1, 2].map((next) => [1 / 3, next, 0, false])], [[[1, 0, 0, true]]], [[[1, 0, 0, true]]]];
    expect(faultOf(() => read(table)).seen).toBe('9999999999999999/10000000000000000');
    expect(fractions(read(table, { largestDenominator: 1000 }).transition.slice(0, 3))).toEqual(['1/3', '1/3', '1/3']);
  });

  it.each([
    ['a next state out of range', [[[[1, 2, 0, false]]]], 'P[state 0][action 0][0][1]', '2'],
    ['a flag that is no boolean', [[[[1, 0, 0, 1]]]], 'P[state 0][action 0][0][3]', '1'],
    ['three entries', [[[[1, 0, 0]]]], 'P[state 0][action 0][0]', '3 entries: [1,0,0]'],
    ['probabilities that sum to 9/10', [[[[0.9, 0, 0, true]]]], 'P[state 0][action 0]', '9/10'],
    [
      'a negative probability',
      [
        [
          [
            [-1, 0, 0, true],
            [2, 0, 0, true],
          ],
        ],
      ],
      'P[state 0][action 0][0][0]',
      '-1',
    ],
    ['a state with fewer actions', [[[[1, 0, 0, true]], []], [[[1, 0, 0, true]]]], 'P[state 1]', '1 actions'],
    ['a state without a transition', { 0: { 0: [] }, 1: { 0: [[1, 0, 0, true]] } }, 'P[state 0]', '[[]]'],
    ['no table', null, 'P', 'null'],
    ['a gap in the keys', { 0: [[[1, 0, 0, true]]], 2: [] }, 'P', '{"0":[[[1,0,0,true]]],"2":[]}'],
    ['a reward that is no number', [[[[1, 0, 'x', true]]]], 'P[state 0][action 0][0][2]', '"x"'],
  ])('names the place of %s', (_, table, where, seen) => {
    expect(faultOf(() => read(table))).toMatchObject({ where, seen });
  });
});

describe('mdpFromGymnasium options', () => {
  it('says how a table makes an episode end, at discount 1', () => {
    const { fix } = faultOf(() => read([[[[1, 0, 1, false]]]], { discount: 1 }));
    expect(fix).toContain('or write true as the last entry of a transition that ends an episode');
  });

  it('says what an initial distribution is made of', () => {
    const { expected } = faultOf(() => read([[[[1, 0, 1, true]]]], { initial: [1, 0] }));
    expect(expected).toBe('1 entries, one number for each state');
  });

  it.each([
    ['a discount above 1', { discount: 2 }, 'options.discount', '2'],
    ['an initial state that is not there', { initial: 5 }, 'options.initial', '5'],
    ['an initial distribution that sums to 1/2', { initial: [0.5] }, 'options.initial', '1/2'],
    ['a largest denominator of 0', { largestDenominator: 0 }, 'largestDenominator', '0'],
  ])('names the place of %s', (_, options, where, seen) => {
    expect(faultOf(() => read([[[[1, 0, 0, true]]]], options))).toMatchObject({ where, seen });
  });
});

describe('nearestFraction(x, largest)', () => {
  it('is the nearest of all fractions up to that denominator, by trying all of them', () => {
    for (let k = 0; k <= 60; k++) {
      const x = rational.ratio((k * 37) % 101, 101);
      for (const largest of [1, 2, 7, 12]) {
        const found = nearestFraction(x, largest);
        const distance = (top: number, bottom: number) => Math.abs(rational.toNumber(x) - top / bottom);
        let best = Number.POSITIVE_INFINITY;
        for (let bottom = 1; bottom <= largest; bottom++) {
          for (let top = 0; top <= bottom; top++) best = Math.min(best, distance(top, bottom));
        }
        expect(Number(found.denominator)).toBeLessThanOrEqual(largest);
        expect(distance(Number(found.numerator), Number(found.denominator))).toBeCloseTo(best, 14);
      }
    }
  });
});
