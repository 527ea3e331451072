import {
  above,
  answerRewards,
  atLeast,
  bandits,
  claim,
  fractions,
  fullSupportPolicies,
  naturalPolicyGradient,
  policies,
  withRewards,
} from 'lakatos';

/** E03: with rewards of 0 and 1, one false answer at most is paid at a time: E r̂(honest) = q > 1/2 ≥ E r̂(any other). */
export default claim({
  id: 'reporter/mostly-right-reward-favours-honesty',
  title: 'A reward of 0 or 1 that is usually right raises the odds of the honest answer against every other one',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'you provide reward events for being honest, and these events are usually correct, and the AI learns',
  },
  formula: 'q > 1/2 ⇒ the log-odds of the honest answer against each other one rise under the natural gradient',
  forAll: {
    reporter: bandits({ answers: [2, 5], rewards: { from: 0, to: 0 } }),
    policy: fullSupportPolicies(),
    accuracy: fractions({ from: 0, to: 1, denominator: 8 }),
    blame: policies(),
  },
  given: { 'the reward is usually right': ({ accuracy }) => above(accuracy, '1/2') },
  then: {
    'honesty gains on every other answer': ({ reporter, policy, accuracy, blame }, { multiply, one, subtract }) => {
      const wrong = subtract(one, accuracy);
      const training = withRewards(
        reporter,
        reporter.reward.map((reward, a) =>
          a === 0 ? accuracy : a < reporter.actions ? multiply(wrong, blame.probabilities[a]) : reward,
        ),
      );
      const { parameters } = naturalPolicyGradient.exact(training, policy, { stepSize: 1 });
      return answerRewards(training).flatMap((_reward, a) => (a === 0 ? [] : [atLeast(parameters[0], parameters[a])]));
    },
  },
  expect: 'holds',
  neighbours: ['reporter/mostly-right-reward-of-any-size-favours-honesty'],
});
