import { answerRewards, atLeast, bandits, claim, fullSupportPolicies, integers, overseerAnswers } from 'lakatos';

/** O05: best of n drawn from the model itself has the distribution function Fⁿ. Distilled into the model and repeated, its
 *  limit is the best answer that the model could give at all: .01, .02, .039, .077, … from (97, 2, 1)/100 at n = 2. */
export default claim({
  id: 'overseer/distilled-best-of-n-improves',
  title: 'Imitating the best of n of one’s own answers makes the best answer no less likely, round after round',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'For imitation learning, don’t we want to produce a distilled model that would imitate M2',
  },
  formula: 'p_{k+1}(X*) ≥ p_k(X*), p_{k+1} = best of n draws from p_k',
  forAll: {
    bandit: bandits({ answers: [2, 4], ties: 'uniqueBest' }),
    policy: fullSupportPolicies(),
    draws: integers({ from: 1, to: 3 }),
  },
  then: {
    'three rounds raise it': ({ bandit, policy, draws }, arithmetic) => {
      const scores = answerRewards(bandit);
      const best = overseerAnswers(arithmetic, { kind: 'maximising' }, scores).findIndex((p) => !arithmetic.isZero(p));
      const rounds = [policy.probabilities.slice(0, scores.length)];
      for (let k = 0; k < 3; k++) {
        rounds.push(overseerAnswers(arithmetic, { kind: 'bestOfSamples', draws, proposals: rounds[k] }, scores));
      }
      return rounds.slice(1).map((later, k) => atLeast(later[best], rounds[k][best]));
    },
  },
  expect: 'holds',
  neighbours: ['overseer/imitating-a-limited-search-keeps-it-limited'],
});
