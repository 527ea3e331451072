import { answerRewards, bandits, below, claim, fractions, fullSupportPolicies, reinforce, stepPolicy } from 'lakatos';

/** D7 (b) with G ≤ b. */
export default claim({
  id: 'tampering/tampering-that-pays-less-than-the-average-is-unlearned-with-a-baseline',
  title:
    'With the expected reward as baseline, an episode of tampering that paid less than honesty would have makes tampering less likely',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'Advanced artificial agents intervene in the provision of reward',
  },
  formula: 'b = J ∧ G < r(honest) ⇒ π′(tamper) < π(tamper)',
  forAll: {
    choice: bandits({ answers: 2, rewards: { from: 1, to: 5 } }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: '1/2', to: 5, denominator: 2 }),
  },
  given: { 'honesty pays more': ({ choice }) => below(choice.reward[1], choice.reward[0]) },
  then: {
    'tampering is less likely': ({ choice, policy, stepSize }) => {
      const [, prize] = answerRewards(choice);
      const tampered = { states: [0, 1], actions: [1], rewards: [prize], end: 'terminated' } as const;
      const { parameters } = reinforce.onEpisodes(choice, policy, [tampered], {
        stepSize,
        baseline: { kind: 'exact' },
      });
      return below(stepPolicy(policy, parameters).probabilities[1], policy.probabilities[1]);
    },
  },
  expect: 'holds',
  neighbours: ['tampering/tampering-that-pays-less-than-honesty-is-unlearned'],
});
