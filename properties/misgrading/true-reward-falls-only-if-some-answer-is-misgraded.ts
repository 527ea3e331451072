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

/** X02, the other way round: on the true reward no exact step of any size lowers it (P13). */
export default claim({
  id: 'misgrading/true-reward-falls-only-if-some-answer-is-misgraded',
  title: 'A step on a training reward lowers the true expected reward only if some answer is misgraded',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote:
      'if the reward function doesn’t grade all the events properly, then the policy will be selected to exploit it',
  },
  formula: 'J*(π′) < J*(π) only if r̂ ≠ r*',
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
    'some answer is misgraded': ({ training, trueReward }, { absolute, maximum, subtract }) =>
      above(
        answerRewards(training)
          .map((graded, a) => absolute(subtract(graded, trueReward[a])))
          .reduce(maximum),
        0,
      ),
  },
  expect: 'holds',
  cases: 8000,
  neighbours: ['misgrading/true-reward-falls-only-if-some-answer-is-overgraded'],
});
