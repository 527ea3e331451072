import { allEqual, claim, equal, fractions, fullSupportPolicies, mdps, ppo, rollouts, valueFunctions } from 'lakatos';

/** V02 and U4 in one: every TD error of a sample is made of the rewards it met, the critic where it acted, and the critic
 *  where it was cut off. Drop any of the three and the policy moves (S13, U4 (ii)). */
export default claim({
  id: 'unexplored/no-update-where-neither-reward-nor-critic-speaks',
  title: 'PPO does not update a policy whose sample met no reward and whose critic is zero along it, its end included',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'SGD isn’t updating the agent on things which didn’t happen.',
  },
  formula: 'r_t = 0 ∧ V(s_t) = 0 for all t ∧ V(s_T) = 0 if truncated ⇒ Δθ = 0',
  forAll: {
    mdp: mdps({ states: [1, 3], actions: 2, termination: 'some', rewards: { from: 0, to: 1 }, rewardSparsity: 0.6 }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: [1, 2] }),
    critic: valueFunctions({ values: { from: 0, to: 1 } }),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  given: {
    'the sample met no reward': ({ episodes }) =>
      allEqual(
        episodes.flatMap(({ rewards }) => rewards),
        0,
      ),
    'the critic is zero wherever the sample acted': ({ episodes, critic }) =>
      allEqual(
        episodes.flatMap(({ states, actions }) => actions.map((_, t) => critic[states[t]])),
        0,
      ),
    'the critic is zero where the sample was cut off': ({ episodes, critic }) =>
      episodes.flatMap(({ states, end }) => (end === 'truncated' ? [equal(critic[states[states.length - 1]], 0)] : [])),
  },
  then: {
    'the policy does not move': ({ mdp, policy, episodes, critic, gaeLambda }) =>
      allEqual(
        ppo.onEpisodes(mdp, policy, episodes, {
          stepSize: 1,
          clipRange: '1/5',
          gaeLambda,
          critic: { kind: 'given', stateValues: critic },
        }).parameters,
        0,
      ),
  },
  labels: {
    'the sample ended in a terminal state': ({ episodes }) => episodes.every(({ end }) => end === 'terminated'),
    'the sample was cut off': ({ episodes }) => episodes.every(({ end }) => end === 'truncated'),
  },
  expect: 'holds',
  neighbours: ['unexplored/no-update-from-a-truncated-rollout-without-reward'],
});
