import {
  answerRewards,
  atLeast,
  bandits,
  claim,
  expectedReturn,
  fractions,
  fullSupportPolicies,
  integers,
  policyGradientStep,
} from 'lakatos';

/** M2, M12: with finite logits every answer keeps some probability, so "definitely" is false at every finite time. */
export default claim({
  id: 'maximisation/training-maximises-the-reward',
  title: 'After exact training a policy behaves as a reward maximiser on what it was trained on',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'agents definitely behave as reward maximizers in the specific seen training points',
  },
  formula: 'J(θ_T) ≥ max r, T ≤ 3 exact steps',
  forAll: {
    bandit: bandits({ answers: [2, 4] }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: 1, to: 20, denominator: 1 }),
    steps: integers({ from: 1, to: 3 }),
  },
  then: {
    'no answer is better than what it does': ({ bandit, policy, stepSize, steps }) => {
      let trained = policy;
      for (let step = 0; step < steps; step++) trained = policyGradientStep(bandit, trained, stepSize);
      const value = expectedReturn(bandit, trained);
      return answerRewards(bandit).map((reward) => atLeast(value, reward));
    },
  },
  expect: 'refuted',
  neighbours: ['maximisation/finite-training-stays-below-the-optimum'],
});
