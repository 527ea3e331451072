import fc from 'fast-check';
import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { float64, type Rational, rational } from '../../src/arithmetic/index.js';
import { actorCritic, ppo, reinforce, sampleEpisode } from '../../src/learners/index.js';
import { type Episode, mdpFromArrays } from '../../src/mdp/index.js';
import { sharedTrunkPolicy, tabularPolicy } from '../../src/policies/index.js';
import { shown, smallCases } from './smallWorlds.js';

const integers = (...numbers: number[]): Rational[] => numbers.map((n) => rational.integer(n));

/** s0 –2→ s1 –5→ end, one of two equal actions each; γ = 1/2. */
const chain = mdpFromArrays(rational, {
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
  reward: [[2, 2], [5, 5], null],
  discount: '1/2',
  terminal: [2],
});
const halves = tabularPolicy(rational, [
  ['1/2', '1/2'],
  ['1/2', '1/2'],
  [0, 0],
]);
const walk: Episode<Rational> = { states: [0, 1, 2], actions: [0, 1], rewards: integers(2, 5), end: 'terminated' };
const cut: Episode<Rational> = { states: [0, 1], actions: [0], rewards: integers(2), end: 'truncated' };
const critic = { kind: 'tabular', stateValues: integers(1, 4, 1000), stepSize: '1/2' } as const;

describe('actorCritic.onEpisodes(mdp, policy, episodes, options)', () => {
  test('one step: δ₀ = 2 + 4/2 − 1 = 3, δ₁ = 5 − 4 = 1, the terminal value is never read', () => {
    const update = actorCritic.onEpisodes(chain, halves, [walk], { stepSize: 1, critic });
    expect(shown(update.parameters)).toEqual(['3/2', '-3/2', '-1/4', '1/4', '0', '0']);
    expect(shown(update.stateValues)).toEqual(['3/2', '1/2', '0']);
  });

  test('traces: γλ = 1/4 of δ₁ reaches the first step', () => {
    const update = actorCritic.onEpisodes(chain, halves, [walk], { stepSize: 1, critic, traceDecay: '1/2' });
    expect(shown(update.parameters)).toEqual(['13/8', '-13/8', '-1/4', '1/4', '0', '0']);
    expect(shown(update.stateValues)).toEqual(['13/8', '1/2', '0']);
  });

  test('a truncated end bootstraps with the value of its last state', () => {
    const update = actorCritic.onEpisodes(chain, halves, [cut], { stepSize: 1, critic });
    expect(shown(update.parameters)).toEqual(['3/2', '-3/2', '0', '0', '0', '0']);
  });

  test('a linear critic moves along its features', () => {
    // x = (1, 0), (1, 2), …; w = (1, 3/2): V = 1, 4. Δw = ½·(3·(1, 0) + 1·(1, 2)) = (2, 1).
    const linear = {
      kind: 'linear',
      features: integers(1, 0, 1, 2, 9, 9),
      weights: [rational.one, rational.ratio(3, 2)],
      stepSize: '1/2',
    } as const;
    const update = actorCritic.onEpisodes(chain, halves, [walk], { stepSize: 1, critic: linear });
    expect(shown(update.criticWeights)).toEqual(['2', '1']);
    expect(shown(update.parameters)).toEqual(['3/2', '-3/2', '-1/4', '1/4', '0', '0']);
  });

  test('the backward view is the forward view: traces add up to generalised advantages (M12, M13)', () => {
    fc.assert(
      fc.property(smallCases({ support: 'full' }), fc.nat(), (small, seed) => {
        const { mdp, policies, stateValues, rolloutSteps } = small;
        const random = seedrandom(String(seed));
        const episodes = [1, 2].map(() => sampleEpisode(mdp, policies[0], rolloutSteps, random));
        const critic = { kind: 'tabular', stateValues, stepSize: '1/3' } as const;
        for (const policy of policies) {
          for (const stateWeighting of ['discounted', 'undiscounted'] as const) {
            const shared = { stepSize: '1/2', critic, stateWeighting };
            const backward = actorCritic.onEpisodes(mdp, policy, episodes, { ...shared, traceDecay: '2/3' });
            const forward = ppo.onEpisodes(mdp, policy, episodes, { ...shared, clipRange: 1, gaeLambda: '2/3' });
            expect(shown(backward.parameters)).toEqual(shown(forward.parameters));
            expect(shown(backward.stateValues)).toEqual(shown(forward.stateValues));
          }
        }
      }),
      { seed: 41, numRuns: 60 },
    );
  });

  test('λ = 1 from terminated episodes is REINFORCE with that baseline', () => {
    fc.assert(
      fc.property(smallCases({ termination: 'always', support: 'full' }), fc.nat(), (small, seed) => {
        const { mdp, policies, stateValues } = small;
        const episode = sampleEpisode(mdp, policies[0], 9, seedrandom(String(seed)));
        const critic = { kind: 'tabular', stateValues, stepSize: 1 } as const;
        const traced = actorCritic.onEpisodes(mdp, policies[0], [episode], { stepSize: 1, critic, traceDecay: 1 });
        const plain = reinforce.onEpisodes(mdp, policies[0], [episode], { stepSize: 1, baseline: critic });
        expect(shown(traced.parameters)).toEqual(shown(plain.parameters));
        expect(shown(traced.stateValues)).toEqual(shown(plain.stateValues));
      }),
      { seed: 42, numRuns: 60 },
    );
  });
});

