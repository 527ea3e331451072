import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type Interval, interval, type Rational, rational } from '../../src/arithmetic/index.js';
import {
  type ActorCriticOptions,
  actorCritic,
  averageUpdate,
  type Critic,
  type ImitationOptions,
  imitation,
  type NaturalPolicyGradientOptions,
  naturalPolicyGradient,
  type PossibleUpdate,
  type PpoOptions,
  ppo,
  type ReinforceOptions,
  reinforce,
  type Update,
} from '../../src/learners/index.js';
import { mdpIn, policyIn, type SmallCase, shown, smallCases } from './smallWorlds.js';

/** The law of this room: the closed form is the mean over everything that can be sampled, as equal fractions. */
let compared = 0;
let moving = 0;
const expectSame = (expected: Update<Rational>, possible: readonly PossibleUpdate<Rational>[]): void => {
  const total = possible.reduce((sum, { probability }) => rational.add(sum, probability), rational.zero);
  expect(rational.format(total)).toBe('1');
  compared++;
  if (expected.parameters.some((entry) => !rational.isZero(entry))) moving++;
  const mean = averageUpdate(rational, possible);
  expect(shown(expected.parameters)).toEqual(shown(mean.parameters));
  expect(shown(expected.stateValues)).toEqual(shown(mean.stateValues));
  expect(shown(expected.criticWeights)).toEqual(shown(mean.criticWeights));
};

const critics = (small: SmallCase): Critic<Rational>[] => [
  { kind: 'exact' },
  { kind: 'given', stateValues: small.stateValues },
  { kind: 'tabular', stateValues: small.stateValues, stepSize: '1/3' },
  { kind: 'linear', features: small.features, weights: small.weights, stepSize: 2 },
];

const check = (numRuns: number, law: (small: SmallCase) => void, options = {}): void =>
  fc.assert(fc.property(smallCases(options), law), { seed: 11, numRuns });

afterAll(() => {
  // Equal zeros would show little: most of what is compared moves the policy.
  expect(moving / compared).toBeGreaterThan(0.7);
});

