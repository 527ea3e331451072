import { atLeast, bandits, claim, fullSupportPolicies, reinforce, withRewards } from 'lakatos';

/** R05, M01: with one correct answer A is positive for it alone. */
export default claim({
  id: 'reinforce/only-correct-answer-gains',
  title: 'With reward 1 for the only correct answer and 0 for all others, the expected REINFORCE step raises it',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'tries to increase the log probability of actions that were rated highly',
  },
  formula: 'r = 1{X = X*} ⇒ ṗ(X*) ≥ 0',
  forAll: { answers: bandits({ answers: [2, 5], rewards: { from: 0, to: 0 } }), policy: fullSupportPolicies() },
  then: {
    'it gains': ({ answers, policy }, { one, zero }) => {
      const graded = withRewards(
        answers,
        answers.reward.map((_reward, i) => (i === 0 ? one : zero)),
      );
      return atLeast(reinforce.probabilityFlow(graded, policy)[0], 0);
    },
  },
  expect: 'holds',
  proofs: { answers: [2, 3, 4] },
  neighbours: ['reinforce/correct-answers-gain', 'reinforce/unique-worst-answer-loses'],
});
