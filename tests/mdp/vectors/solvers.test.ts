import { describe, expect, it } from 'vitest';
import { type Rational, rational } from '../../../src/arithmetic/index.js';
import {
  finiteHorizonValues,
  gridworld,
  type Mdp,
  mdpFromArrays,
  mdpFromWeights,
  optimalTotalReward,
  optimalValues,
  reachability,
  reachabilityUnder,
  stateValues,
  totalReward,
} from '../../../src/mdp/index.js';
import { choosing, fractions, uniform } from '../support.js';
import { published } from './read.js';

/** Knuth and Yao's die: 0–6 toss a coin, 7–12 are the faces 1–6. */
const toss = [
  [1, 2],
  [3, 4],
  [5, 6],
  [1, 7],
  [8, 9],
  [10, 11],
  [2, 12],
];

const die = (): Mdp<Rational> =>
  mdpFromWeights(rational, {
    transition: Array.from({ length: 13 }, (_, s) =>
      s < 7 ? [Array.from({ length: 13 }, (_, next) => (toss[s].includes(next) ? 1 : 0))] : null,
    ),
    reward: Array.from({ length: 13 }, (_, s) => (s < 7 ? 1 : 0)),
    terminal: [7, 8, 9, 10, 11, 12],
    discount: 1,
  });

/** Two such dice; the scheduler says which one is tossed next. State 13·first + second. */
const twoDice = (): Mdp<Rational> => {
  const row = (targets: readonly number[]): Record<number, number> =>
    Object.fromEntries(targets.map((target) => [target, 1]));
  return mdpFromWeights(rational, {
    transition: Array.from({ length: 169 }, (_, s) => {
      const [first, second] = [Math.floor(s / 13), s % 13];
      if (first >= 7 && second >= 7) return null;
      return [
        first < 7 ? row(toss[first].map((next) => next * 13 + second)) : null,
        second < 7 ? row(toss[second].map((next) => first * 13 + next)) : null,
      ];
    }),
    reward: Array.from({ length: 169 }, (_, s) => (Math.floor(s / 13) >= 7 && s % 13 >= 7 ? 0 : -1)),
    terminal: Array.from({ length: 169 }, (_, s) => s).filter((s) => Math.floor(s / 13) >= 7 && s % 13 >= 7),
    discount: 1,
  });
};

describe('Storm', () => {
  it('reachability(Knuth–Yao die, face) is 1/6 for each face', () => {
    const faces = [7, 8, 9, 10, 11, 12].map((face) => rational.format(reachability(die(), [face], 'maximum')[0]));
    expect(faces).toEqual((published('storm-die').expected as { p_face: string[] }).p_face);
  });

  it('stateValues(Knuth–Yao die) is 11/3 flips', () => {
    const mdp = die();
    const { expected_flips } = published('storm-die').exact as { expected_flips: string };
    expect(rational.format(stateValues(mdp, uniform(mdp))[0])).toBe(expected_flips);
  });

  it('reachability(two dice, sum) is the same for every scheduler', () => {
    const mdp = twoDice();
    const pairs = published('storm-two-dice').expected as Record<string, string[]>;
    for (const [name, total] of [
      ['p2', 2],
      ['p3', 3],
      ['p4', 4],
    ] as const) {
      const targets = Array.from({ length: 169 }, (_, s) => s).filter(
        (s) => mdp.terminal[s] && Math.floor(s / 13) - 6 + (s % 13) - 6 === total,
      );
      const [top, bottom] = pairs[name][0].split('/').map(Number);
      const exact = rational.format(rational.ratio(top, bottom));
      expect(rational.format(reachability(mdp, targets, 'maximum')[0])).toBe(exact);
      expect(rational.format(reachability(mdp, targets, 'minimum')[0])).toBe(exact);
    }
  });

  it('optimalValues(two dice, −1 a flip) is −22/3', () => {
    const [least] = (published('storm-two-dice').expected as { flips: string[] }).flips;
    expect(rational.format(optimalValues(twoDice()).stateValues[0])).toBe(`-${least}`);
  });

  it('stateValues(small discount) is 5, 45/14, 15/4 and 12591/6250, 555/256 for four steps', () => {
    const model = (discount: string, horizon?: number): Mdp<Rational> =>
      mdpFromArrays(rational, {
        transition: [[[0, 1, 0]], [[0, '4/5', '1/5']], null],
        reward: [0, 1, null],
        terminal: [2],
        discount,
        horizon,
      });
    const value = (mdp: Mdp<Rational>): string => rational.format(stateValues(mdp, uniform(mdp))[0]);
    const values = [
      value(model('1')),
      value(model('9/10')),
      value(model('15/16')),
      value(model('9/10', 4)),
      value(model('15/16', 4)),
    ];
    expect(values).toEqual(published('storm-dtmc-discount').exact);
    const four = model('9/10', 4);
    expect(fractions(finiteHorizonValues(four, uniform(four)).map((step) => step[0]))).toEqual(
      // Backwards from the end: 0, 0, 9/10·1, 9/10·(1 + 18/25), 9/10·(1 + 18/25 + (18/25)²).
      ['12591/6250', '387/250', '9/10', '0', '0'],
    );
  });

  it('optimalTotalReward(tiny rewards 3) diverges to +infinity: looping pays for ever', () => {
    const mdp = mdpFromWeights(rational, {
      transition: [
        [[0, 1, 0, 0], null],
        [[0, 0, 1, 1], null],
        [
          [0, 1, 0, 0],
          [0, 0, 1, 0],
        ],
        null,
      ],
      reward: [[1, null], [1, null], [1, 1], null],
      terminal: [3],
      discount: 1,
    });
    expect((published('storm-improper-policy-infinite').expected as { Rmax: string }).Rmax).toBe('inf');
    expect(optimalTotalReward(mdp)).toEqual({
      kind: 'diverges',
      states: [0, 1, 2],
      towards: ['+infinity', '+infinity', '+infinity'],
    });
    expect(totalReward(mdp, choosing(mdp, [0, 0, 1, -1]))).toEqual({ kind: 'diverges', states: [0, 1, 2] });
    const back = totalReward(mdp, choosing(mdp, [0, 0, 0, -1]));
    // V(1) = 1 + V(2)/2, V(2) = 1 + V(1): V(1) = 3, V(2) = 4, V(0) = 4.
    expect(back.kind === 'finite' && fractions(back.stateValues)).toEqual(['4', '3', '4', '0']);
  });

  it('reachability(storm#7) is exactly 3/4, not a rational near it', () => {
    // prismmodelchecker/prism-tests: pmc/lec15mdp.nm, with the results of its own properties.
    const mdp = mdpFromArrays(rational, {
      transition: [
        [{ 2: 1 }, { 0: 0.6, 1: 0.3, 2: 0.1 }, null],
        [{ 3: 0.3, 4: 0.7 }, null, null],
        [{ 5: 1 }, null, null],
        [{ 4: 1 }, null, null],
        [{ 1: 1 }, { 3: 1 }, { 6: 1 }],
        [{ 7: 0.9, 8: 0.1 }, null, null],
        [{ 6: 1 }, null, null],
        [{ 5: 1 }, null, null],
        [{ 5: 1 }, null, null],
      ],
      reward: [0, 0, 0, 0, 0, 0, 0, 0, 0],
      discount: 1,
    });
    const best = (...targets: number[]): string => rational.format(reachability(mdp, targets, 'maximum')[0]);
    expect(best(1, 3, 4)).toBe(published('issue-storm-7-exact-mode').exact);
    expect([best(3, 4), best(6), best(5, 7, 8)]).toEqual(['3/4', '3/4', '1']);
    // The scheduler can go to 2 at once, or stay among 1, 3, 4 for ever.
    expect(fractions(reachability(mdp, [6], 'minimum'))).toEqual(['0', '0', '0', '0', '0', '0', '1', '0', '0']);
    // Choosing the second action for ever: x = 3/5 x + 3/10, x = 3/4.
    expect(rational.format(reachabilityUnder(mdp, choosing(mdp, [1, 0, 0, 0, 2, 0, 0, 0, 0]), [6])[0])).toBe('3/4');
  });
});

