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

/** M03: dividing the reward by p(X*) undoes what sampling does: RL with reward 1{X = X*}/p(X*) is cross-entropy. */
export default claim({
  id: 'reverse-mapping/reward-over-probability-is-imitation',
  title: 'Reward 1/p(X*) on the demonstrated answer gives the expected update of imitating it',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'The reverse mapping (imitation to RL) just consists of applying reward 1 to M2′s demonstrated behaviour',
  },
  formula: 'E[1{X = X*}/p(X*)·∇log p(X)] = ∇log p(X*)',
  forAll: { bandit: bandits({ answers: [2, 5], ties: 'uniqueBest' }), policy: fullSupportPolicies() },
  then: {
    'the updates are equal': ({ bandit, policy }, { divide, isZero }) => {
      const expert = demonstrator(bandit, { kind: 'maximising' });
      const rewards = expert.probabilities.map((shown, i) =>
        isZero(shown) ? shown : divide(shown, policy.probabilities[i]),
      );
      return allEqual(
        reinforce.expected(withRewards(bandit, rewards), policy, { stepSize: 1 }).parameters,
        imitation.expected(bandit, policy, { expert, objective: 'crossEntropy', stepSize: 1 }).parameters,
      );
    },
  },
  expect: 'holds',
  neighbours: ['reverse-mapping/indicator-reward-is-as-fast-as-imitation'],
});
