import { bandits, claim, equal, expectedReturn, fullSupportPolicies, policyGradientStep } from 'lakatos';

/** D11: two histories that earn the same are two policies, and one step later they still are. */
export default claim({
  id: 'reward-target/same-return-same-next-policy',
  title: 'Two policies with the same expected reward have the same expected reward after the same exact step',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'I generally don’t buy “SGD selects for X” arguments without mechanistic reasoning to back them up.',
  },
  formula: 'J(π) = J(π̃) ⇒ J(π₁) = J(π̃₁)',
  forAll: {
    bandit: bandits({ answers: 3, rewards: { from: 0, to: 1 } }),
    policy: fullSupportPolicies({ weights: 3 }),
    otherPolicy: fullSupportPolicies({ weights: 3 }),
  },
  given: {
    'they earn the same': ({ bandit, policy, otherPolicy }) =>
      equal(expectedReturn(bandit, policy), expectedReturn(bandit, otherPolicy)),
  },
  then: {
    'they earn the same after a step': ({ bandit, policy, otherPolicy }) =>
      equal(
        expectedReturn(bandit, policyGradientStep(bandit, policy, 1)),
        expectedReturn(bandit, policyGradientStep(bandit, otherPolicy, 1)),
      ),
  },
  expect: 'refuted',
  neighbours: ['reward-target/same-return-of-two-answers-same-next-policy'],
});
