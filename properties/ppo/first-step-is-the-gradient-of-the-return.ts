import { allEqual, claim, fullSupportPolicies, mdps, policyGradient, ppo } from 'lakatos';

/** P07: PPO leaves out the γ^t of the t-th step, so for γ < 1 its mean step is the gradient of the return only by accident.
 *  It is the gradient of no function at all: its Jacobian is not symmetric (tests/properties/numbers/P.test.ts). */
export default claim({
  id: 'ppo/first-step-is-the-gradient-of-the-return',
  title: 'PPO’s expected first step is the gradient of the expected discounted return, with exact advantages',
  source: { document: '000_c59ab4a45bb92d5b.txt', quote: 'The PPO update is proportional to the advantage' },
  formula: 'Σ_t E[A·∇log π] = ∇J_γ',
  forAll: {
    mdp: mdps({
      states: [2, 4],
      actions: 2,
      termination: 'always',
      discounts: { from: '1/2', to: 1, denominator: 2 },
    }),
    policy: fullSupportPolicies(),
  },
  then: {
    'it is the gradient': ({ mdp, policy }) =>
      allEqual(
        ppo.expected(mdp, policy, { stepSize: 1, clipRange: '1/5', gaeLambda: 0, critic: { kind: 'exact' } })
          .parameters,
        policyGradient(mdp, policy),
      ),
  },
  expect: 'refuted',
  neighbours: ['ppo/first-step-is-the-gradient-of-the-return-without-discounting'],
});
