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

/** R01 without H-on: Σ q(X)·r(X)·∇log p(X) pushes by what the sampler does, not by what the policy does. It need not even point up. */
export default claim({
  id: 'reinforce/estimator-is-unbiased-for-samples-of-another-policy',
  title: 'REINFORCE’s estimator points up the expected reward also for answers that another policy has sampled',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote:
      'If you apply that equation to many different possible Xs, you’re increasing the probability that M assigns to high-reward answers',
  },
  formula: '⟨E_{X∼q}[r(X)·∇log p(X)], ∇J⟩ ≥ 0',
  forAll: { bandit: bandits({ answers: [2, 4] }), policy: fullSupportPolicies(), sampler: fullSupportPolicies() },
  then: {
    'the mean over the samples of the other policy points up': ({ bandit, policy, sampler }, arithmetic) => {
      const { multiply } = arithmetic;
      const updates = enumerateEpisodes(bandit, sampler, 1).map(({ probability, episode }) => {
        const { parameters } = reinforce.onEpisodes(bandit, policy, [episode], { stepSize: 1 });
        return parameters.map((entry) => multiply(probability, entry));
      });
      const mean = updates.reduce((sum, update) => sum.map((entry, i) => arithmetic.add(entry, update[i])));
      return atLeast(dot(arithmetic, mean, policyGradient(bandit, policy)), 0);
    },
  },
  expect: 'refuted',
  neighbours: ['reinforce/estimator-is-unbiased-for-samples-of-another-policy-weighted-by-the-ratio'],
});
