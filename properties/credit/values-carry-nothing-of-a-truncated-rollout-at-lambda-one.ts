import { allEqual, claim, fullSupportPolicies, mdps, ppo, valueFunctions, withRewards } from 'lakatos';

/** S04 without H-term: a rollout that is cut off bootstraps the value of the state it stopped in, also at λ = 1. With
 *  s₀ → {a: s₁, b: s₂} cut after one step all of the gradient comes from V. */
export default claim({
  id: 'credit/values-carry-nothing-of-a-truncated-rollout-at-lambda-one',
  title: 'At λ = 1 the critic carries nothing of PPO’s expected gradient, also where rollouts are cut off',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'almost none of the policy gradients come directly from the reward function',
  },
  formula: 'λ = 1 ⇒ g(0, V) = 0 for rollouts of one step',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    critic: valueFunctions(),
  },
  then: {
    'the critic alone gives no update': ({ mdp, policy, critic }, { zeros }) =>
      allEqual(
        ppo.expected(withRewards(mdp, zeros(mdp.reward.length)), policy, {
          stepSize: 1,
          clipRange: '1/5',
          gaeLambda: 1,
          rolloutSteps: 1,
          critic: { kind: 'given', stateValues: critic },
        }).parameters,
        0,
      ),
  },
  expect: 'refuted',
  neighbours: ['unexplored/no-expected-update-without-reward-at-lambda-one'],
});
