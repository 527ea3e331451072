import { allEqual, bandits, claim, enumerateEpisodes, fullSupportPolicies, policyGradient, reinforce } from 'lakatos';

/** U9, M11: what the older policy did often counts too much. */
export default claim({
  id: 'empirical-gradient/data-of-an-older-policy-gives-the-gradient',
  title: 'Data of an older policy give the gradient of the present policy’s expected reward in the mean',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote:
      'SGD is updating the agent on the observed empirical data distribution, as collected by the policy at previous timesteps.',
  },
  formula: 'E_{a∼π_old}[r(a)·∇log π(a)] = ∇J(π)',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    policy: fullSupportPolicies(),
    olderPolicy: fullSupportPolicies(),
  },
  then: {
    'the mean is the gradient': ({ bandit, policy, olderPolicy }, { add, multiply }) => {
      const mean = enumerateEpisodes(bandit, olderPolicy, 1)
        .map(({ probability, episode }) => {
          const { parameters } = reinforce.onEpisodes(bandit, policy, [episode], { stepSize: 1 });
          return parameters.map((entry) => multiply(probability, entry));
        })
        .reduce((total, update) => total.map((entry, i) => add(entry, update[i])));
      return allEqual(mean, policyGradient(bandit, policy));
    },
  },
  expect: 'refuted',
  neighbours: ['empirical-gradient/data-of-an-older-policy-gives-the-gradient-if-weighted-by-ratios'],
});
