import {
  answerRewards,
  atLeast,
  bandits,
  claim,
  demonstrator,
  expectedReturn,
  overseerAnswers,
  overseers,
  policies,
} from 'lakatos';

/** O03: the gap M2(X*) − M2(X_lim) is 0 as soon as D′ meets the argmax, however small D′ is. */
export default claim({
  id: 'overseer/limited-search-that-looks-at-a-best-answer-scores-best',
  title: 'A search of a fixed subset costs no score if one of the best answers is in it',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'and therefore would not output the answer that maximizes',
  },
  formula: 'D′ ∩ argmax M2 ≠ ∅ ⇒ M2(X_lim) ≥ E_{X∼π}[M2(X)] for every π',
  forAll: {
    bandit: bandits({ answers: [2, 4] }),
    overseer: overseers({ kinds: ['limitedSearch'] }),
    policy: policies(),
  },
  given: {
    'a best answer is looked at': ({ bandit, overseer }, arithmetic) => {
      const best = overseerAnswers(arithmetic, { kind: 'maximising', ties: 'uniform' }, answerRewards(bandit));
      return overseer.kind === 'limitedSearch' && overseer.subset.some((answer) => !arithmetic.isZero(best[answer]));
    },
  },
  then: {
    'no policy scores higher': ({ bandit, overseer, policy }) =>
      atLeast(expectedReturn(bandit, demonstrator(bandit, overseer)), expectedReturn(bandit, policy)),
  },
  expect: 'holds',
  cases: 5000,
  neighbours: ['overseer/limited-search-scores-best'],
});
