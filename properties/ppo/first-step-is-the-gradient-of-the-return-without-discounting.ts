import { allEqual, claim, equal, fullSupportPolicies, mdps, policyGradient, ppo } from 'lakatos';

/** P07: at γ = 1 every step has weight γ^t = 1. */
export default claim({
  id: 'ppo/first-step-is-the-gradient-of-the-return-without-discounting',
  title:
    'PPO’s expected first step is the gradient of the expected return, with exact advantages, if nothing is discounted',
  source: { document: '000_c59ab4a45bb92d5b.txt', quote: 'The PPO update is proportional to the advantage' },
  formula: 'γ = 1 ⇒ Σ_t E[A·∇log π] = ∇J',
  forAll: {
    mdp: mdps({
      states: [2, 4],
      actions: 2,
      termination: 'always',
      discounts: { from: '1/2', to: 1, denominator: 2 },
    }),
    policy: fullSupportPolicies(),
  },
  given: { 'nothing is discounted': ({ mdp }) => equal(mdp.discount, 1) },
  then: {
    'it is the gradient': ({ mdp, policy }) =>
      allEqual(
        ppo.expected(mdp, policy, { stepSize: 1, clipRange: '1/5', gaeLambda: 0, critic: { kind: 'exact' } })
          .parameters,
        policyGradient(mdp, policy),
      ),
  },
  expect: 'holds',
  neighbours: ['ppo/first-step-is-the-gradient-of-the-return'],
});
