import { answerRewards, atMost, bandits, claim, expectedReturn, policies, rewardTables, withRewards } from 'lakatos';

/** C4: |E_test[r] − E_test[r̃]| ≤ max|r − r̃|·P_test(not seen in training), and this is tight. */
export default claim({
  id: 'generalisation/rewards-that-agree-in-training-part-by-what-was-not-seen',
  title:
    'Two rewards that agree wherever training goes differ at test by at most their largest difference times the chance of the unseen',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote:
      'the situations encountered in test will be similar enough to training that agents will still kind of maximize reward there',
  },
  formula: 'r = r̃ on supp(train) ⇒ |E_test[r − r̃]| ≤ max|r − r̃|·P_test(outside supp(train))',
  forAll: {
    contexts: bandits({ answers: [2, 4] }),
    otherReward: rewardTables(),
    train: policies(),
    test: policies(),
  },
  then: {
    'the difference is within the bound': ({ contexts, otherReward, train, test }, arithmetic) => {
      const { absolute, add, isZero, maximum, multiply, subtract, zero } = arithmetic;
      const seen = answerRewards(contexts).map((_, c) => !isZero(train.probabilities[c]));
      const differences = answerRewards(contexts).map((reward, c) =>
        seen[c] ? zero : subtract(reward, otherReward[c]),
      );
      const altered = withRewards(
        contexts,
        contexts.reward.map((reward, c) => (c < seen.length && !seen[c] ? otherReward[c] : reward)),
      );
      const unseen = seen.reduce((sum, isSeen, c) => (isSeen ? sum : add(sum, test.probabilities[c])), zero);
      return atMost(
        absolute(subtract(expectedReturn(contexts, test), expectedReturn(altered, test))),
        multiply(differences.map(absolute).reduce(maximum), unseen),
      );
    },
  },
  expect: 'holds',
  neighbours: ['generalisation/rewards-that-agree-in-training-agree-at-test'],
});
