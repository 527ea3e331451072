import {
  answerRewards,
  atLeast,
  bandits,
  claim,
  demonstrator,
  fullSupportPolicies,
  imitation,
  overseers,
} from 'lakatos';

/** O03, O05: cross-entropy on X_lim widens its odds against every other answer, also against X* outside the subset. */
export default claim({
  id: 'overseer/imitation-of-a-limited-search-moves-toward-what-it-finds',
  title:
    'Imitating an overseer that searches a fixed subset widens the odds of what it finds there against every other answer, the best one included',
  source: { document: '003_8dd65ad79d777042.txt', quote: 'If M2, upon input Y, only does a limited search over D' },
  formula: 'Δ log(p(X_lim)/p(X)) ≥ 0 for every X',
  forAll: {
    bandit: bandits({ answers: [2, 5] }),
    policy: fullSupportPolicies(),
    overseer: overseers({ kinds: ['limitedSearch'] }),
  },
  then: {
    'its odds against each answer do not fall': ({ bandit, policy, overseer }, arithmetic) => {
      const expert = demonstrator(bandit, overseer);
      const found = expert.probabilities.findIndex((p) => !arithmetic.isZero(p));
      const { parameters } = imitation.expected(bandit, policy, { expert, objective: 'crossEntropy', stepSize: 1 });
      return answerRewards(bandit).map((_, a) => atLeast(parameters[found], parameters[a]));
    },
  },
  expect: 'holds',
  neighbours: ['overseer/imitation-of-a-limited-search-reaches-the-best-answer'],
});
