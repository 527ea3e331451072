import {
  atLeast,
  bandits,
  claim,
  dot,
  enumerateEpisodes,
  fullSupportPolicies,
  policyGradient,
  reinforce,
} from 'lakatos';

/** “Apply that equation to many different possible Xs”, each once instead of as often as M gives it: Δθ_a = (r_a − p_a·Σr)/K. That rests at
 *  p ∝ r, and from a policy that is better than that it goes back. */
export default claim({
  id: 'reinforce/equation-over-all-answers-points-up-the-expected-reward',
  title: 'REINFORCE’s equation applied once to every possible answer points up the expected reward',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote:
      'If you apply that equation to many different possible Xs, you’re increasing the probability that M assigns to high-reward answers',
  },
  formula: '⟨Σ_X r(X)·∇log p(X), ∇J⟩ ≥ 0',
  forAll: { bandit: bandits({ answers: [2, 3], rewards: { from: 0, to: 3 } }), policy: fullSupportPolicies() },
  then: {
    'it points up': ({ bandit, policy }, arithmetic) => {
      const everyAnswer = enumerateEpisodes(bandit, policy, 1).map(({ episode }) => episode);
      const { parameters } = reinforce.onEpisodes(bandit, policy, everyAnswer, { stepSize: 1 });
      return atLeast(dot(arithmetic, parameters, policyGradient(bandit, policy)), 0);
    },
  },
  expect: 'refuted',
  neighbours: [
    'reinforce/equation-over-all-answers-rests-in-proportion-to-the-rewards',
    'reinforce/expected-step-raises-expected-reward',
  ],
});
