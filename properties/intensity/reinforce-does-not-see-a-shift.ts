import { allEqual, bandits, claim, fractions, fullSupportPolicies, reinforce, rollouts } from 'lakatos';

/** I3, R02: a sampled update is shifted by b·∇log π(X), though its mean is not. */
export default claim({
  id: 'intensity/reinforce-does-not-see-a-shift',
  title: 'Adding the same number to every reward leaves a sampled REINFORCE update alone',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote:
      'I’m substituting mechanistic descriptions of “reward” because that helps me think more clearly about what’s happening during training',
  },
  formula: 'Δθ(r + b) = Δθ(r) for every sample',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: [1, 2], steps: 1 }),
    shift: fractions({ from: -2, to: 2, denominator: 1 }),
  },
  then: {
    'the update is the same': ({ bandit, policy, episodes, shift }, { add }) => {
      const changed = episodes.map((episode) => ({ ...episode, rewards: episode.rewards.map((r) => add(r, shift)) }));
      return allEqual(
        reinforce.onEpisodes(bandit, policy, changed, { stepSize: 1 }).parameters,
        reinforce.onEpisodes(bandit, policy, episodes, { stepSize: 1 }).parameters,
      );
    },
  },
  expect: 'refuted',
  neighbours: [
    'intensity/expected-reinforce-does-not-see-a-shift',
    'intensity/normalised-advantages-do-not-see-the-scale',
  ],
});
