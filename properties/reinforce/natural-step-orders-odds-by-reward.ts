import { answerRewards, bandits, claim, equal, fractions, fullSupportPolicies, naturalPolicyGradient } from 'lakatos';

/** R06: for the natural gradient d log(p_a/p_b) = r_a − r_b exactly. */
export default claim({
  id: 'reinforce/natural-step-orders-odds-by-reward',
  title: 'A natural policy gradient step moves the log-odds of two answers by the difference of their rewards',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote:
      'increasing the probability that M assigns to high-reward answers, and decreasing the probability that it assigns to low-reward answers',
  },
  formula: 'Δ log(p_a/p_b) = η·(r_a − r_b)',
  forAll: {
    bandit: bandits({ answers: [2, 5] }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: '1/2', to: 10, denominator: 2 }),
  },
  then: {
    'log-odds move by the difference': ({ bandit, policy, stepSize }, { multiply, subtract }) => {
      const { parameters } = naturalPolicyGradient.exact(bandit, policy, { stepSize });
      const rewards = answerRewards(bandit);
      return rewards.map((reward, a) =>
        equal(subtract(parameters[a], parameters[0]), multiply(stepSize, subtract(reward, rewards[0]))),
      );
    },
  },
  expect: 'holds',
  proofs: { answers: [2, 3, 4] },
  neighbours: ['reinforce/expected-step-orders-odds-by-reward'],
});
