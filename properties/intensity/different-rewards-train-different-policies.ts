import { above, bandits, claim, fullSupportPolicies, reinforce, rewardTables, withRewards } from 'lakatos';

/** D1: the map from rewards to trained policies is many-to-one, already for one step and without a critic. */
export default claim({
  id: 'intensity/different-rewards-train-different-policies',
  title: 'Reward functions that differ give different expected updates',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'the policy does not have to internalize the reward function',
  },
  formula: 'r ≠ r̃ ⇒ E[Δθ](r) ≠ E[Δθ](r̃)',
  forAll: {
    bandit: bandits({ answers: [2, 3], rewards: { from: -1, to: 1 } }),
    otherReward: rewardTables({ rewards: { from: -1, to: 1 } }),
    policy: fullSupportPolicies(),
  },
  given: {
    'the rewards differ': ({ bandit, otherReward }, { absolute, add, subtract, zero }) =>
      above(
        bandit.reward.reduce((sum, r, i) => add(sum, absolute(subtract(r, otherReward[i]))), zero),
        0,
      ),
  },
  then: {
    'the updates differ': ({ bandit, otherReward, policy }, { absolute, add, subtract, zero }) => {
      const own = reinforce.expected(bandit, policy, { stepSize: 1 }).parameters;
      const other = reinforce.expected(withRewards(bandit, otherReward), policy, { stepSize: 1 }).parameters;
      return above(
        own.reduce((sum, entry, i) => add(sum, absolute(subtract(entry, other[i]))), zero),
        0,
      );
    },
  },
  expect: 'refuted',
  neighbours: ['intensity/expected-reinforce-does-not-see-a-shift'],
});
