import {
  answerRewards,
  atLeast,
  bandits,
  claim,
  decidedSign,
  expectedReturn,
  fractions,
  fullSupportPolicies,
  policyGradientStep,
} from 'lakatos';

/** R05: answer a gains to first order iff p_a·A_a exceeds Σ_b p_b²·A_b, which a large confident answer can outbid. */
export default claim({
  id: 'reinforce/expected-step-raises-every-above-average-answer',
  title: 'The expected REINFORCE step raises the probability of each above-average answer',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'you’re increasing the probability that M assigns to high-reward answers',
  },
  formula: 'r(a) > p·r ⇒ p′(a) ≥ p(a) for p′ = softmax(θ + η·∇J)',
  forAll: {
    bandit: bandits({ answers: [2, 4] }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: 1, to: 10, denominator: 1 }),
  },
  then: {
    'each of them gains': ({ bandit, policy, stepSize }, arithmetic) => {
      const after = policyGradientStep(bandit, policy, stepSize);
      const average = expectedReturn(bandit, policy);
      return answerRewards(bandit).flatMap((reward, a) =>
        decidedSign(arithmetic, arithmetic.subtract(reward, average), 'reward above average') === 1
          ? [{ ...atLeast(after.probabilities[a], policy.probabilities[a]), of: `answer ${a}` }]
          : [],
      );
    },
  },
  expect: 'refuted',
  neighbours: ['reinforce/expected-step-raises-above-average-answers-in-total'],
});
