import { allEqual, bandits, claim, fullSupportPolicies, reinforce, uniformPolicy, withRewards } from 'lakatos';

/** M04, q = (1/2, 1/2): every answer agrees equally often, so agreement is a constant reward and no policy is moved by it. */
export default claim({
  id: 'reverse-mapping/agreement-with-an-undecided-demonstrator-teaches-nothing',
  title: 'Rewarding agreement with a demonstrator that gives all answers equally often moves no policy',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'The reverse mapping (imitation to RL) just consists of applying reward 1 to M2′s demonstrated behaviour',
  },
  formula: 'q uniform ⇒ E_{X∼p, X′∼q}[1{X = X′}·∇log p(X)] = 0 for every p',
  forAll: { answers: bandits({ answers: [2, 4], rewards: { from: 0, to: 0 } }), policy: fullSupportPolicies() },
  then: {
    'nothing moves': ({ answers, policy }) => {
      const agreement = withRewards(answers, uniformPolicy(answers).probabilities);
      return allEqual(reinforce.expected(agreement, policy, { stepSize: 1 }).parameters, 0);
    },
  },
  expect: 'holds',
  proofs: { answers: [2, 3] },
  neighbours: ['reverse-mapping/imitation-of-an-undecided-demonstrator-teaches-nothing'],
});
