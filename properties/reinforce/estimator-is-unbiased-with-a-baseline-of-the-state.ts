import { allEqual, claim, fullSupportPolicies, mdps, policyGradient, reinforce, valueFunctions } from 'lakatos';

/** D2: a baseline that does not depend on the action drops out of the mean. */
export default claim({
  id: 'reinforce/estimator-is-unbiased-with-a-baseline-of-the-state',
  title: 'REINFORCE’s estimator is unbiased with any baseline that depends on the state alone',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'the training setup does attempt to find a policy that maximizes-as-far-as-it-can-tell the reward function',
  },
  formula: 'E[(G_t − b(s_t))·∇log π] = ∇J',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: [2, 3], termination: 'some' }),
    policy: fullSupportPolicies(),
    baseline: valueFunctions(),
  },
  then: {
    'the expected update is the gradient': ({ mdp, policy, baseline }) =>
      allEqual(
        reinforce.expected(mdp, policy, { stepSize: 1, baseline: { kind: 'given', stateValues: baseline } }).parameters,
        policyGradient(mdp, policy),
      ),
  },
  expect: 'holds',
  neighbours: ['reinforce/estimator-is-unbiased-with-a-baseline-of-the-action'],
});
