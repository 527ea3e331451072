import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float64, rational } from '../../src/arithmetic/index.js';
import {
  actorCritic,
  imitation,
  naturalPolicyGradient,
  type PossibleUpdate,
  ppo,
  reinforce,
  type Update,
} from '../../src/learners/index.js';
import { mdpIn, policyIn, smallCases } from './smallWorlds.js';

const samples = 1500;

/** Each entry of an update lies in a known range, so by Hoeffding its mean over n seeds misses the expectation by
 *    t = (high − low)·√(ln(2/δ)/(2n)) with probability at most δ = 10⁻⁹. */
const expectMean = (
  possible: readonly PossibleUpdate<number>[],
  expected: Update<number>,
  sampled: (seed: number) => Update<number>,
): void => {
  const updates = Array.from({ length: samples }, (_, seed) => sampled(seed).parameters);
  expected.parameters.forEach((mean, i) => {
    const entries = possible.map(({ update }) => update.parameters[i]);
    const range = Math.max(...entries) - Math.min(...entries);
    const bound = range * Math.sqrt(Math.log(2 / 1e-9) / (2 * samples)) + 1e-12;
    const average = updates.reduce((sum, parameters) => sum + parameters[i], 0) / samples;
    expect(Math.abs(average - mean)).toBeLessThan(bound);
  });
};

describe('the mean of sampled(mdp, policy, options, seed) over seeds', () => {
  test('approaches expected(mdp, policy, options) for every learner', () => {
    fc.assert(
      fc.property(smallCases({ steps: [2, 2] }), (small) => {
        const mdp = mdpIn(float64, small.mdp);
        const policy = policyIn(float64, small.policies[0]);
        const expert = policyIn(float64, small.expert);
        const stateValues = small.stateValues.map((value) => rational.toNumber(value));
        const critic = { kind: 'given', stateValues } as const;
        const base = { stepSize: 0.5, rolloutSteps: small.rolloutSteps };
        const clipped = { ...base, critic, clipRange: 0.2, gaeLambda: 0.5 };
        const traced = { ...base, critic, traceDecay: 0.5 };
        const cloned = { ...base, expert, objective: 'crossEntropy', visiting: { expertShare: '1/2' } } as const;
        expectMean(reinforce.enumerated(mdp, policy, base), reinforce.expected(mdp, policy, base), (seed) =>
          reinforce.sampled(mdp, policy, base, seed),
        );
        expectMean(ppo.enumerated(mdp, policy, clipped), ppo.expected(mdp, policy, clipped), (seed) =>
          ppo.sampled(mdp, policy, clipped, seed),
        );
        expectMean(actorCritic.enumerated(mdp, policy, traced), actorCritic.expected(mdp, policy, traced), (seed) =>
          actorCritic.sampled(mdp, policy, traced, seed),
        );
        expectMean(
          naturalPolicyGradient.enumerated(mdp, policy, base),
          naturalPolicyGradient.expected(mdp, policy, base),
          (seed) => naturalPolicyGradient.sampled(mdp, policy, base, seed),
        );
        expectMean(imitation.enumerated(mdp, policy, cloned), imitation.expected(mdp, policy, cloned), (seed) =>
          imitation.sampled(mdp, policy, cloned, seed),
        );
      }),
      { seed: 101, numRuns: 5 },
    );
  });

  test('the same seed gives the same update, another seed another one', () => {
    fc.assert(
      fc.property(smallCases({ support: 'full', termination: 'always', horizon: 'none' }), (small) => {
        const mdp = mdpIn(float64, small.mdp);
        const policy = policyIn(float64, small.policies[0]);
        const update = (seed: number) => reinforce.sampled(mdp, policy, { stepSize: 1, episodes: 4 }, seed).parameters;
        expect(update(7)).toEqual(update(7));
      }),
      { seed: 102, numRuns: 30 },
    );
    const small = fc.sample(smallCases({ support: 'full', termination: 'always', horizon: 'none' }), {
      seed: 1,
      numRuns: 20,
    });
    const differs = small.filter(({ mdp, policies: [policy] }) => {
      const update = (seed: number) => reinforce.sampled(mdp, policy, { stepSize: 1, episodes: 4 }, seed).parameters;
      return update(1).some((entry, i) => rational.format(entry) !== rational.format(update(2)[i]));
    });
    expect(differs.length).toBeGreaterThan(10);
  });
});
