import { answerRewards, atLeast, bandits, claim, fullSupportPolicies, reinforce } from 'lakatos';

/** R06: d log(p_a/p_b) = p_aA_a − p_bA_b, and mass counts as much as merit: p = (1, 7, 2)/10, r = (1, 3/4, 0): −1/20. */
export default claim({
  id: 'reinforce/expected-step-orders-odds-by-reward',
  title: 'The expected REINFORCE step raises the odds of a better answer against a worse one',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote:
      'increasing the probability that M assigns to high-reward answers, and decreasing the probability that it assigns to low-reward answers',
  },
  formula: 'r_a ≥ r_b ⇒ d log(p_a/p_b) ≥ 0',
  forAll: { bandit: bandits({ answers: [2, 3] }), policy: fullSupportPolicies() },
  then: {
    'odds follow the order of the rewards': ({ bandit, policy }, arithmetic) => {
      const { sign, subtract } = arithmetic;
      const { parameters } = reinforce.expected(bandit, policy, { stepSize: 1 });
      const rewards = answerRewards(bandit);
      return rewards.flatMap((better, a) =>
        rewards.flatMap((worse, b) =>
          sign(subtract(better, worse)) === 1
            ? [{ ...atLeast(parameters[a], parameters[b]), of: `answers ${a}, ${b}` }]
            : [],
        ),
      );
    },
  },
  expect: 'refuted',
  neighbours: ['reinforce/natural-step-orders-odds-by-reward'],
});
