import { answerRewards, atLeast, bandits, claim, fullSupportPolicies, reinforce, rewardTables } from 'lakatos';

/** X02: an answer that is graded too high may still be the worse one in the eyes of the reward that trains. */
export default claim({
  id: 'misgrading/overgraded-answer-gains',
  title: 'An answer that the training reward grades too high gains probability under exact training',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote:
      'if the reward function doesn’t grade all the events properly, then the policy will be selected to exploit it',
  },
  formula: 'r̂(a) > r*(a) ⇒ ṗ(a) ≥ 0 under r̂',
  forAll: {
    training: bandits({ answers: [2, 3], rewards: { from: -2, to: 2 } }),
    trueReward: rewardTables({ rewards: { from: -2, to: 2 } }),
    policy: fullSupportPolicies(),
  },
  then: {
    'no overgraded answer loses': ({ training, trueReward, policy }, { sign, subtract }) => {
      const flow = reinforce.probabilityFlow(training, policy);
      return answerRewards(training).flatMap((graded, a) =>
        sign(subtract(graded, trueReward[a])) === 1 ? [{ ...atLeast(flow[a], 0), of: `answer ${a}` }] : [],
      );
    },
  },
  expect: 'refuted',
  neighbours: [
    'misgrading/true-reward-of-two-answers-falls-only-if-their-order-is-reversed',
    'intensity/shaping-leaves-the-expected-gradient',
  ],
});
