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
import { bestAnswer } from '../_bestAnswer.js';

/** X02 with three answers, one step: also a training reward with the right best answer may shift mass from the second to
 *  the third on the way. What it cannot do is end anywhere else. */
export default claim({
  id: 'misgrading/true-reward-falls-only-if-the-best-answer-is-another',
  title: 'A step on a misgraded reward lowers the true expected reward only if another answer is best for it',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote:
      'if the reward function doesn’t grade all the events properly, then the policy will be selected to exploit it',
  },
  formula: 'J*(π′) < J*(π) only if argmax r̂ ≠ argmax r*',
  forAll: {
    training: bandits({ answers: [2, 3], ties: 'uniqueBest' }),
    trueReward: rewardTables(),
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
    'the answer that is best for training is not best in truth': ({ training, trueReward }, arithmetic) => {
      const answers = answerRewards(training).map((_, answer) => trueReward[answer]);
      return below(trueReward[bestAnswer(arithmetic, training)], answers.reduce(arithmetic.maximum));
    },
  },
  expect: 'refuted',
  neighbours: ['misgrading/true-reward-of-two-answers-falls-only-if-their-order-is-reversed'],
});
