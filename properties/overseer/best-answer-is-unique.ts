import { answerRewards, bandits, claim, overseerAnswers } from 'lakatos';

/** O01: a best answer exists in a finite set; that there is only one is a premise. */
export default claim({
  id: 'overseer/best-answer-is-unique',
  title: 'There is one answer that the overseer approves of most',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'We want to find the answer X* that is the answer in D which maximizes the approval of amplified overseer',
  },
  formula: '|argmax M2| = 1',
  forAll: { bandit: bandits({ answers: [2, 4] }) },
  then: {
    'ties do not occur': ({ bandit }, arithmetic) => {
      const shares = overseerAnswers(arithmetic, { kind: 'maximising', ties: 'uniform' }, answerRewards(bandit));
      return shares.every(
        (share) => arithmetic.isZero(share) || arithmetic.isZero(arithmetic.subtract(share, arithmetic.one)),
      );
    },
  },
  expect: 'refuted',
  neighbours: ['overseer/maximising-demonstrator-scores-best'],
});
