import { atLeast, bandits, claim, demonstrator, expectedReturn, policies } from 'lakatos';

/** O01, O07: "available in imitation by default": the demonstrator that searches everything scores max M2, which no policy
 *  exceeds. */
export default claim({
  id: 'overseer/maximising-demonstrator-scores-best',
  title: 'Imitation of an overseer that searches all answers can reach the highest score that there is',
  source: { document: '003_8dd65ad79d777042.txt', quote: 'this behaviour is available in imitation by default' },
  formula: 'E_{X∼demonstrator}[M2(X)] ≥ E_{X∼π}[M2(X)] for every π',
  forAll: { bandit: bandits({ answers: [2, 6] }), policy: policies() },
  then: {
    'no policy scores higher': ({ bandit, policy }) =>
      atLeast(expectedReturn(bandit, demonstrator(bandit, { kind: 'maximising' })), expectedReturn(bandit, policy)),
  },
  expect: 'holds',
  neighbours: ['overseer/noisy-search-shows-the-best-answer', 'overseer/best-answer-is-unique'],
});
