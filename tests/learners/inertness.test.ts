import fc from 'fast-check';
import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { float64, rational } from '../../src/arithmetic/index.js';
import {
  actorCritic,
  imitation,
  naturalPolicyGradient,
  ppo,
  reinforce,
  sampleEpisode,
} from '../../src/learners/index.js';
import { bandit, type Episode, mdpFromArrays } from '../../src/mdp/index.js';
import { linearPolicy, stepPolicy, tabularPolicy } from '../../src/policies/index.js';
import { mdpIn, policyIn, shown, smallCases } from './smallWorlds.js';

describe('a sample leaves what it never touched exactly as it is', () => {
  test('every learner gives +0, bit for bit, to the rows of states without a recorded action', () => {
    let untouched = 0;
    fc.assert(
      fc.property(smallCases({ support: 'full' }), fc.nat(), (small, seed) => {
        const mdp = mdpIn(float64, small.mdp);
        const policy = policyIn(float64, small.policies[0]);
        const stateValues = small.stateValues.map((value) => rational.toNumber(value));
        const random = seedrandom(String(seed));
        const episodes = [1, 2].map(() => sampleEpisode(mdp, policy, small.rolloutSteps, random));
        const acted = new Set(episodes.flatMap(({ states, actions }) => states.slice(0, actions.length)));
        const critic = { kind: 'tabular', stateValues, stepSize: 0.7 } as const;
        const clipped = { critic, stepSize: 0.9, clipRange: 0.2, gaeLambda: 0.9, epochs: 3, entropyBonus: 0.1 };
        const updates = [
          reinforce.onEpisodes(mdp, policy, episodes, { stepSize: 0.9, baseline: critic }),
          ppo.onEpisodes(mdp, policy, episodes, { ...clipped, minibatches: { count: 2, shuffleSeed: seed } }),
          actorCritic.onEpisodes(mdp, policy, episodes, { stepSize: 0.9, critic, traceDecay: 0.5 }),
          naturalPolicyGradient.onEpisodes(mdp, policy, episodes, { stepSize: 0.9 }),
          imitation.onEpisodes(mdp, policy, episodes, { stepSize: 0.9, objective: 'crossEntropy' }),
          imitation.onEpisodes(mdp, policy, episodes, { stepSize: 0.9, objective: 'probability' }),
        ];
        for (let state = 0; state < mdp.states; state++) {
          if (acted.has(state)) continue;
          untouched++;
          for (const { parameters, stateValues: values } of updates) {
            expect(parameters.slice(state * mdp.actions, (state + 1) * mdp.actions).every((x) => Object.is(x, 0))).toBe(
              true,
            );
            expect(values === undefined || Object.is(values[state], 0)).toBe(true);
          }
        }
      }),
      { seed: 51, numRuns: 200 },
    );
    expect(untouched).toBeGreaterThan(100);
  });

  test('rewards at pairs that no sample visits do not change a sampled update', () => {
    let changed = 0;
    fc.assert(
      fc.property(smallCases({ support: 'full' }), fc.nat(), ({ mdp, policies: [policy], rolloutSteps }, seed) => {
        const options = { stepSize: 1, rolloutSteps, episodes: 2 };
        const random = seedrandom(String(seed));
        const visited = new Set<number>();
        for (let i = 0; i < 2; i++) {
          const { states, actions } = sampleEpisode(mdp, policy, rolloutSteps, random);
          for (const [t, action] of actions.entries()) visited.add(states[t] * mdp.actions + action);
        }
        const million = rational.integer(1_000_000);
        const bribed = {
          ...mdp,
          transitionReward: mdp.transitionReward?.map((r, i) =>
            visited.has(Math.floor(i / mdp.states)) ? r : rational.add(r, million),
          ),
          reward: mdp.reward.map((r, i) => (visited.has(i) ? r : rational.add(r, million))),
        };
        const update = (world: typeof mdp) => shown(reinforce.sampled(world, policy, options, seed).parameters);
        expect(update(bribed)).toEqual(update(mdp));
        // The expected update is not inert: it sees what it never samples.
        const mean = (world: typeof mdp) => shown(reinforce.expected(world, policy, options).parameters);
        if (mean(bribed)?.join() !== mean(mdp)?.join()) changed++;
      }),
      { seed: 52, numRuns: 100 },
    );
    expect(changed).toBeGreaterThan(20);
  });

  test('an action that was not taken moves, and from three actions on it can rise', () => {
    // dπ_b = π_b·(Σπ² − π_a − π_b): at π = (1/6, 4/6, 1/6), action 0 taken, G = 1: (7/36, −2/9, 1/36).
    const set = bandit(rational, [1, 0, 0]);
    const policy = tabularPolicy(rational, [
      ['1/6', '4/6', '1/6'],
      [0, 0, 0],
    ]);
    const taken: Episode<typeof rational.one> = {
      states: [0, 1],
      actions: [0],
      rewards: [rational.one],
      end: 'terminated',
    };
    const { parameters } = reinforce.onEpisodes(set, policy, [taken], { stepSize: 1 });
    const p = policy.probabilities.slice(0, 3);
    const mean = p.reduce((sum, x, a) => rational.add(sum, rational.multiply(x, parameters[a])), rational.zero);
    const growth = p.map((x, a) => rational.multiply(x, rational.subtract(parameters[a], mean)));
    expect(shown(growth)).toEqual(['7/36', '-2/9', '1/36']);
  });

  test('shared features leak: one weight, two states, reward at the first', () => {
    // logit = w·x_s, x₁ = 1, x₂ = ±1, w = 0; right taken in s₁ and paid 1: w becomes 1/2, and π(right|s₂) 1/2 becomes σ(±1/2).
    const world = mdpFromArrays(float64, {
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
      reward: [[0, 1], [0, 0], null],
      discount: '1/2',
      terminal: [2],
    });
    const after = [1, -1].map((x) => {
      const features = [
        [[0], [1]],
        [[0], [x]],
        [[0], [0]],
      ];
      const policy = linearPolicy(float64, {
        features,
        probabilities: [
          ['1/2', '1/2'],
          ['1/2', '1/2'],
          [0, 0],
        ],
      });
      const seen: Episode<number> = { states: [0, 2], actions: [1], rewards: [1], end: 'terminated' };
      const { parameters } = reinforce.onEpisodes(world, policy, [seen], { stepSize: 1 });
      expect(parameters).toEqual([0.5]);
      return stepPolicy(policy, parameters).probabilities[3];
    });
    expect(after[0]).toBeCloseTo(1 / (1 + Math.exp(-0.5)), 12);
    expect(after[1]).toBeCloseTo(1 / (1 + Math.exp(0.5)), 12);
    expect(after.map((p) => p.toFixed(3))).toEqual(['0.622', '0.378']);
  });

  test('PPO: values of states never observed are irrelevant, the value behind a truncation is not', () => {
    const world = mdpFromArrays(rational, {
      transition: [
        [
          [0, 1, 0],
          [0, 1, 0],
        ],
        [
          [0, 0, 1],
          [0, 0, 1],
        ],
        [
          [0, 0, 1],
          [0, 0, 1],
        ],
      ],
      reward: [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      discount: 1,
      horizon: 9,
    });
    const policy = tabularPolicy(rational, [
      ['1/2', '1/2'],
      ['1/2', '1/2'],
      ['1/2', '1/2'],
    ]);
    const cut: Episode<typeof rational.one> = {
      states: [0, 1],
      actions: [0],
      rewards: [rational.zero],
      end: 'truncated',
    };
    const update = (v1: number, v2: number) =>
      shown(
        ppo.onEpisodes(world, policy, [cut], {
          stepSize: 1,
          clipRange: '1/5',
          gaeLambda: '1/2',
          critic: { kind: 'given', stateValues: [0, v1, v2].map((v) => rational.integer(v)) },
        }).parameters,
      );
    // All rewards are 0, V(s₁) = 1: Â₀ = 1, so the policy is trained towards a state without reward.
    expect(update(1, 0)).toEqual(['1/2', '-1/2', '0', '0', '0', '0']);
    expect(update(1, 777)).toEqual(update(1, 0));
    expect(update(0, 777)).toEqual(['0', '0', '0', '0', '0', '0']);
  });
});

describe('learners that coincide, coincide bit for bit', () => {
  test('PPO with V = 0, λ = 1, one epoch is REINFORCE without γᵗ', () => {
    fc.assert(
      fc.property(smallCases({ termination: 'always', support: 'full' }), fc.nat(), (small, seed) => {
        const mdp = mdpIn(float64, small.mdp);
        const policy = policyIn(float64, small.policies[0]);
        const options = { stepSize: 0.3, episodes: 3 };
        const zeros = { kind: 'given', stateValues: float64.zeros(mdp.states) } as const;
        const clipped = ppo.sampled(mdp, policy, { ...options, critic: zeros, gaeLambda: 1, clipRange: 0.2 }, seed);
        const plain = reinforce.sampled(mdp, policy, { ...options, stateWeighting: 'undiscounted' }, seed);
        expect(clipped.parameters).toEqual(plain.parameters);
      }),
      { seed: 53, numRuns: 60 },
    );
  });

  test('cloning one’s own successes is REINFORCE with reward 1 for them and 0 for the rest', () => {
    const set = bandit(float64, [1, 0, 1]);
    const policy = tabularPolicy(float64, [
      ['1/5', '3/10', '1/2'],
      [0, 0, 0],
    ]);
    const played = [0, 1, 2, 2].map(
      (action): Episode<number> => ({
        states: [0, 1],
        actions: [action],
        rewards: [set.reward[action]],
        end: 'terminated',
      }),
    );
    const successes = played.map(({ actions, rewards }) =>
      rewards[0] === 1 ? [{ state: 0, action: actions[0] }] : [],
    );
    const cloned = imitation.onDemonstrations(policy, successes, { stepSize: 0.7, objective: 'crossEntropy' });
    expect(cloned.parameters).toEqual(reinforce.onEpisodes(set, policy, played, { stepSize: 0.7 }).parameters);
  });
});
