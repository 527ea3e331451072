import {
  allEqual,
  bandits,
  claim,
  demonstrator,
  dot,
  fullSupportPolicies,
  imitation,
  reinforce,
  withRewards,
} from 'lakatos';

/** M01: E_{X∼p}[1{X = X*}·∇log p(X)] = p(X*)·∇log p(X*) = ∇p(X*). */
export default claim({
  id: 'reverse-mapping/indicator-reward-climbs-the-demonstrated-probability',
  title: 'Reward 1 on the demonstrated answer and 0 elsewhere makes REINFORCE ascend that answer’s probability',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'The reverse mapping (imitation to RL) just consists of applying reward 1 to M2′s demonstrated behaviour',
  },
  formula: 'E_{X∼p}[1{X = X*}·∇log p(X)] = ∇p(X*) = p(X*)·∇log p(X*)',
  forAll: { bandit: bandits({ answers: [2, 5], ties: 'uniqueBest' }), policy: fullSupportPolicies() },
  then: {
    'the update is the gradient of p(X*)': ({ bandit, policy }) => {
      const expert = demonstrator(bandit, { kind: 'maximising' });
      const rewarded = withRewards(bandit, expert.probabilities);
      return allEqual(
        reinforce.expected(rewarded, policy, { stepSize: 1 }).parameters,
        imitation.expected(bandit, policy, { expert, objective: 'probability', stepSize: 1 }).parameters,
      );
    },
    'which is p(X*) times the cross-entropy update': ({ bandit, policy }, arithmetic) => {
      const expert = demonstrator(bandit, { kind: 'maximising' });
      const rewarded = withRewards(bandit, expert.probabilities);
      const stepSize = dot(arithmetic, expert.probabilities, policy.probabilities);
      return allEqual(
        reinforce.expected(rewarded, policy, { stepSize: 1 }).parameters,
        imitation.expected(bandit, policy, { expert, objective: 'crossEntropy', stepSize }).parameters,
      );
    },
  },
  exhaust: [
    {
      bandit: bandits({ answers: [2, 3], ties: 'uniqueBest', rewards: { from: -2, to: 2 } }),
      policy: fullSupportPolicies({ denominator: 6 }),
    },
  ],
  expect: 'holds',
  proofs: { answers: [2, 3, 4] },
  neighbours: [
    'reverse-mapping/indicator-reward-is-as-fast-as-imitation',
    'reverse-mapping/indicator-reward-rests-at-a-stochastic-demonstrator',
  ],
});
