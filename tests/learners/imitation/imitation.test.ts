import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rational } from '../../../src/arithmetic/index.js';
import { demonstrator, imitation, reinforce } from '../../../src/learners/index.js';
import { bandit, mdpFromArrays } from '../../../src/mdp/index.js';
import { tabularPolicy } from '../../../src/policies/index.js';
import { shown, smallCases } from '../smallWorlds.js';
import { fraction, math } from '../symbolicReturn.js';

const policyOf = (row: readonly (number | string)[]) => tabularPolicy(rational, [row, row.map(() => 0)]);
const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 4 });
const rowOf = (list: readonly number[]): string[] => list.map((w) => `${w}/${list.reduce((a, b) => a + b, 0)}`);

describe('imitation.onDemonstrations(policy, demonstrations, options)', () => {
  test('is the derivative of log π or of π of what was shown, by mathjs', () => {
    fc.assert(
      fc.property(weights, fc.nat(), (list, pick) => {
        const shownAnswer = pick % list.length;
        const names = list.map((_, a) => `x${a}`);
        const share = `${names[shownAnswer]} / (${names.join(' + ')})`;
        const point = Object.fromEntries(list.map((w, a) => [names[a], fraction(String(w))]));
        // ∂/∂θ = x·∂/∂x for odds x = e^θ; ∂ log p = ∂p/p.
        const slopes = names.map((name) =>
          math.multiply(point[name], math.derivative(share, name, { simplify: false }).evaluate({ ...point })),
        );
        const p = math.evaluate(share, { ...point });
        const update = (objective: 'crossEntropy' | 'probability') =>
          shown(
            imitation
              .onDemonstrations(policyOf(rowOf(list)), [[{ state: 0, action: shownAnswer }]], {
                stepSize: 1,
                objective,
              })
              .parameters.slice(0, list.length),
          );
        const text = (x: unknown): string => math.fraction(x as string).toFraction();
        expect(update('probability')).toEqual(slopes.map(text));
        expect(update('crossEntropy')).toEqual(slopes.map((slope) => text(math.divide(slope, p))));
      }),
      { seed: 121, numRuns: 40 },
    );
  });

  test('averages over demonstrations and sums over their steps', () => {
    const policy = tabularPolicy(rational, [
      ['1/2', '1/2'],
      ['1/4', '3/4'],
    ]);
    const demonstrations = [
      [
        { state: 0, action: 0 },
        { state: 1, action: 1 },
      ],
      [{ state: 1, action: 0 }],
    ];
    const update = imitation.onDemonstrations(policy, demonstrations, { stepSize: 2, objective: 'crossEntropy' });
    // (1/2)·2·[(1/2, −1/2), (−1/4, 1/4) + (3/4, −3/4)]
    expect(shown(update.parameters)).toEqual(['1/2', '-1/2', '1/2', '-1/2']);
  });
});

