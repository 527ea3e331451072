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

/** M03: the same direction at p(X*) times the speed, so slow exactly where X* is unlikely. */
export default claim({
  id: 'reverse-mapping/indicator-reward-is-as-fast-as-imitation',
  title: 'Reward 1 on the demonstrated answer gives the same expected update as imitating it',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'The reverse mapping (imitation to RL) just consists of applying reward 1 to M2′s demonstrated behaviour',
  },
  formula: 'E_{X∼p}[1{X = X*}·∇log p(X)] = ∇log p(X*)',
  forAll: { bandit: bandits({ answers: [2, 3], ties: 'uniqueBest' }), policy: fullSupportPolicies() },
  then: {
    'the updates are equal': ({ bandit, policy }) => {
      const expert = demonstrator(bandit, { kind: 'maximising' });
      return allEqual(
        reinforce.expected(withRewards(bandit, expert.probabilities), policy, { stepSize: 1 }).parameters,
        imitation.expected(bandit, policy, { expert, objective: 'crossEntropy', stepSize: 1 }).parameters,
      );
    },
  },
  expect: 'refuted',
  neighbours: ['reverse-mapping/indicator-reward-climbs-the-demonstrated-probability'],
});
