import { allEqual, bandits, claim, fullSupportPolicies, imitation, reinforce, rollouts } from 'lakatos';

/** D9: behaviour cloning of what was done is REINFORCE with reward 1 on it: the same sum of ∇log π, sample by sample. */
export default claim({
  id: 'reverse-mapping/cloning-is-reinforce-with-reward-one',
  title: 'Imitating an answer is REINFORCE on it with reward 1',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'for it to inform your speculation about everything from supervised fine-tuning to reward overoptimization',
  },
  formula: '∇log π(X) = r·∇log π(X) at r = 1',
  forAll: {
    bandit: bandits({ answers: [2, 5] }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: [1, 3], steps: 1 }),
  },
  then: {
    'the updates agree': ({ bandit, policy, episodes }, { one }) =>
      allEqual(
        imitation.onEpisodes(bandit, policy, episodes, { stepSize: 1, objective: 'crossEntropy' }).parameters,
        reinforce.onEpisodes(
          bandit,
          policy,
          episodes.map((episode) => ({ ...episode, rewards: episode.rewards.map(() => one) })),
          { stepSize: 1 },
        ).parameters,
      ),
  },
  expect: 'holds',
  neighbours: ['empirical-gradient/cloning-ones-behaviour-is-reinforce'],
});
