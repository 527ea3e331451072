import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float64, interval, rational } from '../../../src/arithmetic/index.js';
import { policyGradient, ppo } from '../../../src/learners/index.js';
import { bandit, expectedReturn, mdpFromArrays } from '../../../src/mdp/index.js';
import { linearPolicy, tabularPolicy } from '../../../src/policies/index.js';
import { mdpIn, policyIn, shown, smallCases } from '../smallWorlds.js';

describe('ppo.exact(mdp, policy, options)', () => {
  const A = interval(60);
  const returns = (rewards: readonly (number | string)[], row: readonly string[], stepSize: number) => {
    const set = bandit(A, [...rewards]);
    const policy = tabularPolicy(A, [row, row.map(() => 0)]);
    const { policies } = ppo.exact(set, policy, { stepSize, clipRange: '1/5', epochs: 2 });
    return policies.map((reached) => expectedReturn(set, reached));
  };

  test('two epochs with exact advantages can end below the start: three answers, certified', () => {
    const nearly = '99998/100000';
    const J = returns([1, '1/20', 0], ['1/100000', nearly, '1/100000'], 500_000);
    expect(A.toNumber(J[0])).toBeCloseTo(0.050009, 15);
    expect(A.toNumber(J[1])).toBeCloseTo(0.13943, 5);
    expect(A.toNumber(J[2])).toBeCloseTo(0.0500005507, 10);
    expect(A.sign(A.subtract(J[2], J[0]))).toBe(-1);
    expect(A.toNumber(A.subtract(J[2], J[0]))).toBeCloseTo(-8.4e-6, 7);
  });

  test('the same with room to spare: 21 answers, .3214 → .4401 → .3114', () => {
    const ten = <V>(value: V): V[] => Array.from({ length: 10 }, () => value);
    const rewards = ['31/100', ...ten(1), ...ten(0)];
    const row = ['94/100', ...ten('3/1000'), ...ten('3/1000')];
    const J = returns(rewards, row, 200);
    expect(J.map((value) => A.toNumber(value).toFixed(4))).toEqual(['0.3214', '0.4401', '0.3114']);
    expect(A.sign(A.subtract(J[2], J[0]))).toBe(-1);
  });

  test('J need not rise from epoch to epoch even where it ends higher', () => {
    const J = returns(['1/2', 0, 1], ['3/10', '1/2', '1/5'], 16).map((value) => A.toNumber(value));
    expect(J.map((value) => value.toFixed(3))).toEqual(['0.350', '0.849', '0.740']);
  });

  test('with shared parameters one exact step can hurt: J = ½σ(x) − ½σ(2x), odds 1/4 to 4', () => {
    const contexts = {
      transition: [
        [
          [0, 0, 1],
          [0, 0, 1],
        ],
        [
          [0, 0, 1],
          [0, 0, 1],
        ],
        null,
      ],
      reward: [[1, 0], [-1, 0], null],
      initial: ['1/2', '1/2', 0],
      discount: '1/2',
      terminal: [2],
    };
    const features = [
      [[1], [0]],
      [[2], [0]],
      [[0], [0]],
    ];
    const at = (first: string[], second: string[]) =>
      linearPolicy(rational, { features, probabilities: [first, second, [0, 0]] });
    const world = mdpFromArrays(rational, contexts);
    const start = at(['1/5', '4/5'], ['1/17', '16/17']);
    const end = at(['4/5', '1/5'], ['16/17', '1/17']);
    expect(rational.format(expectedReturn(world, start))).toBe('6/85');
    expect(rational.format(expectedReturn(world, end))).toBe('-6/85');
    expect(shown(policyGradient(world, start))).toEqual(['178/7225']);
    // The step of size ln 16/(178/7225) leads from one to the other.
    const floats = linearPolicy(float64, {
      features,
      probabilities: [
        ['1/5', '4/5'],
        ['1/17', '16/17'],
        [0, 0],
      ],
    });
    const stepSize = (Math.log(16) * 7225) / 178;
    const { policy } = ppo.exact(mdpFromArrays(float64, contexts), floats, { stepSize, clipRange: '1/5' });
    end.probabilities.forEach((p, i) => {
      expect(policy.probabilities[i]).toBeCloseTo(rational.toNumber(p), 12);
    });
  });

  test('one epoch never lowers J, whatever the step size and the clip range', () => {
    fc.assert(
      fc.property(smallCases({ support: 'full' }), fc.constantFrom(1, 30, 1000), ({ mdp, policies }, stepSize) => {
        const world = mdpIn(A, mdp);
        const start = policyIn(A, policies[0]);
        const { policy } = ppo.exact(world, start, { stepSize, clipRange: '1/5' });
        const gain = A.subtract(expectedReturn(world, policy), expectedReturn(world, start));
        expect(A.toNumber(gain)).toBeGreaterThan(-1e-40);
      }),
      { seed: 64, numRuns: 40 },
    );
  });

  test('refuses half an epoch and weights that do not fit', () => {
    const set = bandit(float64, [1, 0]);
    const row = tabularPolicy(float64, [
      ['1/2', '1/2'],
      [0, 0],
    ]);
    const options = { stepSize: 1, clipRange: '1/5' };
    expect(() => ppo.exact(set, row, { ...options, epochs: 0.5 })).toThrow(/options\.epochs/);
    expect(() => ppo.exact(set, row, { ...options, stateWeights: [1] })).toThrow(/options\.stateWeights/);
    expect(() => ppo.exact(set, row, { ...options, critic: { kind: 'given', stateValues: [] } })).toThrow(/one entry/);
    expect(() => ppo.exact(set, row, { ...options, critic: { kind: 'trunk', lossWeight: 1 } })).toThrow(/sharedTrunk/);
  });
});
