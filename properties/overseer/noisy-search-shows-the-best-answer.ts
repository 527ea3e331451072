import { answerRewards, atLeast, bandits, claim, overseerAnswers, overseers } from 'lakatos';

/** O02, the optimiser’s curse: whoever takes the answer that looks best takes the luckiest of the noisy ones. */
export default claim({
  id: 'overseer/noisy-search-shows-the-best-answer',
  title: 'An overseer that searches all answers by noisy evaluations shows the best one most often',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'instatiting a search over all possible outputs X and taking that one that maximizes the score',
  },
  formula: 'P(argmax of noisy scores = X*) ≥ P(argmax = X) for every X',
  forAll: {
    bandit: bandits({ answers: [2, 3], ties: 'uniqueBest', rewards: { from: 0, to: 1, denominator: 2 } }),
    overseer: overseers({ kinds: ['noisy'] }),
  },
  then: {
    'no other answer is shown more often': ({ bandit, overseer }, arithmetic) => {
      const scores = answerRewards(bandit);
      const best = overseerAnswers(arithmetic, { kind: 'maximising' }, scores).findIndex((p) => !arithmetic.isZero(p));
      const shown = overseerAnswers(arithmetic, overseer, scores);
      return shown.map((share) => atLeast(shown[best], share));
    },
  },
  expect: 'refuted',
  neighbours: ['overseer/maximising-demonstrator-scores-best'],
});