describe('imitation and REINFORCE on answer sets', () => {
  test('reward 1 for the demonstrated answer and 0 elsewhere gives ∇p(X*) = p(X*)·∇log p(X*)', () => {
    fc.assert(
      fc.property(weights, fc.nat(), (list, pick) => {
        const best = pick % list.length;
        const set = bandit(
          rational,
          list.map((_, a) => (a === best ? 1 : 0)),
        );
        const policy = policyOf(rowOf(list));
        const expert = demonstrator(set, { kind: 'maximising' });
        const rl = reinforce.expected(set, policy, { stepSize: 1 }).parameters;
        const raised = imitation.expected(set, policy, { stepSize: 1, expert, objective: 'probability' }).parameters;
        const cloned = imitation.expected(set, policy, { stepSize: 1, expert, objective: 'crossEntropy' }).parameters;
        expect(shown(rl)).toEqual(shown(raised));
        expect(shown(rl)).toEqual(shown(cloned.map((x) => rational.multiply(policy.probabilities[best], x))));
      }),
      { seed: 122, numRuns: 60 },
    );
  });

  test('two questions: the two gradients are not parallel', () => {
    // Right answers at p = 1/2 and 1/100, each question half the time: RL (1/8, 99/20000), cross-entropy (1/4, 99/200).
    const set = mdpFromArrays(rational, {
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
      reward: [[1, 0], [1, 0], null],
      initial: ['1/2', '1/2', 0],
      discount: 1,
      terminal: [2],
    });
    const policy = tabularPolicy(rational, [
      ['1/2', '1/2'],
      ['1/100', '99/100'],
      [0, 0],
    ]);
    const expert = tabularPolicy(rational, [
      [1, 0],
      [1, 0],
      [0, 0],
    ]);
    const rightAnswers = (vector: readonly Parameters<typeof rational.format>[0][]) =>
      [vector[0], vector[2]].map(rational.format);
    expect(rightAnswers(reinforce.expected(set, policy, { stepSize: 1 }).parameters)).toEqual(['1/8', '99/20000']);
    const cloning = imitation.expected(set, policy, { stepSize: 1, expert, objective: 'crossEntropy' });
    expect(rightAnswers(cloning.parameters)).toEqual(['1/4', '99/200']);
  });

  test('a demonstrator of two minds: cross-entropy moves to it, raising the probability does not move at all', () => {
    const set = bandit(rational, [1, 1]);
    const policy = policyOf(['9/10', '1/10']);
    const half = rational.ratio(1, 2);
    const expert = demonstrator(set, { kind: 'stochastic', probabilities: [half, half] });
    const step = (objective: 'crossEntropy' | 'probability') =>
      shown(imitation.expected(set, policy, { stepSize: 1, expert, objective }).parameters.slice(0, 2));
    expect(step('probability')).toEqual(['0', '0']);
    expect(step('crossEntropy')).toEqual(['-2/5', '2/5']);
  });
});

describe('imitation.expected(mdp, policy, options)', () => {
  test('rests where the policy is the expert already, under cross-entropy', () => {
    fc.assert(
      fc.property(smallCases(), ({ mdp, policies: [policy], rolloutSteps }) => {
        const options = { stepSize: 1, rolloutSteps, expert: policy, objective: 'crossEntropy' } as const;
        const { parameters } = imitation.expected(mdp, policy, options);
        expect(parameters.every((x) => rational.isZero(x))).toBe(true);
      }),
      { seed: 123, numRuns: 60 },
    );
  });

  test('a walk that follows the expert with probability 1 is behaviour cloning', () => {
    fc.assert(
      fc.property(smallCases(), ({ mdp, policies: [policy], expert, rolloutSteps }) => {
        const options = { stepSize: 1, rolloutSteps, expert, objective: 'crossEntropy' } as const;
        const walked = imitation.expected(mdp, policy, { ...options, visiting: { expertShare: 1 } });
        expect(shown(walked.parameters)).toEqual(shown(imitation.expected(mdp, policy, options).parameters));
      }),
      { seed: 124, numRuns: 60 },
    );
  });

  test('behaviour cloning never trains where the expert never goes, a walk of the learner does', () => {
    // s0: the expert stays left (s1), the learner often goes right (s2).
    const mdp = mdpFromArrays(rational, {
      transition: [
        [
          [0, 1, 0, 0],
          [0, 0, 1, 0],
        ],
        [
          [0, 0, 0, 1],
          [0, 0, 0, 1],
        ],
        [
          [0, 0, 0, 1],
          [0, 0, 0, 1],
        ],
        null,
      ],
      reward: [[0, 0], [0, 0], [0, 0], null],
      discount: 1,
      terminal: [3],
    });
    const expert = tabularPolicy(rational, [
      [1, 0],
      [1, 0],
      [0, 1],
      [0, 0],
    ]);
    const policy = tabularPolicy(rational, [
      ['1/4', '3/4'],
      ['1/2', '1/2'],
      ['1/2', '1/2'],
      [0, 0],
    ]);
    const options = { stepSize: 1, expert, objective: 'crossEntropy' } as const;
    const inRight = (visiting: 'expert' | { expertShare: number }) =>
      shown(imitation.expected(mdp, policy, { ...options, visiting }).parameters.slice(4, 6));
    expect(inRight('expert')).toEqual(['0', '0']);
    expect(inRight({ expertShare: 0 })).toEqual(['-3/8', '3/8']);
  });
});
