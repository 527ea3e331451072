import {
  above,
  atLeast,
  bandits,
  claim,
  fractions,
  fullSupportPolicies,
  policyGradientStep,
  withRewards,
} from 'lakatos';

/** E03: what counts is the mean: right in 9 of 10 events, but 10 for the lie in the tenth, is 9/10 against 1. */
export default claim({
  id: 'reporter/mostly-right-reward-of-any-size-favours-honesty',
  title: 'A reward that is usually right makes a reporter more honest, whatever it pays',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'you provide reward events for being honest, and these events are usually correct, and the AI learns',
  },
  formula: 'q > 1/2 ⇒ π′(honest) ≥ π(honest), r̂ = (q·a, (1 − q)·b)',
  forAll: {
    reporter: bandits({ answers: 2, rewards: { from: 0, to: 0 } }),
    policy: fullSupportPolicies(),
    accuracy: fractions({ from: 0, to: 1, denominator: 6 }),
    forHonesty: fractions({ from: 1, to: 5, denominator: 1 }),
    forTheLie: fractions({ from: 1, to: 5, denominator: 1 }),
  },
  given: { 'the reward is usually right': ({ accuracy }) => above(accuracy, '1/2') },
  then: {
    'it does not become less honest': ({ reporter, policy, accuracy, forHonesty, forTheLie }, arithmetic) => {
      const { multiply, one, subtract } = arithmetic;
      const rewards = [multiply(accuracy, forHonesty), multiply(subtract(one, accuracy), forTheLie)];
      const training = withRewards(
        reporter,
        reporter.reward.map((reward, i) => rewards[i] ?? reward),
      );
      return atLeast(policyGradientStep(training, policy, 1).probabilities[0], policy.probabilities[0]);
    },
  },
  expect: 'refuted',
  neighbours: [
    'reporter/mostly-right-reward-favours-honesty',
    'reporter/honesty-is-trained-only-if-the-reward-is-mostly-right',
  ],
});
