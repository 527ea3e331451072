import { allEqual, bandits, claim, fractions, fullSupportPolicies, ppo, rollouts } from 'lakatos';

/** I2 with an ε under the division: small rewards are no longer blown up to deviation 1. */
export default claim({
  id: 'intensity/normalised-advantages-with-a-floor-do-not-see-the-scale',
  title: 'With ε added to the deviation, too, normalised advantages do not depend on the scale of the rewards',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'Consider a network which received lots of policy gradients from the cognitive-update-intensity-signals',
  },
  formula: 'Δθ(c·r) = Δθ(r) for c > 0, deviation + ε, V = 0',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 2, steps: 1 }),
    scale: fractions({ from: '1/2', to: 1000, denominator: 2 }),
  },
  then: {
    'the update is the same': ({ bandit, policy, episodes, scale }, { multiply, zeros }) => {
      const changed = episodes.map((episode) => ({
        ...episode,
        rewards: episode.rewards.map((r) => multiply(scale, r)),
      }));
      const options = {
        stepSize: 1,
        clipRange: '1/5',
        gaeLambda: 1,
        critic: { kind: 'given', stateValues: zeros(bandit.states) },
        advantageNormalization: { over: 'batch', deviation: 'population', epsilon: '1/100000000' },
      } as const;
      return allEqual(
        ppo.onEpisodes(bandit, policy, changed, options).parameters,
        ppo.onEpisodes(bandit, policy, episodes, options).parameters,
      );
    },
  },
  expect: 'refuted',
  neighbours: ['intensity/normalised-advantages-do-not-see-the-scale'],
});
