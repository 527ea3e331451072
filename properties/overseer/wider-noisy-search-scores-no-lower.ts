import { answerRewards, atLeast, bandits, claim, dot, overseerAnswers, overseers } from 'lakatos';

/** O02, O03, the optimiser’s curse again: one more answer to look at is one more that may look better than it is. */
export default claim({
  id: 'overseer/wider-noisy-search-scores-no-lower',
  title: 'An overseer whose evaluations are noisy demonstrates no worse answers for looking at one more',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'what “safe limited search” actually looks like',
  },
  formula: 'E[M2(noisy argmax over D)] ≥ E[M2(noisy argmax over D without its last answer)]',
  forAll: {
    bandit: bandits({ answers: [2, 3], rewards: { from: 0, to: 1, denominator: 2 } }),
    overseer: overseers({ kinds: ['noisy'] }),
  },
  then: {
    'the wider search scores no lower': ({ bandit, overseer }, arithmetic) => {
      if (overseer.kind !== 'noisy') return true;
      const scores = answerRewards(bandit);
      const fewer = scores.slice(0, -1);
      const narrow = { ...overseer, noise: overseer.noise.slice(0, -1) };
      return atLeast(
        dot(arithmetic, overseerAnswers(arithmetic, overseer, scores), scores),
        dot(arithmetic, overseerAnswers(arithmetic, narrow, fewer), fewer),
      );
    },
  },
  expect: 'refuted',
  neighbours: ['overseer/wider-search-scores-no-lower'],
});
