import { describe, expect, it } from 'vitest';
import { type Arithmetic, interval, type Rational, rational, readNumber } from '../../src/arithmetic/index.js';
import { Undecided } from '../../src/errors/index.js';
import {
  enumerateEpisodes,
  imitation,
  meanOverEpisodes,
  naturalPolicyGradient,
  reinforce,
} from '../../src/learners/index.js';
import { banditFromRewards, mdpFromArrays } from '../../src/mdp/index.js';
import { tabularPolicyFromTables, uniformPolicy } from '../../src/policies/index.js';

/** p + (q − p) is q, and an enclosure of it cannot say that its second entry is 0. */
const mixture = <T>(arithmetic: Arithmetic<T>) => {
  const row = (...texts: string[]): T[] => texts.map((text) => readNumber(arithmetic, text));
  const q = row('1', '0', '0', '0');
  const probabilities = row('2/3', '1/3', '0', '0').map((p, i) => arithmetic.add(p, arithmetic.subtract(q[i], p)));
  return tabularPolicyFromTables(arithmetic, { states: 2, actions: 2, probabilities });
};
const world = <T>(arithmetic: Arithmetic<T>) => banditFromRewards(arithmetic, [arithmetic.one, arithmetic.one]);

const questions = {
  'the list of episodes': <T>(A: Arithmetic<T>) => enumerateEpisodes(world(A), mixture(A), 1).length,
  'the mean natural gradient': <T>(A: Arithmetic<T>) =>
    naturalPolicyGradient.expected(world(A), mixture(A), { stepSize: 1 }).parameters.map(A.format).slice(0, 2),
  'the list of updates': <T>(A: Arithmetic<T>) => reinforce.enumerated(world(A), mixture(A), { stepSize: 1 }).length,
  'the list of demonstrations': <T>(A: Arithmetic<T>) =>
    imitation.enumerated(world(A), uniformPolicy(world(A)) as never, {
      expert: mixture(A),
      stepSize: 1,
      objective: 'crossEntropy',
      visiting: { expertShare: '1/2' },
    }).length,
};

describe('an action whose probability is 0, which an enclosure cannot know', () => {
  it.each([
    ['the list of episodes', 1],
    ['the mean natural gradient', ['1', '0']],
    ['the list of updates', 1],
    ['the list of demonstrations', 2],
  ] as const)('%s is right in fractions, and Undecided in enclosures', (name, expected) => {
    expect(questions[name](rational)).toEqual(expected);
    expect(() => questions[name](interval(40))).toThrow(Undecided);
  });

  it('a mean over episodes does not ask', () => {
    const A = interval(40);
    const [mean] = meanOverEpisodes(world(A), mixture(A), 1, ({ rewards }) => rewards);
    expect(A.toNumber(mean)).toBeCloseTo(1, 30);
  });
});

describe('meanOverEpisodes(mdp, policy, steps, quantity)', () => {
  it('is Σ probability·quantity over the list of episodes', () => {
    const mdp = mdpFromArrays(rational, {
      transition: [
        [
          ['1/3', '2/3'],
          [0, 1],
        ],
        [
          [1, 0],
          ['1/2', '1/2'],
        ],
      ],
      reward: [
        [1, '-1/2'],
        [2, 0],
      ],
      discount: '1/2',
    });
    const policy = uniformPolicy(mdp);
    const quantity = ({ rewards, states }: { rewards: readonly Rational[]; states: readonly number[] }): Rational[] => [
      rewards.reduce(rational.add, rational.zero),
      rational.integer(states.filter((s) => s === 1).length),
    ];
    const listed = enumerateEpisodes(mdp, policy, 3).reduce<Rational[]>(
      (sum, { probability, episode }) =>
        quantity(episode).map((x, i) => rational.add(sum[i], rational.multiply(probability, x))),
      [rational.zero, rational.zero],
    );
    const mean = meanOverEpisodes(mdp, policy, 3, quantity);
    expect(mean.map(rational.format)).toEqual(listed.map(rational.format));
  });
});
