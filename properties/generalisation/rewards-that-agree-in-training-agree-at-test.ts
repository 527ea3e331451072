import { answerRewards, bandits, claim, equal, expectedReturn, policies, rewardTables, withRewards } from 'lakatos';

/** C4: they may part by the whole range of what was not seen. */
export default claim({
  id: 'generalisation/rewards-that-agree-in-training-agree-at-test',
  title: 'Two rewards that agree wherever training goes give the same expected reward at test',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'In test data from a similar distribution this coincides too.',
  },
  formula: 'r = r̃ on supp(train) ⇒ E_test[r] = E_test[r̃]',
  forAll: {
    contexts: bandits({ answers: [2, 3] }),
    otherReward: rewardTables(),
    train: policies(),
    test: policies(),
  },
  given: {
    'they agree in training': ({ contexts, otherReward, train }, { isZero }) =>
      answerRewards(contexts).flatMap((reward, c) =>
        isZero(train.probabilities[c]) ? [] : [equal(reward, otherReward[c])],
      ),
  },
  then: {
    'they agree at test': ({ contexts, otherReward, test }) =>
      equal(expectedReturn(contexts, test), expectedReturn(withRewards(contexts, otherReward), test)),
  },
  expect: 'refuted',
  neighbours: ['generalisation/rewards-that-agree-in-training-part-by-what-was-not-seen'],
});
