import { allEqual, claim, fullSupportPolicies, mdps, ppo, reinforce, rollouts } from 'lakatos';

/** U9: with V = 0 and λ = 1 the advantage is the return to go, and at the old policy every ratio is 1. */
export default claim({
  id: 'empirical-gradient/first-ppo-epoch-without-critic-is-reinforce',
  title: 'PPO’s first epoch with a critic of zero and λ = 1 is REINFORCE on the same sample',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote:
      'SGD is updating the agent on the observed empirical data distribution, as collected by the policy at previous timesteps.',
  },
  formula: 'V = 0, λ = 1, one epoch ⇒ Δθ_PPO = Δθ_REINFORCE (weights without γ^t)',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: [2, 3], termination: 'some' }),
    policy: fullSupportPolicies(),
    episodes: rollouts(),
  },
  then: {
    'the updates agree': ({ mdp, policy, episodes }, arithmetic) =>
      allEqual(
        ppo.onEpisodes(mdp, policy, episodes, {
          stepSize: 1,
          clipRange: '1/5',
          gaeLambda: 1,
          critic: { kind: 'given', stateValues: arithmetic.zeros(mdp.states) },
        }).parameters,
        reinforce.onEpisodes(mdp, policy, episodes, { stepSize: 1, stateWeighting: 'undiscounted' }).parameters,
      ),
  },
  expect: 'holds',
  proofs: { states: [2], actions: [2], episodes: 1, steps: 2 },
  neighbours: ['empirical-gradient/two-ppo-epochs-are-two-reinforce-steps'],
});
