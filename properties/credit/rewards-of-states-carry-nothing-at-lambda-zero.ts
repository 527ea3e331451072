import { allEqual, claim, equal, fractions, fullSupportPolicies, mdps, ppo } from 'lakatos';

/** P03, S05: with the formula as the discussion writes it, R(s) of the state that is left, the reward is the same for all
 *  actions: E_a[R(s)·∇log π] = 0 for dense and sparse rewards alike. "Almost none" is exactly none. */
export default claim({
  id: 'credit/rewards-of-states-carry-nothing-at-lambda-zero',
  title: 'Rewards that depend on the departed state alone carry nothing of PPO’s expected gradient, if λ is 0',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'almost none of the policy gradients come directly from the reward function',
  },
  formula: 'r = r(s) ∧ λ = 0 ⇒ g_r = 0',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: [2, 3], termination: 'some', rewardOn: 'state' }),
    policy: fullSupportPolicies(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 2 }),
  },
  given: { 'λ is 0': ({ gaeLambda }) => equal(gaeLambda, 0) },
  then: {
    'the rewards alone give no update': ({ mdp, policy, gaeLambda }, { zeros }) =>
      allEqual(
        ppo.expected(mdp, policy, {
          stepSize: 1,
          clipRange: '1/5',
          gaeLambda,
          stateWeighting: 'discounted',
          critic: { kind: 'given', stateValues: zeros(mdp.states) },
        }).parameters,
        0,
      ),
  },
  expect: 'holds',
  neighbours: ['credit/rewards-of-actions-carry-nothing-at-lambda-zero'],
});
