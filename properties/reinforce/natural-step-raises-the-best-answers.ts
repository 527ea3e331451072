import {
  answerRewards,
  atLeast,
  bandits,
  claim,
  fractions,
  fullSupportPolicies,
  naturalPolicyGradient,
  type Real,
  stepPolicy,
} from 'lakatos';

/** R03 (c): the natural gradient multiplies by e^{ηr}, so every set {r ≥ c} gains: first-order stochastic dominance. */
export default claim({
  id: 'reinforce/natural-step-raises-the-best-answers',
  title: 'A natural policy gradient step lowers no total probability of the answers above a threshold',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'you’re increasing the probability that M assigns to high-reward answers',
  },
  formula: 'P(r(X) ≥ c) does not fall, for every c and η',
  forAll: {
    bandit: bandits({ answers: [2, 5] }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: '1/2', to: 10, denominator: 2 }),
    threshold: fractions({ from: -3, to: 3, denominator: 1 }),
  },
  then: {
    'the set gains': ({ bandit, policy, stepSize, threshold }, arithmetic) => {
      const { add, sign, subtract, zero } = arithmetic;
      const { parameters } = naturalPolicyGradient.exact(bandit, policy, { stepSize });
      const after = stepPolicy(policy, parameters);
      const mass = (probabilities: readonly Real[]) =>
        answerRewards(bandit).reduce(
          (sum, reward, a) => (sign(subtract(reward, threshold)) === -1 ? sum : add(sum, probabilities[a])),
          zero,
        );
      return atLeast(mass(after.probabilities), mass(policy.probabilities));
    },
  },
  expect: 'holds',
  neighbours: ['reinforce/unique-best-answer-gains'],
});
