import { above, bandits, claim, fractions, fullSupportPolicies, policyGradientStep, withRewards } from 'lakatos';

/** E01, E04: for a reporter that answers each question on its own, "right more often than not" is exactly what is needed. */
export default claim({
  id: 'reporter/honesty-is-trained-only-if-the-reward-is-mostly-right',
  title: 'Training makes a reporter more honest only if the reward judges more than half of the events rightly',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote:
      '“Ensure the reward function is ‘correct’ across all possible training situations” seems like a red herring to me.',
  },
  formula: 'r̂ = (q, 1 − q): π′(honest) > π(honest) only if q > 1/2',
  forAll: {
    reporter: bandits({ answers: 2, rewards: { from: 0, to: 0 } }),
    policy: fullSupportPolicies(),
    accuracy: fractions({ from: 0, to: 1, denominator: 6 }),
  },
  then: {
    'it becomes more honest': ({ reporter, policy, accuracy }, { one, subtract }) => {
      const rewards = [accuracy, subtract(one, accuracy)];
      const training = withRewards(
        reporter,
        reporter.reward.map((reward, i) => rewards[i] ?? reward),
      );
      return above(policyGradientStep(training, policy, 1).probabilities[0], policy.probabilities[0]);
    },
  },
  onlyIf: { 'the reward is mostly right': ({ accuracy }) => above(accuracy, '1/2') },
  expect: 'holds',
  neighbours: ['reporter/honesty-is-trained-only-if-the-reward-is-always-right'],
});
