import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rational } from '../../src/arithmetic/index.js';
import { InvalidInput } from '../../src/errors/index.js';
import { deterministicPolicy, epsilonGreedyPolicy, greedyActions, uniformPolicy } from '../../src/policies/index.js';
import { exact, shown, world } from './fixtures.js';

const none = ['0', '0', '0'];

describe('uniformPolicy', () => {
  test('uniformPolicy(mdp) is uniform over available actions and zero at terminal states', () => {
    expect(shown(uniformPolicy(world).probabilities)).toEqual(['1/3', '1/3', '1/3', '1/2', '0', '1/2', ...none]);
  });
});

describe('deterministicPolicy', () => {
  test('deterministicPolicy(mdp, actions) takes them, and reads nothing at terminal states', () => {
    expect(shown(deterministicPolicy(world, [1, 2, -7]).probabilities)).toEqual([
      '0',
      '1',
      '0',
      '0',
      '0',
      '1',
      ...none,
    ]);
  });

  test.each([[[0, 1, 0]], [[3, 0, 0]], [[0.5, 0, 0]], [[-1, 0, 0]], [[0, 0]]])(
    'deterministicPolicy(mdp, %j) is refused: an action that is not there',
    (actions) => {
      expect(() => deterministicPolicy(world, actions)).toThrow(InvalidInput);
    },
  );
});

describe('greedyActions', () => {
  test('greedyActions(mdp, actionValues) keeps every action that ties for the best', () => {
    expect(greedyActions(world, exact(['1/3', '2/6', '1/4', 1, 0, 1, 0, 0, 0]))).toEqual([[0, 1], [0, 2], []]);
  });

  // M40: max over masked actions
  test('greedyActions(mdp, actionValues) does not look at unavailable actions, however valuable', () => {
    expect(greedyActions(world, exact([0, 0, 1, -2, 99, -1, 50, 50, 50]))).toEqual([[2], [2], []]);
  });

  test('greedyActions(mdp, actionValues) are the available actions that no available action beats', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 9, maxLength: 9 }), (values) => {
        const unbeaten = [0, 1, 2].map((state) =>
          [0, 1, 2].filter(
            (action) =>
              world.available[3 * state + action] &&
              [0, 1, 2].every(
                (other) =>
                  !world.available[3 * state + other] || values[3 * state + other] <= values[3 * state + action],
              ),
          ),
        );
        expect(greedyActions(world, exact(values))).toEqual(unbeaten);
      }),
      { seed: 309, numRuns: 100 },
    );
  });
});

describe('epsilonGreedyPolicy', () => {
  const values = exact([1, 1, 0, 0, 99, 5, 0, 0, 0]);

  test('epsilonGreedyPolicy(mdp, Q, 1/10) explores what is available and shares the rest among ties', () => {
    // state 0: 1/30 + (9/10)/2 = 29/60 twice, 1/30; state 1: 1/20 and 1/20 + 9/10
    expect(shown(epsilonGreedyPolicy(world, values, '1/10').probabilities)).toEqual([
      '29/60',
      '29/60',
      '1/30',
      '1/20',
      '0',
      '19/20',
      ...none,
    ]);
  });

  test('epsilonGreedyPolicy(mdp, Q, 1) is uniformPolicy(mdp), and with 0 only greedy actions are taken', () => {
    expect(shown(epsilonGreedyPolicy(world, values, 1).probabilities)).toEqual(
      shown(uniformPolicy(world).probabilities),
    );
    expect(shown(epsilonGreedyPolicy(world, values, rational.zero).probabilities)).toEqual([
      '1/2',
      '1/2',
      '0',
      '0',
      '0',
      '1',
      ...none,
    ]);
  });

  test.each(['-1/10', 1.5, Number.NaN])('epsilonGreedyPolicy(mdp, Q, %s) is refused', (epsilon) => {
    expect(() => epsilonGreedyPolicy(world, values, epsilon)).toThrow(InvalidInput);
  });
});
