import {
  answerRewards,
  atLeast,
  bandits,
  claim,
  fractions,
  fullSupportPolicies,
  policyGradientStep,
  reinforce,
} from 'lakatos';

/** R03 (b): all factors e^{η·p·A} are at most that of this answer, so dividing by their mean leaves it at least 1. */
export default claim({
  id: 'reinforce/answer-that-is-pushed-most-gains',
  title:
    'The answer with the largest product of probability and advantage does not lose under an expected REINFORCE step of any size',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'you’re increasing the probability that M assigns to high-reward answers',
  },
  formula: 'p_aA_a = max_b p_bA_b ⇒ π′(a) ≥ π(a)',
  forAll: {
    bandit: bandits({ answers: [2, 4] }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: '1/2', to: 20, denominator: 2 }),
  },
  given: {
    'no answer is pushed more than the first': ({ bandit, policy }) => {
      const { parameters } = reinforce.expected(bandit, policy, { stepSize: 1 });
      return answerRewards(bandit).map((_reward, answer) => atLeast(parameters[0], parameters[answer]));
    },
  },
  then: {
    'the first does not lose': ({ bandit, policy, stepSize }) =>
      atLeast(policyGradientStep(bandit, policy, stepSize).probabilities[0], policy.probabilities[0]),
  },
  expect: 'holds',
  cases: 2000,
  neighbours: ['reinforce/expected-step-raises-every-above-average-answer'],
});
