import {
  allEqual,
  answerRewards,
  bandits,
  claim,
  equal,
  fractions,
  fullSupportPolicies,
  pair,
  reinforce,
  withRewards,
} from 'lakatos';

/** R01 with H-fixM2 stated: the overseer scores r_θ(X) = r(X) + κ·p_θ(X), approving of what the model says if κ > 0.
 *  Then ∇E[r_θ] = Σ (r + 2κp)·p·∇log p, of which the estimator, which takes the score as given, has r + κp. */
export default claim({
  id: 'reinforce/estimator-is-unbiased-for-a-score-that-ignores-the-policy',
  title: 'REINFORCE’s estimator is unbiased, if the overseer’s score does not depend on the policy',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote:
      'This is the REINFORCE gradient estimator (which tries to increase the log probability of actions that were rated highly)',
  },
  formula: 'r_θ = r + κ·p_θ ∧ κ = 0 ⇒ E[r_θ(X)·∇log p(X)] = ∇E[r_θ(X)]',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    policy: fullSupportPolicies(),
    approval: fractions({ from: 0, to: 1, denominator: 2 }),
  },
  given: { 'the score does not depend on the policy': ({ approval }) => equal(approval, 0) },
  then: {
    'the expected update is the gradient of E[r_θ]': ({ bandit, policy, approval }, arithmetic) => {
      const { add, subtract, multiply, integer, zeros } = arithmetic;
      const p = policy.probabilities;
      const seen = zeros(p.length);
      const slope = zeros(p.length);
      let mean = arithmetic.zero;
      answerRewards(bandit).forEach((reward, answer) => {
        const index = pair(bandit, 0, answer);
        const own = multiply(approval, p[index]);
        seen[index] = add(reward, own);
        slope[index] = add(reward, multiply(integer(2), own));
        mean = add(mean, multiply(p[index], slope[index]));
      });
      const gradient = slope.map((value, index) => multiply(p[index], subtract(value, mean)));
      return allEqual(reinforce.expected(withRewards(bandit, seen), policy, { stepSize: 1 }).parameters, gradient);
    },
  },
  expect: 'holds',
  neighbours: ['reinforce/estimator-is-unbiased-when-the-score-depends-on-the-policy'],
});
