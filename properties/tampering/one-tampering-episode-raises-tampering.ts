import { above, answerRewards, bandits, claim, fractions, fullSupportPolicies, reinforce, stepPolicy } from 'lakatos';

/** D7 (b), (e): one sample with a positive return is enough, however much better honesty would have paid. */
export default claim({
  id: 'tampering/one-tampering-episode-raises-tampering',
  title: 'One episode that tampered with its reward and was paid for it makes tampering likelier, without a baseline',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'Advanced artificial agents intervene in the provision of reward',
  },
  formula: 'G > 0 ⇒ π′(tamper) > π(tamper)',
  forAll: {
    choice: bandits({ answers: 2, rewards: { from: 1, to: 5 } }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: '1/2', to: 5, denominator: 2 }),
  },
  then: {
    'tampering is likelier': ({ choice, policy, stepSize }) => {
      const [, prize] = answerRewards(choice);
      const tampered = { states: [0, 1], actions: [1], rewards: [prize], end: 'terminated' } as const;
      const { parameters } = reinforce.onEpisodes(choice, policy, [tampered], { stepSize });
      return above(stepPolicy(policy, parameters).probabilities[1], policy.probabilities[1]);
    },
  },
  expect: 'holds',
  neighbours: ['tampering/tampering-that-pays-less-than-honesty-is-unlearned'],
});
