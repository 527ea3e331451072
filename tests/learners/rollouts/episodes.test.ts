import fc from 'fast-check';
import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { float64, type Rational, rational } from '../../../src/arithmetic/index.js';
import { enumerateEpisodes, reinforce, sampleEpisode } from '../../../src/learners/index.js';
import { type Episode, expectedReturn, mdpFromArrays, rewardOf } from '../../../src/mdp/index.js';
import { tabularPolicy } from '../../../src/policies/index.js';
import { mdpIn, policyIn, smallCases } from '../smallWorlds.js';

describe('enumerateEpisodes(mdp, policy, steps)', () => {
  test('lists each possible episode once; probabilities are products and sum to 1', () => {
    fc.assert(
      fc.property(smallCases(), ({ mdp, policies: [policy], rolloutSteps }) => {
        const possible = enumerateEpisodes(mdp, policy, rolloutSteps);
        const total = possible.reduce((sum, { probability }) => rational.add(sum, probability), rational.zero);
        expect(rational.format(total)).toBe('1');
        expect(new Set(possible.map(({ episode }) => JSON.stringify([episode.states, episode.actions]))).size).toBe(
          possible.length,
        );
        for (const { probability, episode } of possible) {
          const { states, actions, rewards } = episode;
          let product = mdp.initial[states[0]];
          actions.forEach((action, t) => {
            const index = states[t] * mdp.actions + action;
            product = rational.multiply(product, policy.probabilities[index]);
            product = rational.multiply(product, mdp.transition[index * mdp.states + states[t + 1]]);
            expect(rewards[t]).toEqual(rewardOf(mdp, states[t], action, states[t + 1]));
          });
          expect(rational.sign(product)).toBe(1);
          expect(rational.format(product)).toBe(rational.format(probability));
        }
      }),
      { seed: 81, numRuns: 60 },
    );
  });

  test('an episode is terminated by a terminal state or the horizon, truncated by the number of steps', () => {
    let truncated = 0;
    fc.assert(
      fc.property(smallCases(), ({ mdp, policies: [policy], rolloutSteps }) => {
        for (const { episode } of enumerateEpisodes(mdp, policy, rolloutSteps)) {
          const { states, actions, end } = episode;
          expect(states.length).toBe(actions.length + 1);
          expect(states.slice(0, -1).some((state) => mdp.terminal[state])).toBe(false);
          const over = mdp.terminal[states[actions.length]] || actions.length === mdp.horizon;
          expect(end).toBe(over ? 'terminated' : 'truncated');
          if (!over) {
            truncated++;
            expect(actions.length).toBe(rolloutSteps);
          }
        }
      }),
      { seed: 82, numRuns: 60 },
    );
    expect(truncated).toBeGreaterThan(50);
  });

  test('the mean discounted return is expectedReturn(mdp, policy), under a horizon or where all ends', () => {
    fc.assert(
      fc.property(smallCases({ termination: 'always' }), ({ mdp, policies: [policy] }) => {
        let mean = rational.zero;
        for (const { probability, episode } of enumerateEpisodes(mdp, policy, mdp.states)) {
          const gain = episode.rewards.reduceRight(
            (later, reward) => rational.add(reward, rational.multiply(mdp.discount, later)),
            rational.zero,
          );
          mean = rational.add(mean, rational.multiply(probability, gain));
        }
        expect(rational.format(mean)).toBe(rational.format(expectedReturn(mdp, policy)));
      }),
      { seed: 83, numRuns: 60 },
    );
  });

  test('refuses to list more than a million', () => {
    const endless = mdpFromArrays(float64, { transition: [[[1], [1]]], reward: [[0, 0]], discount: '1/2' });
    const coin = tabularPolicy(float64, [['1/2', '1/2']]);
    expect(enumerateEpisodes(endless, coin, 10).length).toBe(1024);
    expect(() => enumerateEpisodes(endless, coin, 21)).toThrow(/too many episodes/);
  });
});

