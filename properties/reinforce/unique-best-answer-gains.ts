import { answerRewards, atLeast, bandits, claim, fullSupportPolicies, overseerAnswers, reinforce } from 'lakatos';

/** R05: with one answer alone the best, an answer with more mass can still outbid it: p = (1, 10, 2)/13, r = (3, 2, 0). */
export default claim({
  id: 'reinforce/unique-best-answer-gains',
  title: 'The expected REINFORCE step raises the probability of the answer that alone is best',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'you’re increasing the probability that M assigns to high-reward answers',
  },
  formula: 'ṗ(X*) ≥ 0',
  forAll: { bandit: bandits({ answers: [2, 4], ties: 'uniqueBest' }), policy: fullSupportPolicies({ weights: 12 }) },
  then: {
    'it does not lose': ({ bandit, policy }, arithmetic) => {
      const best = overseerAnswers(arithmetic, { kind: 'maximising' }, answerRewards(bandit)).findIndex(
        (p) => !arithmetic.isZero(p),
      );
      return atLeast(reinforce.probabilityFlow(bandit, policy)[best], 0);
    },
  },
  expect: 'refuted',
  neighbours: ['reinforce/natural-step-raises-the-best-answers', 'reinforce/expected-step-raises-expected-reward'],
});
