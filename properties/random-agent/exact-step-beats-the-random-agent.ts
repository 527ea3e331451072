import {
  atLeast,
  bandits,
  claim,
  expectedReturn,
  fractions,
  fullSupportPolicies,
  policyGradientStep,
  uniformPolicy,
} from 'lakatos';

/** R2: from an initialisation that is worse than random one step need not be enough: r = (1, 0), π = (1, 99)/100. */
export default claim({
  id: 'random-agent/exact-step-beats-the-random-agent',
  title: 'A policy after one exact step from anywhere earns at least as much as the random agent',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'maximize the reward in most situations way more often than if you select a random agent',
  },
  formula: 'J(θ₁) ≥ J(uniform) from any θ₀',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: 1, to: 3 }),
  },
  then: {
    'it earns as much': ({ bandit, policy, stepSize }) =>
      atLeast(
        expectedReturn(bandit, policyGradientStep(bandit, policy, stepSize)),
        expectedReturn(bandit, uniformPolicy(bandit)),
      ),
  },
  expect: 'refuted',
  neighbours: ['random-agent/exact-step-beats-where-it-started'],
});
