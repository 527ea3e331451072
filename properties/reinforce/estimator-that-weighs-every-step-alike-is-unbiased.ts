import { allEqual, averageUpdate, claim, fullSupportPolicies, mdps, policyGradient, reinforce } from 'lakatos';

/** R01 as it is mostly run, P07: without γ^t a later step counts as if the episode began with it. */
export default claim({
  id: 'reinforce/estimator-that-weighs-every-step-alike-is-unbiased',
  title:
    'REINFORCE’s estimator is unbiased for the gradient of the expected discounted return, also if every step weighs the same',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'standard REINFORCE method for doing RL with a reward signal that you cannot differentiate through',
  },
  formula: 'E[Σ_t G_t·∇log π(a_t|s_t)] = ∇J_γ',
  forAll: {
    mdp: mdps({
      states: [1, 3],
      actions: 2,
      termination: 'some',
      horizon: [1, 3],
    }),
    policy: fullSupportPolicies(),
  },
  then: {
    'the mean over all episodes is the gradient': ({ mdp, policy }, arithmetic) =>
      allEqual(
        averageUpdate(arithmetic, reinforce.enumerated(mdp, policy, { stepSize: 1, stateWeighting: 'undiscounted' }))
          .parameters,
        policyGradient(mdp, policy),
      ),
  },
  expect: 'refuted',
  neighbours: ['reinforce/estimator-is-unbiased-in-worlds'],
});
