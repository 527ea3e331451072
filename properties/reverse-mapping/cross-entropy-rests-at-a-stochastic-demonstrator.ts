import { allEqual, bandits, claim, fullSupportPolicies, imitation } from 'lakatos';

/** M04, the other side: E_{X′∼q}[∇log p(X′)] = q − p for free logits. */
export default claim({
  id: 'reverse-mapping/cross-entropy-rests-at-a-stochastic-demonstrator',
  title: 'Imitation by cross-entropy has a stochastic demonstrator as a fixed point',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'The reverse mapping (imitation to RL) just consists of applying reward 1 to M2′s demonstrated behaviour',
  },
  formula: 'p = q ⇒ E_{X′∼q}[∇log p(X′)] = 0',
  forAll: { answers: bandits({ answers: [2, 5], rewards: { from: 0, to: 0 } }), demonstrator: fullSupportPolicies() },
  then: {
    'the expected update is zero there': ({ answers, demonstrator }) =>
      allEqual(
        imitation.expected(answers, demonstrator, {
          expert: demonstrator,
          objective: 'crossEntropy',
          stepSize: 1,
        }).parameters,
        0,
      ),
  },
  expect: 'holds',
  proofs: { answers: [2, 3, 4, 5] },
  neighbours: ['reverse-mapping/indicator-reward-rests-at-a-stochastic-demonstrator'],
});
