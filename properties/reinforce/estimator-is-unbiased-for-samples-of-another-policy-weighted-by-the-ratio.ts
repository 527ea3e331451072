import { allEqual, bandits, claim, enumerateEpisodes, fullSupportPolicies, policyGradient, reinforce } from 'lakatos';

/** R01 without H-on, mended: Σ q·(p/q)·r·∇log p = ∇J, wherever q > 0. */
export default claim({
  id: 'reinforce/estimator-is-unbiased-for-samples-of-another-policy-weighted-by-the-ratio',
  title:
    'Weighted by the ratio of the two probabilities, answers of another policy give the gradient of the expected reward',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote:
      'If you apply that equation to many different possible Xs, you’re increasing the probability that M assigns to high-reward answers',
  },
  formula: 'E_{X∼q}[p(X)/q(X)·r(X)·∇log p(X)] = ∇J',
  forAll: { bandit: bandits({ answers: [2, 4] }), policy: fullSupportPolicies(), sampler: fullSupportPolicies() },
  then: {
    'the mean over the samples of the other policy is the gradient': ({ bandit, policy, sampler }, arithmetic) => {
      const { multiply, divide } = arithmetic;
      const updates = enumerateEpisodes(bandit, sampler, 1).map(({ probability, episode }) => {
        const [answer] = episode.actions;
        const ratio = divide(policy.probabilities[answer], sampler.probabilities[answer]);
        const { parameters } = reinforce.onEpisodes(bandit, policy, [episode], { stepSize: 1 });
        return parameters.map((entry) => multiply(multiply(probability, ratio), entry));
      });
      const mean = updates.reduce((sum, update) => sum.map((entry, i) => arithmetic.add(entry, update[i])));
      return allEqual(mean, policyGradient(bandit, policy));
    },
  },
  expect: 'holds',
  neighbours: ['reinforce/estimator-is-unbiased-for-samples-of-another-policy'],
});
