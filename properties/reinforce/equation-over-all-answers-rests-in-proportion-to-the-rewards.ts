import {
  allEqual,
  bandits,
  claim,
  enumerateEpisodes,
  fractions,
  fullSupportPolicies,
  reinforce,
  withRewards,
} from 'lakatos';

/** Σ_X r(X)·∇log p(X) is the gradient of the cross-entropy to r/Σr: applied to all answers alike, REINFORCE imitates the scores instead of
 *  maximising them. */
export default claim({
  id: 'reinforce/equation-over-all-answers-rests-in-proportion-to-the-rewards',
  title:
    'REINFORCE’s equation applied once to every possible answer rests where probabilities are proportional to the scores',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote:
      'If you apply that equation to many different possible Xs, you’re increasing the probability that M assigns to high-reward answers',
  },
  formula: 'p ∝ r ⇒ Σ_X r(X)·∇log p(X) = 0',
  forAll: {
    answers: bandits({ answers: [2, 5], rewards: { from: 0, to: 0 } }),
    policy: fullSupportPolicies(),
    scale: fractions({ from: '1/4', to: 3, denominator: 4 }),
  },
  then: {
    'nothing moves': ({ answers, policy, scale }, { multiply }) => {
      const scored = withRewards(
        answers,
        policy.probabilities.map((p) => multiply(scale, p)),
      );
      const everyAnswer = enumerateEpisodes(scored, policy, 1).map(({ episode }) => episode);
      return allEqual(reinforce.onEpisodes(scored, policy, everyAnswer, { stepSize: 1 }).parameters, 0);
    },
  },
  expect: 'holds',
  neighbours: ['reinforce/equation-over-all-answers-points-up-the-expected-reward'],
});
