import {
  atLeast,
  bandits,
  claim,
  fullSupportPolicies,
  policyGradient,
  reinforce,
  rewardTables,
  withRewards,
} from 'lakatos';

/** D2: what is subtracted from one answer and not from another is a reward taken away. b = (3/2, 0) turns the update of
 *  r = (1, 0) around: −1/16. */
export default claim({
  id: 'reinforce/estimator-is-unbiased-with-a-baseline-of-the-action',
  title: 'REINFORCE’s estimator keeps pointing up the expected reward with a baseline that depends on the answer',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'the training setup does attempt to find a policy that maximizes-as-far-as-it-can-tell the reward function',
  },
  formula: '⟨E[(r(X) − b(X))·∇log π(X)], ∇J⟩ ≥ 0',
  forAll: { bandit: bandits({ answers: [2, 3] }), policy: fullSupportPolicies(), baseline: rewardTables() },
  then: {
    'it points up': ({ bandit, policy, baseline }, { add, multiply, subtract, zero }) => {
      const lessened = withRewards(
        bandit,
        bandit.reward.map((reward, i) => subtract(reward, baseline[i])),
      );
      const { parameters } = reinforce.expected(lessened, policy, { stepSize: 1 });
      const gradient = policyGradient(bandit, policy);
      return atLeast(
        gradient.reduce((sum, entry, i) => add(sum, multiply(entry, parameters[i])), zero),
        0,
      );
    },
  },
  expect: 'refuted',
  neighbours: ['reinforce/estimator-is-unbiased-with-a-baseline-of-the-state'],
});
