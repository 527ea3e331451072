import { allEqual, claim, fractions, fullSupportPolicies, mdps, ppo, reinforce, rollouts } from 'lakatos';

/** I1: an update without a critic is linear in the rewards, and the clip looks at ratios and at signs of advantages only. */
export default claim({
  id: 'intensity/scaling-rewards-is-scaling-the-step',
  title:
    'Multiplying all rewards by c > 0 is multiplying the step size by c, for REINFORCE and for PPO with a critic of zero',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote:
      'I’m substituting mechanistic descriptions of “reward” because that helps me think more clearly about what’s happening during training',
  },
  formula: 'Δθ(c·r, η) = Δθ(r, c·η)',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    episodes: rollouts(),
    scale: fractions({ from: '1/2', to: 4, denominator: 2 }),
  },
  then: {
    'REINFORCE cannot tell them apart': ({ mdp, policy, episodes, scale }, { multiply }) => {
      const scaled = episodes.map((episode) => ({
        ...episode,
        rewards: episode.rewards.map((r) => multiply(scale, r)),
      }));
      return allEqual(
        reinforce.onEpisodes(mdp, policy, scaled, { stepSize: 1 }).parameters,
        reinforce.onEpisodes(mdp, policy, episodes, { stepSize: scale }).parameters,
      );
    },
    'nor can two epochs of PPO': ({ mdp, policy, episodes, scale }, { multiply, zeros }) => {
      const scaled = episodes.map((episode) => ({
        ...episode,
        rewards: episode.rewards.map((r) => multiply(scale, r)),
      }));
      const options = {
        clipRange: '1/5',
        gaeLambda: '1/2',
        epochs: 2,
        critic: { kind: 'given', stateValues: zeros(mdp.states) },
      } as const;
      return allEqual(
        ppo.onEpisodes(mdp, policy, scaled, { ...options, stepSize: 1 }).parameters,
        ppo.onEpisodes(mdp, policy, episodes, { ...options, stepSize: scale }).parameters,
      );
    },
  },
  expect: 'holds',
  cases: 600,
  neighbours: ['intensity/scaling-rewards-is-scaling-the-step-with-a-critic'],
});