describe('sampleEpisode(mdp, policy, steps, random)', () => {
  test('produces only enumerated episodes, each about as often as it is likely', () => {
    const samples = 4000;
    // Hoeffding: P(|frequency − p| ≥ t) ≤ 2·exp(−2·n·t²), 10⁻⁹ for each of at most 1000 episodes.
    const bound = Math.sqrt(Math.log(2 / 1e-9) / (2 * samples));
    fc.assert(
      fc.property(smallCases({ steps: [2, 2] }), fc.nat(), ({ mdp, policies: [policy], rolloutSteps }, seed) => {
        const keyOf = ({ states, actions, end }: Episode<Rational> | Episode<number>) =>
          JSON.stringify([states, actions, end]);
        const floats = { mdp: mdpIn(float64, mdp), policy: policyIn(float64, policy) };
        const random = seedrandom(String(seed));
        const counts = new Map<string, number>();
        for (let i = 0; i < samples; i++) {
          const key = keyOf(sampleEpisode(floats.mdp, floats.policy, rolloutSteps, random));
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
        let listed = 0;
        for (const { probability, episode } of enumerateEpisodes(mdp, policy, rolloutSteps)) {
          const count = counts.get(keyOf(episode)) ?? 0;
          listed += count;
          expect(Math.abs(count / samples - rational.toNumber(probability))).toBeLessThan(bound);
        }
        expect(listed).toBe(samples);
      }),
      { seed: 84, numRuns: 10 },
    );
  });

  test('repeats for the same seed, in any arithmetic', () => {
    fc.assert(
      fc.property(smallCases(), fc.nat(), ({ mdp, policies: [policy], rolloutSteps }, seed) => {
        const exact = sampleEpisode(mdp, policy, rolloutSteps, seedrandom(String(seed)));
        const again = sampleEpisode(mdp, policy, rolloutSteps, seedrandom(String(seed)));
        const float = sampleEpisode(
          mdpIn(float64, mdp),
          policyIn(float64, policy),
          rolloutSteps,
          seedrandom(String(seed)),
        );
        expect(again).toEqual(exact);
        expect([float.states, float.actions, float.end]).toEqual([exact.states, exact.actions, exact.end]);
      }),
      { seed: 85, numRuns: 100 },
    );
  });

  test('never draws a last action of probability 0, also where the sum of the others is rounded down', () => {
    // Ten times 0.1 sums to 1 − 2⁻⁵³ in doubles, which is the largest u there is.
    const tenths = Array.from({ length: 10 }, () => '1/10');
    const policy = tabularPolicy(float64, [[...tenths, 0]]);
    const mdp = mdpFromArrays(float64, {
      transition: [Array.from({ length: 11 }, () => [1])],
      reward: [0],
      discount: '1/2',
    });
    expect(sampleEpisode(mdp, policy, 1, () => 1 - 2 ** -53).actions).toEqual([9]);
  });

  test('never draws what has probability 0, also at the edges of the unit interval', () => {
    const mdp = mdpFromArrays(float64, {
      transition: [[[0, 1, 0]], null, null],
      reward: [[0], null, null],
      discount: '1/2',
      terminal: [1, 2],
    });
    const policy = tabularPolicy(float64, [[1], [0], [0]]);
    for (const u of [0, 1 - 2 ** -53]) expect(sampleEpisode(mdp, policy, 1, () => u).states).toEqual([0, 1]);
  });
});

describe('rolloutSteps', () => {
  const loop = mdpFromArrays(rational, {
    transition: [[['1/2', '1/2']], null],
    reward: [[1], null],
    discount: '1/2',
    terminal: [1],
    stateNames: ['start', 'end'],
  });
  const policy = tabularPolicy(rational, [[1], [0]]);

  test('has to be given where a policy can run in a circle; the message names the state', () => {
    expect(() => reinforce.enumerated(loop, policy, { stepSize: 1 })).toThrow(/can return to state start/);
    expect(() => reinforce.sampled(loop, policy, { stepSize: 1 }, 1)).toThrow(/rolloutSteps/);
    expect(reinforce.enumerated(loop, policy, { stepSize: 1, rolloutSteps: 2 }).length).toBe(3);
  });

  test('is not needed for the expected form, nor where the policy avoids the circle', () => {
    expect(rational.format(reinforce.expected(loop, policy, { stepSize: 1 }).parameters[0])).toBe('0');
    const fork = mdpFromArrays(rational, {
      transition: [
        [
          [1, 0],
          [0, 1],
        ],
        null,
      ],
      reward: [[1, 1], null],
      discount: '1/2',
      terminal: [1],
    });
    const leaves = tabularPolicy(rational, [
      [0, 1],
      [0, 0],
    ]);
    expect(reinforce.enumerated(fork, leaves, { stepSize: 1 }).length).toBe(1);
  });

  test('an undiscounted sum over an endless rollout is refused', () => {
    const endless = mdpFromArrays(rational, { transition: [[[1], [1]]], reward: [[0, 1]], discount: '1/2' });
    const coin = tabularPolicy(rational, [['1/2', '1/2']]);
    const options = { stepSize: 1, stateWeighting: 'undiscounted' } as const;
    expect(() => reinforce.expected(endless, coin, options)).toThrow(/never end[\s\S]*rolloutSteps: 100/);
  });
});
