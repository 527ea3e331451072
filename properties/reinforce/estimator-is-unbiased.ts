import { allEqual, averageUpdate, bandits, claim, fullSupportPolicies, policyGradient, reinforce } from 'lakatos';

/** R01: Σ p(X)·r(X)·∇log p(X) = ∇Σ p(X)·r(X), enumerated on the left, by the advantages on the right. */
export default claim({
  id: 'reinforce/estimator-is-unbiased',
  title: 'REINFORCE’s estimator is unbiased for the gradient of the expected reward',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'standard REINFORCE method for doing RL with a reward signal that you cannot differentiate through',
  },
  formula: 'E_{X∼p}[r(X)·∇log p(X)] = ∇E_{X∼p}[r(X)]',
  forAll: { bandit: bandits({ answers: [2, 5] }), policy: fullSupportPolicies() },
  then: {
    'the mean over all samples is the gradient': ({ bandit, policy }, arithmetic) =>
      allEqual(
        averageUpdate(arithmetic, reinforce.enumerated(bandit, policy, { stepSize: 1 })).parameters,
        policyGradient(bandit, policy),
      ),
  },
  exhaust: [
    {
      bandit: bandits({ answers: [2, 3], rewards: { from: -2, to: 2 } }),
      policy: fullSupportPolicies({ denominator: 6 }),
    },
  ],
  expect: 'holds',
  proofs: { answers: [2, 3, 4, 5] },
  neighbours: ['reinforce/estimator-is-unbiased-when-the-score-depends-on-the-policy'],
});
