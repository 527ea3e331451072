import { claim, equal, mdps, optimalValues, rewardTables, withRewards } from 'lakatos';

/** D4 for a planner: what chooses by looking up the reward and searching is not a policy whose training is over. */
export default claim({
  id: 'reward-target/planner-does-not-see-the-reward',
  title: 'A planner that is not trained takes the same first actions whatever the reward is',
  source: { document: '004_d61c63148e9ac8c8.txt', quote: 'reward is not the optimization target of policy inference' },
  formula: 'argmax_a Q*_r(s, a) = argmax_a Q*_r̃(s, a)',
  forAll: {
    mdp: mdps({ states: [1, 3], actions: 2 }),
    otherReward: rewardTables(),
  },
  then: {
    'the same actions are best': ({ mdp, otherReward }, { integer }) => {
      const own = optimalValues(mdp).actions;
      const other = optimalValues(withRewards(mdp, otherReward)).actions;
      return own.map((actions, s) => equal(integer(BigInt(actions[0] ?? 0)), integer(BigInt(other[s][0] ?? 0))));
    },
  },
  expect: 'refuted',
  neighbours: ['reward-target/frozen-policy-does-not-see-the-reward'],
});
