import { allEqual, bandits, claim, enumerateEpisodes, fullSupportPolicies, policyGradient, reinforce } from 'lakatos';

/** U9, M11: Σ_a π_old(a)·ρ(a)·r(a)·∇log π(a) = Σ_a π(a)·r(a)·∇log π(a). Ratios make old data speak for the policy of now. */
export default claim({
  id: 'empirical-gradient/data-of-an-older-policy-gives-the-gradient-if-weighted-by-ratios',
  title:
    'Data of an older policy, weighted by the ratio of the two policies, give the gradient of the present policy’s expected reward in the mean',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote:
      'SGD is updating the agent on the observed empirical data distribution, as collected by the policy at previous timesteps.',
  },
  formula: 'E_{a∼π_old}[ρ(a)·r(a)·∇log π(a)] = ∇J(π), ρ = π/π_old',
  forAll: {
    bandit: bandits({ answers: [2, 4] }),
    policy: fullSupportPolicies(),
    olderPolicy: fullSupportPolicies(),
  },
  then: {
    'the mean is the gradient': ({ bandit, policy, olderPolicy }, { add, divide, multiply }) => {
      const mean = enumerateEpisodes(bandit, olderPolicy, 1)
        .map(({ probability, episode }) => {
          const [answer] = episode.actions;
          const ratio = divide(policy.probabilities[answer], olderPolicy.probabilities[answer]);
          const weighted = { ...episode, rewards: [multiply(ratio, episode.rewards[0])] };
          const { parameters } = reinforce.onEpisodes(bandit, policy, [weighted], { stepSize: 1 });
          return parameters.map((entry) => multiply(probability, entry));
        })
        .reduce((total, update) => total.map((entry, i) => add(entry, update[i])));
      return allEqual(mean, policyGradient(bandit, policy));
    },
  },
  expect: 'holds',
  proofs: { answers: [2, 3] },
  neighbours: ['empirical-gradient/data-of-an-older-policy-gives-the-gradient'],
});