describe('expected(mdp, policy, options) is Σ probability · enumerated(mdp, policy, options)', () => {
  test('REINFORCE: returns, weightings, baselines and policies', () => {
    check(40, (small) => {
      const { mdp, policies, rolloutSteps } = small;
      const credits: Partial<ReinforceOptions<Rational>>[] = [
        {},
        { stateWeighting: 'undiscounted' },
        { returns: 'wholeReturn' },
      ];
      const baselines: ReinforceOptions<Rational>['baseline'][] = [
        { kind: 'none' },
        { kind: 'constant', value: '3/2' },
        ...critics(small),
      ];
      for (const policy of policies) {
        for (const credit of credits) {
          for (const baseline of baselines) {
            const options = { stepSize: '1/2', rolloutSteps, baseline, ...credit };
            expectSame(reinforce.expected(mdp, policy, options), reinforce.enumerated(mdp, policy, options));
          }
        }
      }
    });
  });

  test('REINFORCE, PPO and actor–critic with a value head on the trunk', () => {
    check(40, ({ mdp, policies, rolloutSteps }) => {
      const policy = policies[3];
      const trunk: Critic<Rational> = { kind: 'trunk', lossWeight: '1/2' };
      const plain = { stepSize: '1/2', rolloutSteps, baseline: trunk };
      expectSame(reinforce.expected(mdp, policy, plain), reinforce.enumerated(mdp, policy, plain));
      const clipped = { stepSize: '1/2', rolloutSteps, critic: trunk, clipRange: '1/5', gaeLambda: '2/3' };
      expectSame(ppo.expected(mdp, policy, clipped), ppo.enumerated(mdp, policy, clipped));
      const traced = { stepSize: '1/2', rolloutSteps, critic: trunk, traceDecay: '2/3' };
      expectSame(actorCritic.expected(mdp, policy, traced), actorCritic.enumerated(mdp, policy, traced));
    });
  });

  test('PPO: λ, weightings, critics, value clip, KL stop and kink', () => {
    check(30, (small) => {
      const { mdp, policies, rolloutSteps } = small;
      const variants: Partial<PpoOptions<Rational>>[] = [
        { gaeLambda: 0 },
        { gaeLambda: '2/3', stateWeighting: 'discounted' },
        { gaeLambda: 1, valueClipRange: '1/4', kink: 'one' },
        { gaeLambda: '1/2', klStop: { estimator: 'k3', threshold: '1/100' } },
      ];
      for (const policy of policies) {
        for (const critic of critics(small)) {
          for (const variant of variants) {
            const options = { stepSize: '1/2', clipRange: '1/5', gaeLambda: 0, rolloutSteps, critic, ...variant };
            expectSame(ppo.expected(mdp, policy, options), ppo.enumerated(mdp, policy, options));
          }
        }
      }
    });
  });

  test('actor–critic: trace decays, weightings and critics', () => {
    check(30, (small) => {
      const { mdp, policies, rolloutSteps } = small;
      const variants: Partial<ActorCriticOptions<Rational>>[] = [
        {},
        { traceDecay: '2/3' },
        { traceDecay: 1, stateWeighting: 'undiscounted' },
      ];
      for (const policy of policies) {
        for (const critic of critics(small)) {
          for (const variant of variants) {
            const options = { stepSize: '1/2', rolloutSteps, critic, ...variant };
            expectSame(actorCritic.expected(mdp, policy, options), actorCritic.enumerated(mdp, policy, options));
          }
        }
      }
    });
  });

  test('natural policy gradient: weightings and baselines', () => {
    check(60, ({ mdp, policies: [policy], rolloutSteps, stateValues }) => {
      const baselines: NaturalPolicyGradientOptions<Rational>['baseline'][] = [
        { kind: 'none' },
        { kind: 'constant', value: 2 },
        { kind: 'exact' },
        { kind: 'given', stateValues },
      ];
      for (const baseline of baselines) {
        for (const stateWeighting of ['discounted', 'undiscounted'] as const) {
          const options = { stepSize: '1/2', rolloutSteps, baseline, stateWeighting };
          expectSame(
            naturalPolicyGradient.expected(mdp, policy, options),
            naturalPolicyGradient.enumerated(mdp, policy, options),
          );
        }
      }
    });
  });

  test('imitation: both objectives, behaviour cloning and a walking mixture', () => {
    const law = ({ mdp, policies, expert, rolloutSteps }: SmallCase): void => {
      const visits: ImitationOptions<Rational>['visiting'][] = ['expert', { expertShare: '1/3' }, { expertShare: 0 }];
      for (const policy of policies) {
        for (const objective of ['crossEntropy', 'probability'] as const) {
          for (const visiting of visits) {
            const options = { stepSize: '1/2', rolloutSteps, expert, objective, visiting };
            expectSame(imitation.expected(mdp, policy, options), imitation.enumerated(mdp, policy, options));
          }
        }
      }
    };
    check(15, law, { steps: [1, 2] });
  });

  test('a batch of two episodes has the mean of one', () => {
    const law = (small: SmallCase): void => {
      const { mdp, policies, expert, rolloutSteps } = small;
      const [policy] = policies;
      const two = { stepSize: '1/2', rolloutSteps, episodes: 2 };
      const critic: Critic<Rational> = { kind: 'tabular', stateValues: small.stateValues, stepSize: 1 };
      const cloning = { ...two, expert, objective: 'crossEntropy' as const };
      const clipped = { ...two, critic, clipRange: '1/5', gaeLambda: '1/2' };
      expectSame(reinforce.expected(mdp, policy, two), reinforce.enumerated(mdp, policy, two));
      expectSame(ppo.expected(mdp, policy, clipped), ppo.enumerated(mdp, policy, clipped));
      expectSame(
        actorCritic.expected(mdp, policy, { ...two, critic }),
        actorCritic.enumerated(mdp, policy, { ...two, critic }),
      );
      expectSame(naturalPolicyGradient.expected(mdp, policy, two), naturalPolicyGradient.enumerated(mdp, policy, two));
      expectSame(imitation.expected(mdp, policy, cloning), imitation.enumerated(mdp, policy, cloning));
    };
    check(10, law, { states: [2, 2], steps: [1, 2] });
  });

  test('without rolloutSteps, where episodes end by themselves, by a linear solve', () => {
    const law = (small: SmallCase): void => {
      const { mdp, policies, expert } = small;
      for (const policy of policies) {
        for (const critic of critics(small)) {
          const plain = { stepSize: 1, baseline: critic, stateWeighting: 'undiscounted' as const };
          expectSame(reinforce.expected(mdp, policy, plain), reinforce.enumerated(mdp, policy, plain));
          const clipped = { stepSize: 1, critic, clipRange: '1/5', gaeLambda: '2/3' };
          expectSame(ppo.expected(mdp, policy, clipped), ppo.enumerated(mdp, policy, clipped));
          const traced = { stepSize: 1, critic, traceDecay: 1 };
          expectSame(actorCritic.expected(mdp, policy, traced), actorCritic.enumerated(mdp, policy, traced));
        }
        const cloning = { stepSize: 1, expert, objective: 'probability' as const };
        expectSame(imitation.expected(mdp, policy, cloning), imitation.enumerated(mdp, policy, cloning));
      }
    };
    check(20, law, { termination: 'always', horizon: 'none' });
  });

  test('PPO with an entropy bonus, which needs logarithms: in 40 digits', () => {
    const A = interval(40);
    const law = (small: SmallCase): void => {
      const mdp = mdpIn(A, small.mdp);
      for (const exact of small.policies) {
        const policy = policyIn(A, exact);
        for (const stateWeighting of ['discounted', 'undiscounted'] as const) {
          const options: PpoOptions<Interval> = {
            stepSize: 1,
            clipRange: '1/5',
            gaeLambda: '1/2',
            critic: { kind: 'exact' },
            entropyBonus: '3/7',
            rolloutSteps: small.rolloutSteps,
            stateWeighting,
          };
          const mean = averageUpdate(A, ppo.enumerated(mdp, policy, options));
          ppo.expected(mdp, policy, options).parameters.forEach((entry, i) => {
            expect(Math.abs(A.toNumber(A.subtract(entry, mean.parameters[i])))).toBeLessThan(1e-30);
          });
        }
      }
    };
    check(5, law, { steps: [1, 2] });
  });
});
