import { allEqual, claim, equal, fullSupportPolicies, mdps, ppo, rollouts, valueFunctions } from 'lakatos';

/** S04, of one sample: −V(s_t) multiplies ∇log π of the action that was taken; only its mean over actions is zero. */
export default claim({
  id: 'credit/values-carry-nothing-of-a-sample-at-lambda-one',
  title: 'At λ = 1 the critic carries nothing of PPO’s update, also of a single sample',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'almost none of the policy gradients come directly from the reward function',
  },
  formula: 'λ = 1 ∧ r = 0 ⇒ Δθ = 0 for every V, episode by episode',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'always', rewards: { from: 0, to: 0 } }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: [1, 3] }),
    critic: valueFunctions(),
  },
  given: {
    'no episode was cut off': ({ episodes }) => equal(episodes.filter(({ end }) => end === 'truncated').length, 0),
  },
  then: {
    'the critic alone gives no update': ({ mdp, policy, episodes, critic }) =>
      allEqual(
        ppo.onEpisodes(mdp, policy, episodes, {
          stepSize: 1,
          clipRange: '1/5',
          gaeLambda: 1,
          critic: { kind: 'given', stateValues: critic },
        }).parameters,
        0,
      ),
  },
  expect: 'refuted',
  neighbours: ['unexplored/no-expected-update-without-reward-at-lambda-one'],
});
