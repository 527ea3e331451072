import {
  claim,
  deterministicPolicies,
  equal,
  fullSupportPolicies,
  imitation,
  mdps,
  reinforce,
  withRewards,
} from 'lakatos';

/** M02: each question is weighted by how likely its demonstrated answer already is: (1/8, 99/20000) against (1/4, 99/200). */
export default claim({
  id: 'reverse-mapping/indicator-reward-is-parallel-to-imitation-over-questions',
  title: 'Over several questions, reward 1 on the demonstrated answers trains in the direction of imitating them',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'The reverse mapping (imitation to RL) just consists of applying reward 1 to M2′s demonstrated behaviour',
  },
  formula: 'Σ_Y D(Y)·p(X*_Y)·∇log p(X*_Y) is parallel to Σ_Y D(Y)·∇log p(X*_Y)',
  forAll: {
    questions: mdps({ states: [2, 3], actions: 2, horizon: 1, initial: 'everywhere', rewards: { from: 0, to: 0 } }),
    expert: deterministicPolicies(),
    policy: fullSupportPolicies(),
  },
  then: {
    'the two updates are parallel': ({ questions, expert, policy }, { multiply }) => {
      const rewarded = reinforce.expected(withRewards(questions, expert.probabilities), policy, {
        stepSize: 1,
      }).parameters;
      const imitated = imitation.expected(questions, policy, {
        expert,
        objective: 'crossEntropy',
        stepSize: 1,
      }).parameters;
      return rewarded.map((entry, i) => equal(multiply(entry, imitated[0]), multiply(imitated[i], rewarded[0])));
    },
  },
  expect: 'refuted',
  neighbours: ['reverse-mapping/indicator-reward-is-parallel-to-imitation'],
});
