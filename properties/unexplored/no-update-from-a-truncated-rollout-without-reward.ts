import { allEqual, claim, fractions, fullSupportPolicies, mdps, ppo, rollouts, valueFunctions } from 'lakatos';

/** U4 (ii): a truncated rollout bootstraps on the value of its last state, in which nothing was done yet. */
export default claim({
  id: 'unexplored/no-update-from-a-truncated-rollout-without-reward',
  title: 'Without reward, and with a critic that is zero wherever the sample acted, PPO does not update the policy',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'reward events will train a value head, which concurrently trains a policy',
  },
  formula: 'r ≡ 0 ∧ V(s) = 0 for every s with (s, a) in the sample ⇒ Δθ = 0',
  forAll: {
    mdp: mdps({ states: [1, 3], actions: 2, termination: 'some', rewards: { from: 0, to: 0 } }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: [1, 2] }),
    critic: valueFunctions(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  given: {
    'the critic is zero wherever the sample acted': ({ episodes, critic }) =>
      allEqual(
        episodes.flatMap(({ states, actions }) => actions.map((_, t) => critic[states[t]])),
        0,
      ),
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
  expect: 'refuted',
  neighbours: ['unexplored/no-update-at-unseen-states', 'unexplored/no-update-without-reward-from-a-zero-critic'],
});
