import { allEqual, bandits, claim, fractions, fullSupportPolicies, reinforce, withRewards } from 'lakatos';

/** R02, D1: E[b·∇log π(X)] = 0, so rewards that differ by a constant train the same policy. */
export default claim({
  id: 'intensity/expected-reinforce-does-not-see-a-shift',
  title: 'Adding the same number to every reward of an answer set leaves the expected REINFORCE update alone',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'the policy does not have to internalize the reward function',
  },
  formula: 'E[Δθ](r + b) = E[Δθ](r)',
  forAll: {
    bandit: bandits({ answers: [2, 5] }),
    policy: fullSupportPolicies(),
    shift: fractions({ from: -5, to: 5, denominator: 2 }),
  },
  then: {
    'the update is the same': ({ bandit, policy, shift }, { add }) =>
      allEqual(
        reinforce.expected(
          withRewards(
            bandit,
            bandit.reward.map((r, i) => (bandit.available[i] ? add(r, shift) : r)),
          ),
          policy,
          {
            stepSize: 1,
          },
        ).parameters,
        reinforce.expected(bandit, policy, { stepSize: 1 }).parameters,
      ),
  },
  expect: 'holds',
  proofs: { answers: [2, 3, 4] },
  neighbours: [
    'intensity/reinforce-does-not-see-a-shift',
    'intensity/different-rewards-train-different-policies',
    'intensity/a-shift-of-every-step-leaves-the-gradient',
  ],
});
