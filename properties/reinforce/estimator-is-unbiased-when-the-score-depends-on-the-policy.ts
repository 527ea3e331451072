import { allEqual, bandits, claim, fullSupportPolicies, pair, reinforce, withRewards } from 'lakatos';

/** R01 without a fixed score: an overseer built from the model approves of what the model says, r_θ(X) = p_θ(X).
 *  Then ∇Σp² = Σ 2p·p·∇log p, and REINFORCE, which takes the score as given, sees half of it. */
export default claim({
  id: 'reinforce/estimator-is-unbiased-when-the-score-depends-on-the-policy',
  title: 'REINFORCE’s estimator stays unbiased when the overseer’s score depends on the policy',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote:
      'This is the REINFORCE gradient estimator (which tries to increase the log probability of actions that were rated highly)',
  },
  formula: 'r_θ = p_θ ⇒ E[r_θ(X)·∇log p(X)] = ∇Σ_X p(X)²',
  forAll: { answers: bandits({ answers: [2, 3], rewards: { from: 0, to: 0 } }), policy: fullSupportPolicies() },
  then: {
    'the expected update is the gradient of E[r_θ]': ({ answers, policy }, arithmetic) => {
      const { add, subtract, multiply, integer } = arithmetic;
      const p = policy.probabilities;
      let squares = arithmetic.zero;
      for (let a = 0; a < policy.actions; a++) squares = add(squares, multiply(p[a], p[a]));
      const gradient = p.map((probability, index) =>
        index < pair(answers, 1, 0)
          ? multiply(multiply(integer(2), probability), subtract(probability, squares))
          : arithmetic.zero,
      );
      return allEqual(reinforce.expected(withRewards(answers, p), policy, { stepSize: 1 }).parameters, gradient);
    },
  },
  expect: 'refuted',
  neighbours: ['reinforce/estimator-is-unbiased'],
});
