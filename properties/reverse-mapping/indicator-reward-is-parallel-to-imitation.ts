import {
  allEqual,
  bandits,
  claim,
  demonstrator,
  fullSupportPolicies,
  imitation,
  reinforce,
  withRewards,
} from 'lakatos';

/** M01: for one question p(X*)·∇log p(X*) and ∇log p(X*) point the same way. */
export default claim({
  id: 'reverse-mapping/indicator-reward-is-parallel-to-imitation',
  title: 'For one question, reward 1 on the demonstrated answer trains in the direction of imitating it',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'The reverse mapping (imitation to RL) just consists of applying reward 1 to M2′s demonstrated behaviour',
  },
  formula: 'E[1{X = X*}·∇log p(X)] = p(X*)·∇log p(X*)',
  forAll: { bandit: bandits({ answers: [2, 5], ties: 'uniqueBest' }), policy: fullSupportPolicies() },
  then: {
    'it is p(X*) times the update of imitation': ({ bandit, policy }, { add, multiply, zero }) => {
      const expert = demonstrator(bandit, { kind: 'maximising' });
      const shown = expert.probabilities.reduce((sum, q, i) => add(sum, multiply(q, policy.probabilities[i])), zero);
      return allEqual(
        reinforce.expected(withRewards(bandit, expert.probabilities), policy, { stepSize: 1 }).parameters,
        imitation
          .expected(bandit, policy, { expert, objective: 'crossEntropy', stepSize: 1 })
          .parameters.map((entry) => multiply(shown, entry)),
      );
    },
  },
  expect: 'holds',
  neighbours: [
    'reverse-mapping/indicator-reward-is-parallel-to-imitation-over-questions',
    'reverse-mapping/indicator-reward-is-as-fast-as-imitation',
  ],
});
