import { atLeast, bandits, claim, fractions, fullSupportPolicies, policyGradientStep } from 'lakatos';

/** R05, P15 for K = 2: the two logits move by ±p(1 − p)·(r_a − r_b). */
export default claim({
  id: 'reinforce/expected-step-raises-the-better-of-two-answers',
  title: 'With two answers, the expected REINFORCE step of any size raises the better one',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'you’re increasing the probability that M assigns to high-reward answers',
  },
  formula: 'K = 2, r_a ≥ r_b ⇒ π′(a) ≥ π(a)',
  forAll: {
    bandit: bandits({ answers: 2 }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: '1/2', to: 20, denominator: 2 }),
  },
  given: { 'the first answer is as good': ({ bandit }) => atLeast(bandit.reward[0], bandit.reward[1]) },
  then: {
    'it does not lose': ({ bandit, policy, stepSize }) =>
      atLeast(policyGradientStep(bandit, policy, stepSize).probabilities[0], policy.probabilities[0]),
  },
  expect: 'holds',
  cases: 4000,
  proofs: { answers: [2] },
  neighbours: [
    'reinforce/expected-step-raises-every-above-average-answer',
    'misgrading/exact-step-raises-optimal-actions',
  ],
});
