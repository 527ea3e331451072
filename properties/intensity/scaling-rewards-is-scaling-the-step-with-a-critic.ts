import { allEqual, claim, fractions, fullSupportPolicies, mdps, ppo, rollouts, valueFunctions } from 'lakatos';

/** I1 without H-V0: a critic that is not scaled along weighs differently against larger rewards. */
export default claim({
  id: 'intensity/scaling-rewards-is-scaling-the-step-with-a-critic',
  title: 'Multiplying all rewards by c > 0 is multiplying the step size by c, for PPO with any critic',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote:
      'I’m substituting mechanistic descriptions of “reward” because that helps me think more clearly about what’s happening during training',
  },
  formula: 'Δθ(c·r, η; V) = Δθ(r, c·η; V)',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    episodes: rollouts(),
    critic: valueFunctions(),
    scale: fractions({ from: '1/2', to: 4, denominator: 2 }),
  },
  then: {
    'PPO cannot tell them apart': ({ mdp, policy, episodes, critic, scale }, { multiply }) => {
      const scaled = episodes.map((episode) => ({
        ...episode,
        rewards: episode.rewards.map((r) => multiply(scale, r)),
      }));
      const options = { clipRange: '1/5', gaeLambda: '1/2', critic: { kind: 'given', stateValues: critic } } as const;
      return allEqual(
        ppo.onEpisodes(mdp, policy, scaled, { ...options, stepSize: 1 }).parameters,
        ppo.onEpisodes(mdp, policy, episodes, { ...options, stepSize: scale }).parameters,
      );
    },
  },
  expect: 'refuted',
  neighbours: ['intensity/scaling-rewards-is-scaling-the-step'],
});