describe('no gradient goes through a TD error (M17)', () => {
  test('the trunk update is the slope of Σ δ·log π − κ·½·(target − V)² with δ and target held', () => {
    const world = mdpFromArrays(float64, {
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
      reward: [[2, 2], [5, 5], null],
      discount: '1/2',
      terminal: [2],
    });
    const episode: Episode<number> = { states: [0, 1, 2], actions: [0, 1], rewards: [2, 5], end: 'terminated' };
    const tables = { trunk: [0.5, -1, 0.25, 2, 0, 0], policyHead: [0.3, -0.7, 1.1, 0.2], valueHead: [0.8, -0.4] };
    const rows = (table: number[]) => Array.from({ length: table.length / 2 }, (_, s) => table.slice(2 * s, 2 * s + 2));
    const available = [true, true, true, true, false, false];
    const policy = sharedTrunkPolicy(float64, {
      trunk: rows(tables.trunk),
      policyHead: rows(tables.policyHead),
      valueHead: tables.valueHead,
      available,
    });
    const lossWeight = 0.6;
    const critic = { kind: 'trunk', lossWeight } as const;
    const { parameters } = actorCritic.onEpisodes(world, policy, [episode], { stepSize: 1, critic });

    const theta = [...tables.trunk, ...tables.policyHead, ...tables.valueHead];
    const headValue = (x: readonly number[], s: number): number => x[2 * s] * x[10] + x[2 * s + 1] * x[11];
    const logPi = (x: readonly number[], s: number, a: number): number => {
      const z = [0, 1].map((b) => x[2 * s] * x[6 + b] + x[2 * s + 1] * x[8 + b]);
      return z[a] - Math.log(Math.exp(z[0]) + Math.exp(z[1]));
    };
    const targets = [2 + 0.5 * headValue(theta, 1), 5];
    const deltas = targets.map((target, s) => target - headValue(theta, s));
    const objective = (x: readonly number[]): number =>
      deltas[0] * logPi(x, 0, 0) +
      0.5 * deltas[1] * logPi(x, 1, 1) -
      lossWeight * 0.5 * ((targets[0] - headValue(x, 0)) ** 2 + (targets[1] - headValue(x, 1)) ** 2);
    theta.forEach((_, i) => {
      const at = (by: number): number => objective(theta.map((x, j) => (i === j ? x + by : x)));
      expect(parameters[i]).toBeCloseTo((at(1e-5) - at(-1e-5)) / 2e-5, 7);
    });
  });
});
