import { answerRewards, atLeast, bandits, claim, expectedReturn, policies, rewardTables, withRewards } from 'lakatos';

/** A neighbour of X02: one answer graded too high by ε and another too low by ε cost 2ε. */
export default claim({
  id: 'misgrading/preferred-by-a-nearly-right-reward-loses-at-most-its-error',
  title: 'A policy that a misgraded reward prefers is worse in truth by at most the largest error of a grade',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote:
      'if the reward function doesn’t grade all the events properly, then the policy will be selected to exploit it',
  },
  formula: 'Ĵ(π₁) ≥ Ĵ(π₂) ⇒ J*(π₁) ≥ J*(π₂) − max|r̂ − r*|',
  forAll: {
    training: bandits({ answers: [2, 4] }),
    trueReward: rewardTables(),
    policy: policies(),
    otherPolicy: policies(),
  },
  given: {
    'the training reward prefers the policy': ({ training, policy, otherPolicy }) =>
      atLeast(expectedReturn(training, policy), expectedReturn(training, otherPolicy)),
  },
  then: {
    'the loss is bounded by the error': ({ training, trueReward, policy, otherPolicy }, arithmetic) => {
      const { absolute, add, maximum, subtract, zero } = arithmetic;
      const error = answerRewards(training).reduce(
        (largest, graded, a) => maximum(largest, absolute(subtract(graded, trueReward[a]))),
        zero,
      );
      const truth = withRewards(training, trueReward);
      return atLeast(add(expectedReturn(truth, policy), error), expectedReturn(truth, otherPolicy));
    },
  },
  expect: 'refuted',
  neighbours: ['misgrading/preferred-by-a-nearly-right-reward-loses-at-most-twice-its-error'],
});
