import { atLeast, bandits, claim, demonstrator, expectedReturn, overseers, policies } from 'lakatos';

/** O03: the gap M2(X*) − M2(X_lim) is above 0 where no best answer was looked at. */
export default claim({
  id: 'overseer/limited-search-scores-best',
  title: 'Imitation of an overseer that searches a fixed subset can reach the highest score that there is',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'and therefore would not output the answer that maximizes',
  },
  formula: 'M2(X_lim) ≥ E_{X∼π}[M2(X)] for every π',
  forAll: {
    bandit: bandits({ answers: [2, 4] }),
    overseer: overseers({ kinds: ['limitedSearch'] }),
    policy: policies(),
  },
  then: {
    'no policy scores higher': ({ bandit, overseer, policy }) =>
      atLeast(expectedReturn(bandit, demonstrator(bandit, overseer)), expectedReturn(bandit, policy)),
  },
  expect: 'refuted',
  neighbours: [
    'overseer/limited-search-that-looks-at-a-best-answer-scores-best',
    'overseer/maximising-demonstrator-scores-best',
  ],
});
