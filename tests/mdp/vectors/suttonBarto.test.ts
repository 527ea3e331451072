import { describe, expect, it } from 'vitest';
import { rational } from '../../../src/arithmetic/index.js';
import {
  actionValues,
  expectedReturn,
  gridworld,
  mdpFromArrays,
  mdpFromWeights,
  optimalValues,
  stateValues,
} from '../../../src/mdp/index.js';
import { fractions, policyOfWeights, uniform } from '../support.js';
import { published } from './read.js';

describe('Sutton and Barto', () => {
  it('stateValues(example 3.5, uniform policy) is the printed table', () => {
    const mdp = gridworld(rational, {
      map: ['.A.B.', '.....', '...b.', '.....', '.a...'],
      legend: {
        A: { kind: 'jump', to: 'a', reward: 10 },
        B: { kind: 'jump', to: 'b', reward: 5 },
        a: 'floor',
        b: 'floor',
      },
      rewards: { bump: -1 },
      start: 'anywhere',
      discount: 0.9,
    });
    const values = stateValues(mdp, uniform(mdp)).map(rational.toNumber);
    const vector = published('sb-ex3.5-random-policy');
    const table = (vector.expected as number[][]).flat();
    const decimals = (vector.exact as { v_decimals: number[][] }).v_decimals.flat();
    values.forEach((value, s) => {
      expect(Math.abs(value - table[s])).toBeLessThanOrEqual(0.050000001);
      expect(value).toBeCloseTo(decimals[s], 9);
    });
  });

  it('stateValues(example 4.1, uniform policy) is the printed table, exactly', () => {
    const mdp = gridworld(rational, {
      map: ['G...', '....', '....', '...G'],
      rewards: { step: -1 },
      start: 'anywhere',
      discount: 1,
    });
    expect(fractions(stateValues(mdp, uniform(mdp)))).toEqual(
      (published('sb-ex4.1-random-policy').exact as string[][]).flat(),
    );
  });

  it('optimalValues(gambler, p = 2/5) is 4/25, 2/5, 16/25 at 25, 50, 75, with tied stakes', () => {
    const goal = 100;
    const win = '2/5';
    const lose = '3/5';
    const stakes = Array.from({ length: goal / 2 }, (_, index) => index + 1);
    const capitals = Array.from({ length: goal + 1 }, (_, capital) => capital);
    const over = (capital: number): boolean => capital === 0 || capital === goal;
    const mdp = mdpFromArrays(rational, {
      stateNames: capitals.map((capital) => `${capital}`),
      transition: capitals.map((capital) =>
        over(capital)
          ? null
          : stakes.map((stake) =>
              stake <= Math.min(capital, goal - capital)
                ? { [`${capital + stake}`]: win, [`${capital - stake}`]: lose }
                : null,
            ),
      ),
      reward: capitals.map((capital) =>
        over(capital)
          ? null
          : stakes.map((stake) =>
              stake > Math.min(capital, goal - capital) ? null : capital + stake === goal ? win : 0,
            ),
      ),
      terminal: ['0', '100'],
      initial: '50',
      discount: 1,
    });
    const { stateValues: values, actions } = optimalValues(mdp);
    const exact = published('sb-gambler-p0.4').exact as Record<string, number | string>;
    for (const [capital, value] of Object.entries(exact)) {
      if (typeof value === 'string') expect(rational.format(values[Number(capital)])).toBe(value);
      else expect(rational.toNumber(values[Number(capital)])).toBeCloseTo(value, 11);
    }
    // From 51 both the bold 49 and the timid 1 are optimal (the book's figure shows the smallest of the tied stakes).
    expect(actions[51].map((stake) => stakes[stake])).toEqual([1, 49]);
    expect(actions[50].map((stake) => stakes[stake])).toEqual([50]);
  });

  it('stateValues(example 6.2 random walk) is 1/6 … 5/6, exactly', () => {
    const last = 6;
    const mdp = mdpFromWeights(rational, {
      transition: Array.from({ length: last + 1 }, (_, s) =>
        s === 0 || s === last
          ? null
          : [Array.from({ length: last + 1 }, (_, next) => (Math.abs(next - s) === 1 ? 1 : 0))],
      ),
      reward: Array.from({ length: last + 1 }, (_, s) =>
        s === 0 || s === last
          ? null
          : [Array.from({ length: last + 1 }, (_, next) => (s === last - 1 && next === last ? 1 : 0))],
      ),
      terminal: [0, last],
      initial: 3,
      discount: 1,
    });
    expect(fractions(stateValues(mdp, uniform(mdp))).slice(1, last)).toEqual(published('sb-ex6.2-random-walk').exact);
  });

  it('optimalValues(example 6.5 windy grid) is −15 steps, −7 with king’s moves', () => {
    const { wind } = published('sb-ex6.5-windy').inputs as { wind: number[] };
    const blank = '.'.repeat(10);
    const map = [blank, blank, blank, 'S......G..', blank, blank, blank];
    const steps = (moves: 'four' | 'king'): string => {
      const mdp = gridworld(rational, { map, wind, moves, rewards: { step: -1 }, discount: 1 });
      return rational.format(optimalValues(mdp).stateValues[mdp.stateNames?.indexOf('3,0') ?? -1]);
    };
    const { standard_moves, kings_moves } = published('sb-ex6.5-windy').expected as Record<string, number>;
    expect(steps('four')).toBe(`-${standard_moves}`);
    expect(steps('king')).toBe(`-${kings_moves}`);
  });

  it('expectedReturn(example 13.1 short corridor) is (2p − 4)/(p(1 − p)), exactly', () => {
    // Actions left, right; the middle state reverses them. Left in the first state bumps.
    const mdp = mdpFromWeights(rational, {
      transition: [
        [
          [1, 0, 0, 0],
          [0, 1, 0, 0],
        ],
        [
          [0, 0, 1, 0],
          [1, 0, 0, 0],
        ],
        [
          [0, 1, 0, 0],
          [0, 0, 0, 1],
        ],
        null,
      ],
      reward: [-1, -1, -1, null],
      terminal: [3],
      discount: 1,
    });
    const value = (right: number, of: number): string =>
      rational.format(expectedReturn(mdp, policyOfWeights(mdp, [of - right, right])));
    const exact = published('sb-ex13.1-short-corridor').exact as Record<string, string>;
    expect(value(1, 2)).toBe(exact.J_half);
    expect(value(19, 20)).toBe(exact.J_0_95);
    expect(value(1, 20)).toBe(exact.J_0_05);
    for (let right = 1; right < 30; right++) {
      const p = right / 30;
      expect(rational.toNumber(expectedReturn(mdp, policyOfWeights(mdp, [30 - right, right])))).toBeCloseTo(
        (2 * p - 4) / (p * (1 - p)),
        10,
      );
    }
  });

  it('actionValues(γᵗ example) gives J(1) = 1 and J(0) = 3/4', () => {
    const mdp = mdpFromWeights(rational, {
      transition: [
        [
          [0, 1, 0],
          [0, 1, 0],
        ],
        [
          [0, 0, 1],
          [0, 0, 1],
        ],
        null,
      ],
      reward: [[0, 1], ['3/2', 0], null],
      terminal: [2],
      discount: '1/2',
    });
    const { J_p1, J_p0 } = published('derived-missing-gamma-t-sign-flip').expected as Record<string, number | string>;
    const J = (right: number): string => rational.format(expectedReturn(mdp, policyOfWeights(mdp, [1 - right, right])));
    expect(J(1)).toBe(String(J_p1));
    expect(J(0)).toBe(J_p0);
    expect(fractions(actionValues(mdp, policyOfWeights(mdp, [1, 0])))).toEqual(['3/4', '7/4', '3/2', '0', '0', '0']);
  });

  it('expectedReturn(delayed credit) is pγ = 1/5', () => {
    const mdp = mdpFromWeights(rational, {
      transition: [
        [
          [0, 0, 1],
          [0, 1, 0],
        ],
        [
          [0, 0, 1],
          [0, 0, 1],
        ],
        null,
      ],
      reward: [[0, 0], [1, 1], null],
      terminal: [2],
      discount: '1/2',
    });
    const policy = {
      states: 3,
      actions: 2,
      probabilities: ['3/5', '2/5', '3/10', '7/10', '0', '0'].map((text) => {
        const [top, bottom] = text.split('/').map(Number);
        return rational.ratio(top, bottom ?? 1);
      }),
    };
    const { J } = published('derived-delayed-credit-gradient').expected as Record<string, string>;
    expect(rational.format(expectedReturn(mdp, policy))).toBe(J);
  });
});
