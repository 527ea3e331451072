import { allEqual, bandits, claim, differ, fractions, fullSupportPolicies, ppo, rollouts } from 'lakatos';

/** I2, G3, P08 (d): in a batch of two the normalised advantages are 1 and −1, however far apart the rewards are. */
export default claim({
  id: 'intensity/normalised-advantages-do-not-see-the-scale',
  title:
    'With advantages normalised over a batch of two, the update does not depend on the scale or a shift of the rewards',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'Consider a network which received lots of policy gradients from the cognitive-update-intensity-signals',
  },
  formula: 'Δθ(c·r + b) = Δθ(r) for c > 0, deviation without ε, V = 0',
  forAll: {
    bandit: bandits({ answers: [2, 4] }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 2, steps: 1 }),
    scale: fractions({ from: '1/2', to: 1000, denominator: 2 }),
    shift: fractions({ from: -5, to: 5, denominator: 1 }),
  },
  given: {
    'the two rewards differ': ({ episodes: [first, second] }) => differ(first.rewards[0], second.rewards[0]),
  },
  then: {
    'the update is the same': ({ bandit, policy, episodes, scale, shift }, { add, multiply, zeros }) => {
      const changed = episodes.map((episode) => ({
        ...episode,
        rewards: episode.rewards.map((r) => add(multiply(scale, r), shift)),
      }));
      const options = {
        stepSize: 1,
        clipRange: '1/5',
        gaeLambda: 1,
        critic: { kind: 'given', stateValues: zeros(bandit.states) },
        advantageNormalization: { over: 'batch', deviation: 'population' },
      } as const;
      return allEqual(
        ppo.onEpisodes(bandit, policy, changed, options).parameters,
        ppo.onEpisodes(bandit, policy, episodes, options).parameters,
      );
    },
  },
  expect: 'holds',
  neighbours: [
    'intensity/normalised-advantages-with-a-floor-do-not-see-the-scale',
    'intensity/reinforce-does-not-see-a-shift',
  ],
});
