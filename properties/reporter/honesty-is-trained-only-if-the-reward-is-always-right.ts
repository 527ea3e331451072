import { above, bandits, claim, equal, fractions, fullSupportPolicies, policyGradientStep, withRewards } from 'lakatos';

/** E01: a judge that is right two times in three still pays honesty 2/3 and the lie 1/3. */
export default claim({
  id: 'reporter/honesty-is-trained-only-if-the-reward-is-always-right',
  title: 'Training makes a reporter more honest only if the reward judges every event rightly',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote:
      'PPO only chisels circuits which implement a direct translator/honest reporter, if the reinforcement schedule can perfectly judge AI honesty in any possible situation.',
  },
  formula: 'r̂ = (q, 1 − q): π′(honest) > π(honest) only if q = 1',
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
  onlyIf: { 'the reward is always right': ({ accuracy }) => equal(accuracy, 1) },
  expect: 'refuted',
  neighbours: ['reporter/honesty-is-trained-only-if-the-reward-is-mostly-right'],
});
