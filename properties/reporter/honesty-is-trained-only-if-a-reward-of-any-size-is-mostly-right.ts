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

/** E03, the converse: right only two times in five, but 10 for honesty against 1 for the lie: 4 against 3/5. */
export default claim({
  id: 'reporter/honesty-is-trained-only-if-a-reward-of-any-size-is-mostly-right',
  title:
    'Training makes a reporter more honest only if the reward judges at least half of the events rightly, whatever it pays',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'you provide reward events for being honest, and these events are usually correct, and the AI learns',
  },
  formula: 'r̂ = (q·a, (1 − q)·b): π′(honest) > π(honest) only if q ≥ 1/2',
  forAll: {
    reporter: bandits({ answers: 2, rewards: { from: 0, to: 0 } }),
    policy: fullSupportPolicies(),
    accuracy: fractions({ from: 0, to: 1, denominator: 6 }),
    forHonesty: fractions({ from: 1, to: 5, denominator: 1 }),
    forTheLie: fractions({ from: 1, to: 5, denominator: 1 }),
  },
  then: {
    'it becomes more honest': ({ reporter, policy, accuracy, forHonesty, forTheLie }, arithmetic) => {
      const { multiply, one, subtract } = arithmetic;
      const rewards = [multiply(accuracy, forHonesty), multiply(subtract(one, accuracy), forTheLie)];
      const training = withRewards(
        reporter,
        reporter.reward.map((reward, i) => rewards[i] ?? reward),
      );
      return above(policyGradientStep(training, policy, 1).probabilities[0], policy.probabilities[0]);
    },
  },
  onlyIf: { 'the reward is right half of the time': ({ accuracy }) => atLeast(accuracy, '1/2') },
  expect: 'refuted',
  neighbours: ['reporter/honesty-is-trained-only-if-the-reward-is-mostly-right'],
});
