import { allEqual, bandits, claim, fullSupportPolicies, ppo, rollouts } from 'lakatos';

/** P08 (c): a larger advantage reaches the clip in fewer epochs, and stops there. */
export default claim({
  id: 'ppo/update-is-proportional-to-the-advantage',
  title: 'The PPO update is proportional to the advantages',
  source: { document: '000_c59ab4a45bb92d5b.txt', quote: 'The PPO update is proportional to the advantage' },
  formula: 'two epochs, V = 0 ⇒ Δθ(2·r) = 2·Δθ(r)',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: 1 }),
  },
  then: {
    'twice the rewards give twice the update': ({ bandit, policy, episodes }, { add, zeros }) => {
      const options = {
        stepSize: 1,
        epochs: 2,
        clipRange: '1/5',
        gaeLambda: 1,
        critic: { kind: 'given', stateValues: zeros(bandit.states) },
      } as const;
      const doubled = episodes.map((episode) => ({ ...episode, rewards: episode.rewards.map((r) => add(r, r)) }));
      return allEqual(
        ppo.onEpisodes(bandit, policy, doubled, options).parameters,
        ppo.onEpisodes(bandit, policy, episodes, options).parameters.map((entry) => add(entry, entry)),
      );
    },
  },
  expect: 'refuted',
  neighbours: ['ppo/first-update-is-proportional-to-the-advantage'],
});
