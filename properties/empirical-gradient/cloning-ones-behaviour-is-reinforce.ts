import { allEqual, bandits, claim, fullSupportPolicies, imitation, reinforce, rollouts } from 'lakatos';

/** U9 without the filter: imitation of everything one did is indifferent to what it paid. */
export default claim({
  id: 'empirical-gradient/cloning-ones-behaviour-is-reinforce',
  title: 'Imitating everything one did is REINFORCE with reward 1 for a success and 0 for a failure',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'The reverse mapping (imitation to RL) just consists of applying reward 1 to M2′s demonstrated behaviour',
  },
  formula: 'r ∈ {0, 1} ⇒ Σ_i ∇log π(X_i) = Σ_i r(X_i)·∇log π(X_i)',
  forAll: {
    bandit: bandits({ answers: [2, 4], rewards: { from: 0, to: 1 } }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: [1, 3], steps: 1 }),
  },
  then: {
    'the updates agree': ({ bandit, policy, episodes }) =>
      allEqual(
        imitation.onEpisodes(bandit, policy, episodes, { stepSize: 1, objective: 'crossEntropy' }).parameters,
        reinforce.onEpisodes(bandit, policy, episodes, { stepSize: 1 }).parameters,
      ),
  },
  expect: 'refuted',
  neighbours: ['empirical-gradient/cloning-ones-successes-is-reinforce'],
});
