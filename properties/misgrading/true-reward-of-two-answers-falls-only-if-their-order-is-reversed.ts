import {
  answerRewards,
  bandits,
  below,
  claim,
  expectedReturn,
  fractions,
  fullSupportPolicies,
  policyGradientStep,
  rewardTables,
  withRewards,
} from 'lakatos';

/** X02 for two answers: training follows the sign of one difference, and so does the loss. */
export default claim({
  id: 'misgrading/true-reward-of-two-answers-falls-only-if-their-order-is-reversed',
  title:
    'A step on a misgraded reward over two answers lowers the true expected reward only if it grades them in the wrong order',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote:
      'if the reward function doesn’t grade all the events properly, then the policy will be selected to exploit it',
  },
  formula: 'K = 2: J*(π′) < J*(π) only if (r̂₀ − r̂₁)·(r*₀ − r*₁) < 0',
  forAll: {
    training: bandits({ answers: 2 }),
    trueReward: rewardTables(),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: '1/2', to: 10, denominator: 2 }),
  },
  then: {
    'the true expected reward falls': ({ training, trueReward, policy, stepSize }) => {
      const truth = withRewards(training, trueReward);
      return below(
        expectedReturn(truth, policyGradientStep(training, policy, stepSize)),
        expectedReturn(truth, policy),
      );
    },
  },
  onlyIf: {
    'the order is reversed': ({ training, trueReward }, { multiply, subtract }) => {
      const [first, second] = answerRewards(training);
      return below(multiply(subtract(first, second), subtract(trueReward[0], trueReward[1])), 0);
    },
  },
  expect: 'holds',
  neighbours: ['misgrading/true-reward-falls-only-if-the-best-answer-is-another'],
});
