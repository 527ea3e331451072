import { above, answerRewards, bandits, claim } from 'lakatos';
import { bestAnswer } from '../_bestAnswer.js';

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
    'every other answer is approved of less': ({ bandit }, arithmetic) => {
      const best = bestAnswer(arithmetic, bandit);
      const rewards = answerRewards(bandit);
      return rewards.flatMap((reward, answer) => (answer === best ? [] : [above(rewards[best], reward)]));
    },
  },
  expect: 'refuted',
  neighbours: ['overseer/maximising-demonstrator-scores-best'],
});
