import { allEqual, claim, fractions, fullSupportPolicies, integers, mdps, ppo, rollouts } from 'lakatos';

/** P08 (a): at the old policy every ratio is 1, inside the clip. */
export default claim({
  id: 'ppo/first-update-is-proportional-to-the-advantage',
  title: 'PPO’s first epoch is proportional to the advantages',
  source: { document: '000_c59ab4a45bb92d5b.txt', quote: 'The PPO update is proportional to the advantage' },
  formula: 'one epoch, V = 0 ⇒ Δθ(c·r) = c·Δθ(r)',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    episodes: rollouts(),
    scale: fractions({ from: '1/2', to: 4, denominator: 2 }),
    epochs: integers({ from: 1, to: 2 }),
  },
  given: { 'there is one epoch': ({ epochs }) => epochs === 1 },
  then: {
    'c times the rewards give c times the update': ({ mdp, policy, episodes, scale, epochs }, { multiply, zeros }) => {
      const options = {
        stepSize: 1,
        epochs,
        clipRange: '1/5',
        gaeLambda: '1/2',
        critic: { kind: 'given', stateValues: zeros(mdp.states) },
      } as const;
      const scaled = episodes.map((episode) => ({
        ...episode,
        rewards: episode.rewards.map((r) => multiply(scale, r)),
      }));
      return allEqual(
        ppo.onEpisodes(mdp, policy, scaled, options).parameters,
        ppo.onEpisodes(mdp, policy, episodes, options).parameters.map((entry) => multiply(scale, entry)),
      );
    },
  },
  expect: 'holds',
  cases: 1000,
  neighbours: ['ppo/update-is-proportional-to-the-advantage', 'ppo/sample-update-is-odd-in-the-advantage'],
});
