import {
  atLeast,
  atMost,
  bandits,
  claim,
  dot,
  expectedReturn,
  fractions,
  fullSupportPolicies,
  policyGradient,
  reinforce,
  stepPolicy,
  sum,
} from 'lakatos';

/** M9, R3: for rewards in [0, 1] J is 5/2-smooth in the logits [mei2020], so E[J(π′)] ≥ J + η·‖∇J‖² − (5/4)·η²·E‖ĝ‖², which
 *  is at least J up to this step size. */
export default claim({
  id: 'reinforce/small-sampled-step-raises-the-return-on-average',
  title: 'A sampled REINFORCE step of at most 4/5 of ‖∇J‖²/E‖ĝ‖² does not lower the expected reward on average',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'the training setup does attempt to find a policy that maximizes-as-far-as-it-can-tell the reward function',
  },
  formula: 'r ∈ [0, 1] ∧ η·E‖ĝ‖² ≤ (4/5)·‖∇J‖² ⇒ E[J(π′)] ≥ J(π)',
  forAll: {
    bandit: bandits({ answers: [2, 3], rewards: { from: 0, to: 1, denominator: 10 } }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: '1/50', to: 2, denominator: 50 }),
  },
  given: {
    'the step is small': ({ bandit, policy, stepSize }, arithmetic) => {
      const { multiply, ratio } = arithmetic;
      const squares = reinforce
        .enumerated(bandit, policy, { stepSize: 1 })
        .map(({ probability, update: { parameters } }) =>
          multiply(probability, dot(arithmetic, parameters, parameters)),
        );
      const gradient = policyGradient(bandit, policy);
      return atMost(
        multiply(stepSize, sum(arithmetic, squares)),
        multiply(ratio(4, 5), dot(arithmetic, gradient, gradient)),
      );
    },
  },
  then: {
    'the mean does not fall': ({ bandit, policy, stepSize }, arithmetic) =>
      atLeast(
        sum(
          arithmetic,
          reinforce
            .enumerated(bandit, policy, { stepSize })
            .map(({ probability, update }) =>
              arithmetic.multiply(probability, expectedReturn(bandit, stepPolicy(policy, update.parameters))),
            ),
        ),
        expectedReturn(bandit, policy),
      ),
  },
  expect: 'holds',
  cases: 3000,
  neighbours: ['reinforce/sampled-step-raises-the-return-on-average'],
});
