import { answerRewards, atMost, bandits, claim, fullSupportPolicies, overseerAnswers } from 'lakatos';

/** O05: a search that is limited to n draws is not limited after it has been distilled and repeated. */
export default claim({
  id: 'overseer/imitating-a-limited-search-keeps-it-limited',
  title: 'A model that imitates the best of two of its own answers is no likelier to give the best one than before',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'then don’t we want to reproduce that behavior for imitation learning',
  },
  formula: 'p_1(X*) ≤ p_0(X*)',
  forAll: { bandit: bandits({ answers: [2, 3], ties: 'uniqueBest' }), policy: fullSupportPolicies() },
  then: {
    'the best answer does not become likelier': ({ bandit, policy }, arithmetic) => {
      const scores = answerRewards(bandit);
      const proposals = policy.probabilities.slice(0, scores.length);
      const best = overseerAnswers(arithmetic, { kind: 'maximising' }, scores).findIndex((p) => !arithmetic.isZero(p));
      return atMost(
        overseerAnswers(arithmetic, { kind: 'bestOfSamples', draws: 2, proposals }, scores)[best],
        proposals[best],
      );
    },
  },
  expect: 'refuted',
  neighbours: [
    'overseer/distilled-best-of-n-improves',
    'overseer/imitation-of-a-limited-search-moves-toward-what-it-finds',
  ],
});
