import {
  above,
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

/** X02, loss without exploitation: it is enough that the best answer is graded too low, r* = (1, 0) and r̂ = (−1, 0). */
export default claim({
  id: 'misgrading/true-reward-falls-only-if-some-answer-is-overgraded',
  title: 'A step on a misgraded reward lowers the true expected reward only if some answer is graded too high',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote:
      'if the reward function doesn’t grade all the events properly, then the policy will be selected to exploit it',
  },
  formula: 'J*(π′) < J*(π) only if r̂(a) > r*(a) for some a',
  forAll: {
    training: bandits({ answers: [2, 3], rewards: { from: -2, to: 2 } }),
    trueReward: rewardTables({ rewards: { from: -2, to: 2 } }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: '1/2', to: 4, denominator: 2 }),
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
    'some answer is graded too high': ({ training, trueReward }, { maximum, subtract }) =>
      above(
        answerRewards(training)
          .map((graded, a) => subtract(graded, trueReward[a]))
          .reduce(maximum),
        0,
      ),
  },
  expect: 'refuted',
  neighbours: ['misgrading/true-reward-falls-only-if-some-answer-is-misgraded'],
});
