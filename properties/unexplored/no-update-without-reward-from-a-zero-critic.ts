import { allEqual, claim, fractions, fullSupportPolicies, mdps, ppo, reinforce, rollouts } from 'lakatos';

/** V02: with V ≡ 0 and no reward every TD error is 0. */
export default claim({
  id: 'unexplored/no-update-without-reward-from-a-zero-critic',
  title: 'A policy that never met reward, with a critic that starts at zero, is not updated at all',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'SGD isn’t updating the agent on things which didn’t happen.',
  },
  formula: 'r ≡ 0 ∧ V ≡ 0 ⇒ Δθ = 0',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: [2, 3], termination: 'some', rewards: { from: 0, to: 0 } }),
    policy: fullSupportPolicies(),
    episodes: rollouts(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  then: {
    'REINFORCE does not move': ({ mdp, policy, episodes }) =>
      allEqual(reinforce.onEpisodes(mdp, policy, episodes, { stepSize: 1 }).parameters, 0),
    'PPO does not move': ({ mdp, policy, episodes, gaeLambda }, arithmetic) =>
      allEqual(
        ppo.onEpisodes(mdp, policy, episodes, {
          stepSize: 1,
          clipRange: '1/5',
          gaeLambda,
          critic: { kind: 'given', stateValues: arithmetic.zeros(mdp.states) },
        }).parameters,
        0,
      ),
  },
  expect: 'holds',
  proofs: { states: [2], actions: [2], episodes: 2, steps: 2 },
  neighbours: ['unexplored/no-update-from-a-truncated-rollout-without-reward'],
});
