import { allEqual, bandits, claim, fullSupportPolicies, imitation, uniformPolicy } from 'lakatos';

/** M04, q = (1/2, 1/2): cross-entropy pulls every policy to the demonstrator. */
export default claim({
  id: 'reverse-mapping/imitation-of-an-undecided-demonstrator-teaches-nothing',
  title: 'Imitating a demonstrator that gives all answers equally often moves no policy',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'The reverse mapping (imitation to RL) just consists of applying reward 1 to M2′s demonstrated behaviour',
  },
  formula: 'q uniform ⇒ E_{X∼q}[∇log p(X)] = 0 for every p',
  forAll: { answers: bandits({ answers: [2, 4], rewards: { from: 0, to: 0 } }), policy: fullSupportPolicies() },
  then: {
    'nothing moves': ({ answers, policy }) =>
      allEqual(
        imitation.expected(answers, policy, {
          expert: uniformPolicy(answers),
          objective: 'crossEntropy',
          stepSize: 1,
        }).parameters,
        0,
      ),
  },
  expect: 'refuted',
  neighbours: ['reverse-mapping/agreement-with-an-undecided-demonstrator-teaches-nothing'],
});
