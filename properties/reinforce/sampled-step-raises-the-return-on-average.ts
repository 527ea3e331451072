import {
  atLeast,
  bandits,
  claim,
  expectedReturn,
  fractions,
  fullSupportPolicies,
  reinforce,
  stepPolicy,
} from 'lakatos';

/** R11, M9, R3: the exponential of a large step is not symmetric: with r = (11/10, 1), π₁ = 3/4 and 2η = 1 the mean of
 *  π₁′ is 0.00496 below π₁. */
export default claim({
  id: 'reinforce/sampled-step-raises-the-return-on-average',
  title: 'A sampled REINFORCE step does not lower the expected reward on average',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'the training setup does attempt to find a policy that maximizes-as-far-as-it-can-tell the reward function',
  },
  formula: 'E[J(π′)] ≥ J(π)',
  forAll: {
    bandit: bandits({ answers: 2, rewards: { from: 0, to: 3, denominator: 2 } }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: '1/4', to: 4, denominator: 4 }),
  },
  then: {
    'the mean does not fall': ({ bandit, policy, stepSize }, { add, multiply, zero }) =>
      atLeast(
        reinforce
          .enumerated(bandit, policy, { stepSize })
          .reduce(
            (sum, { probability, update }) =>
              add(sum, multiply(probability, expectedReturn(bandit, stepPolicy(policy, update.parameters)))),
            zero,
          ),
        expectedReturn(bandit, policy),
      ),
  },
  expect: 'refuted',
  neighbours: ['reinforce/sampled-step-with-the-mean-as-baseline-raises-the-return-on-average'],
});
