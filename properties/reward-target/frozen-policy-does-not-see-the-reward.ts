import { allEqual, claim, discountedVisits, fullSupportPolicies, mdps, rewardTables, withRewards } from 'lakatos';

/** D4: where a policy goes is a function of dynamics and policy. */
export default claim({
  id: 'reward-target/frozen-policy-does-not-see-the-reward',
  title: 'A policy that is not trained any more does the same whatever the reward is',
  source: { document: '004_d61c63148e9ac8c8.txt', quote: 'reward is not the optimization target of policy inference' },
  formula: 'd^π(P, r) = d^π(P, r̃)',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: [2, 3], termination: 'some' }),
    policy: fullSupportPolicies(),
    otherReward: rewardTables(),
  },
  then: {
    'its visits are the same': ({ mdp, policy, otherReward }) =>
      allEqual(discountedVisits(withRewards(mdp, otherReward), policy), discountedVisits(mdp, policy)),
  },
  expect: 'holds',
  neighbours: ['reward-target/frozen-policy-that-observes-the-reward-does-not-see-it'],
});
