import { allEqual, bandits, claim, differ, fullSupportPolicies, ppo, rollouts } from 'lakatos';

/** P08 (d): normalised advantages have deviation 1 whatever they were, so that twice the advantages give the same update. */
export default claim({
  id: 'ppo/normalised-update-is-proportional-to-the-advantage',
  title: 'With advantages normalised over a batch of two, PPO’s first epoch is proportional to the advantages',
  source: { document: '000_c59ab4a45bb92d5b.txt', quote: 'The PPO update is proportional to the advantage' },
  formula: 'Â divided by its deviation, V = 0 ⇒ Δθ(2·r) = 2·Δθ(r)',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 2, steps: 1 }),
  },
  given: {
    'the two rewards differ': ({ episodes: [first, second] }) => differ(first.rewards[0], second.rewards[0]),
  },
  then: {
    'twice the rewards give twice the update': ({ bandit, policy, episodes }, { add, zeros }) => {
      const options = {
        stepSize: 1,
        clipRange: '1/5',
        gaeLambda: 1,
        critic: { kind: 'given', stateValues: zeros(bandit.states) },
        advantageNormalization: { over: 'batch', deviation: 'population' },
      } as const;
      const doubled = episodes.map((episode) => ({ ...episode, rewards: episode.rewards.map((r) => add(r, r)) }));
      return allEqual(
        ppo.onEpisodes(bandit, policy, doubled, options).parameters,
        ppo.onEpisodes(bandit, policy, episodes, options).parameters.map((entry) => add(entry, entry)),
      );
    },
  },
  expect: 'refuted',
  neighbours: [
    'ppo/first-update-is-proportional-to-the-advantage',
    'intensity/normalised-advantages-do-not-see-the-scale',
  ],
});
