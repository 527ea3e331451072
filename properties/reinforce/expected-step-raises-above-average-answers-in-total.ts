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

/** R03 (b): the step multiplies each probability by e^{η·p·A} before it normalises, so by more than 1 exactly where A > 0. */
export default claim({
  id: 'reinforce/expected-step-raises-above-average-answers-in-total',
  title: 'The expected REINFORCE step raises the total probability of the above-average answers, at any step size',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'you’re increasing the probability that M assigns to high-reward answers',
  },
  formula: 'Σ_{r(a) > p·r} p′(a) ≥ Σ_{r(a) > p·r} p(a) for p′ = softmax(θ + η·∇J)',
  forAll: {
    bandit: bandits({ answers: [2, 5] }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: 1, to: 100, denominator: 1 }),
  },
  then: {
    'they gain in total': ({ bandit, policy, stepSize }, arithmetic) => {
      const after = policyGradientStep(bandit, policy, stepSize);
      const average = expectedReturn(bandit, policy);
      let gain = arithmetic.zero;
      answerRewards(bandit).forEach((reward, a) => {
        if (decidedSign(arithmetic, arithmetic.subtract(reward, average), 'reward above average') !== 1) return;
        gain = arithmetic.add(gain, arithmetic.subtract(after.probabilities[a], policy.probabilities[a]));
      });
      return atLeast(gain, 0);
    },
  },
  exhaust: [
    {
      bandit: bandits({ answers: [2, 3], rewards: { from: -2, to: 2 } }),
      policy: fullSupportPolicies({ denominator: 6 }),
      stepSize: fractions({ from: 1, to: 1 }),
    },
  ],
  expect: 'holds',
  proofs: { answers: [2] },
  remark:
    'With 3 answers the solver needs 20 s, with 4 it found nothing in 40 s: it knows few properties of exponentials.',
  neighbours: ['reinforce/expected-step-raises-every-above-average-answer'],
});
