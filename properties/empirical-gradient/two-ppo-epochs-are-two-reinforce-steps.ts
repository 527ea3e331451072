import { allEqual, bandits, claim, fullSupportPolicies, ppo, reinforce, rollouts } from 'lakatos';

/** U9: in the second epoch the sample is no longer the policy’s own: ratios differ from 1, or are clipped. */
export default claim({
  id: 'empirical-gradient/two-ppo-epochs-are-two-reinforce-steps',
  title: 'Two PPO epochs with a critic of zero and λ = 1 are twice the REINFORCE update of the same sample',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote:
      'SGD is updating the agent on the observed empirical data distribution, as collected by the policy at previous timesteps.',
  },
  formula: 'V = 0, λ = 1, two epochs ⇒ Δθ_PPO = 2·Δθ_REINFORCE',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: 1 }),
  },
  then: {
    'the updates agree': ({ bandit, policy, episodes }, { zeros, add }) => {
      const once = reinforce.onEpisodes(bandit, policy, episodes, { stepSize: 1 }).parameters;
      return allEqual(
        ppo.onEpisodes(bandit, policy, episodes, {
          stepSize: 1,
          epochs: 2,
          clipRange: '1/5',
          gaeLambda: 1,
          critic: { kind: 'given', stateValues: zeros(bandit.states) },
        }).parameters,
        once.map((entry) => add(entry, entry)),
      );
    },
  },
  expect: 'refuted',
  neighbours: [
    'empirical-gradient/first-ppo-epoch-without-critic-is-reinforce',
    'empirical-gradient/sampled-ppo-averages-to-its-expected-update',
  ],
});
