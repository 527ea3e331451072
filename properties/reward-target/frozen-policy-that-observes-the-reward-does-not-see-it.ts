import {
  allEqual,
  answerRewards,
  bandits,
  claim,
  discountedVisits,
  fractions,
  fullSupportPolicies,
  mdpFromTables,
  type Real,
  rewardTables,
  tabularPolicyFromTables,
} from 'lakatos';

/** D4 without H-NOOBS: "repeat if the last reward was positive, else switch" never changes, and does other things under
 *  other rewards. The state is the last action and whether it was paid. */
export default claim({
  id: 'reward-target/frozen-policy-that-observes-the-reward-does-not-see-it',
  title: 'A policy that is not trained any more but observes its last reward does the same whatever the reward is',
  source: { document: '004_d61c63148e9ac8c8.txt', quote: 'reward is not the optimization target of policy inference' },
  formula: 'd^π(r) = d^π(r̃) where π reads 1{r_{t−1} > 0}',
  forAll: {
    bandit: bandits({ answers: 2, rewards: { from: -1, to: 1 } }),
    otherReward: rewardTables({ rewards: { from: -1, to: 1 } }),
    policy: fullSupportPolicies(),
    whenPaid: fractions({ from: 0, to: 1, denominator: 4 }),
    whenNot: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  then: {
    'it is as often paid in the states it visits': ({ bandit, otherReward, whenPaid, whenNot }, arithmetic) => {
      const visits = (rewards: readonly Real[]) => {
        const { one, ratio, subtract, zero, zeros, sign } = arithmetic;
        const transition = zeros(2 * 2 * 2);
        [0, 1].forEach((action) => {
          const next = sign(rewards[action]) === 1 ? 0 : 1;
          transition[2 * action + next] = one;
          transition[4 + 2 * action + next] = one;
        });
        const world = mdpFromTables(arithmetic, {
          states: 2,
          actions: 2,
          transition,
          reward: zeros(4),
          initial: [one, zero],
          discount: ratio(1, 2),
          terminal: [false, false],
          available: [true, true, true, true],
        });
        const frozen = tabularPolicyFromTables(arithmetic, {
          states: 2,
          actions: 2,
          probabilities: [whenPaid, subtract(one, whenPaid), whenNot, subtract(one, whenNot)],
        });
        return discountedVisits(world, frozen);
      };
      return allEqual(visits(answerRewards(bandit)), visits(otherReward.slice(0, 2)));
    },
  },
  expect: 'refuted',
  neighbours: [
    'reward-target/frozen-policy-does-not-see-the-reward',
    'reward-target/return-is-what-the-visits-are-paid',
  ],
});
