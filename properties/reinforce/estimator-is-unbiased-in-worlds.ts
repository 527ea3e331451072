import { allEqual, claim, fullSupportPolicies, mdps, meanOverEpisodes, policyGradient, reinforce } from 'lakatos';

/** R01 over several steps: every episode is enumerated on the left, and on the right the advantages of each step are
 *  summed up. The return to go from step t counts from t on, so that γ^t must be put back. */
export default claim({
  id: 'reinforce/estimator-is-unbiased-in-worlds',
  title:
    'REINFORCE’s estimator is unbiased for the gradient of the expected discounted return, if step t is weighed by γ^t',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'standard REINFORCE method for doing RL with a reward signal that you cannot differentiate through',
  },
  formula: 'E[Σ_t γ^t·G_t·∇log π(a_t|s_t)] = ∇J_γ',
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
    'the mean over all episodes is the gradient': ({ mdp, policy }) =>
      allEqual(
        meanOverEpisodes(
          mdp,
          policy,
          mdp.horizon ?? 1,
          (episode) => reinforce.onEpisodes(mdp, policy, [episode], { stepSize: 1 }).parameters,
        ),
        policyGradient(mdp, policy),
      ),
  },
  expect: 'holds',
  proofs: { states: [1, 2, 3], actions: [2] },
  neighbours: ['reinforce/estimator-that-weighs-every-step-alike-is-unbiased'],
});
