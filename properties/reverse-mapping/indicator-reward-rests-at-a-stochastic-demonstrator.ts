import { allEqual, bandits, claim, fullSupportPolicies, reinforce, withRewards } from 'lakatos';

/** M04: with fresh demonstrations X′ ∼ q the expected reward of X is q(X), and REINFORCE climbs to the mode of q. */
export default claim({
  id: 'reverse-mapping/indicator-reward-rests-at-a-stochastic-demonstrator',
  title: 'Rewarding agreement with a stochastic demonstrator has the demonstrator as a fixed point',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'The reverse mapping (imitation to RL) just consists of applying reward 1 to M2′s demonstrated behaviour',
  },
  formula: 'p = q ⇒ E_{X∼p, X′∼q}[1{X = X′}·∇log p(X)] = 0',
  forAll: { answers: bandits({ answers: [2, 3], rewards: { from: 0, to: 0 } }), demonstrator: fullSupportPolicies() },
  then: {
    'the expected update is zero there': ({ answers, demonstrator }) =>
      allEqual(
        reinforce.expected(withRewards(answers, demonstrator.probabilities), demonstrator, { stepSize: 1 }).parameters,
        0,
      ),
  },
  expect: 'refuted',
  neighbours: ['reverse-mapping/cross-entropy-rests-at-a-stochastic-demonstrator'],
});