describe('MDP toolbox and AIMA', () => {
  it('optimalValues(forest) is 6561/250, 7371/250, 8371/250', () => {
    const mdp = mdpFromArrays(rational, {
      actionNames: ['wait', 'cut'],
      transition: [
        [
          [0.1, 0.9, 0],
          [1, 0, 0],
        ],
        [
          [0.1, 0, 0.9],
          [1, 0, 0],
        ],
        [
          [0.1, 0, 0.9],
          [1, 0, 0],
        ],
      ],
      reward: [
        [0, 0],
        [0, 1],
        [4, 2],
      ],
      discount: 0.9,
    });
    const { stateValues: values, actions } = optimalValues(mdp);
    const vector = published('mdptoolbox-forest-pi-0.9');
    expect(fractions(values)).toEqual(vector.exact);
    expect(actions).toEqual((vector.expected as { policy: number[] }).policy.map((action) => [action]));
  });

  it('optimalValues(small) is 1825/43, 1550/43', () => {
    const mdp = mdpFromArrays(rational, {
      transition: [
        [
          [0.5, 0.5],
          [0, 1],
        ],
        [
          [0.8, 0.2],
          [0.1, 0.9],
        ],
      ],
      reward: [
        [5, 10],
        [-1, 2],
      ],
      discount: 0.9,
    });
    const { stateValues: values, actions } = optimalValues(mdp);
    expect(fractions(values)).toEqual(published('mdptoolbox-small-pi-0.9').exact);
    expect(actions).toEqual([[1], [0]]);
  });

  it('optimalValues(Russell and Norvig 4×3, γ = 1) is the printed table', () => {
    const mdp = gridworld(rational, {
      map: ['...G', '.#.H', '....'],
      slip: '1/5',
      // U(terminal) = ±1 and R(s) = −1/25 on leaving: entering pays −1/25 ± 1.
      rewards: { step: '-1/25', goal: '24/25', hole: '-26/25' },
      start: 'anywhere',
      discount: 1,
    });
    const values = optimalValues(mdp).stateValues.map(rational.toNumber);
    const vector = published('aima-4x3-gamma1');
    const printed = (vector.expected as number[][]).flat();
    const decimals = (vector.exact as { decimals: number[] }).decimals;
    values.forEach((value, s) => {
      if (mdp.terminal[s]) return;
      expect(Math.abs(value - printed[s])).toBeLessThanOrEqual(0.0006);
      expect(value).toBeCloseTo(decimals[s], 9);
    });
  });
});
