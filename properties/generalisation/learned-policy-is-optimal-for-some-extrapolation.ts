import { answerRewards, atLeast, bandits, claim, fractions, fullSupportPolicies, policyGradientStep } from 'lakatos';

/** C6: "only those that optimize a plausible extrapolation of the reward": on what it has seen a trained policy is not
 *  optimal for the reward it saw, whatever is assumed about the rest. */
export default claim({
  id: 'generalisation/learned-policy-is-optimal-for-some-extrapolation',
  title:
    'After exact training a policy is optimal for a reward that agrees with the training reward on everything it visits',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'the agents you get are only those that optimize a plausible extrapolation of the reward signal in training',
  },
  formula: 'π_T(a) > 0 ⇒ r(a) ≥ r(b) for every visited b',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: 1, to: 20 }),
  },
  then: {
    'it does nothing that is worse than something it visits': ({ bandit, policy, stepSize }, { isZero }) => {
      const trained = policyGradientStep(bandit, policy, stepSize);
      const done = answerRewards(bandit).filter((_, a) => !isZero(trained.probabilities[a]));
      return done.flatMap((reward) => done.map((other) => atLeast(reward, other)));
    },
  },
  expect: 'refuted',
  neighbours: ['maximisation/finite-training-stays-below-the-optimum'],
});
