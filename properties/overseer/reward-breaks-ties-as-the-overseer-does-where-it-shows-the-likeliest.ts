import { atLeast, bandits, claim, fullSupportPolicies, reinforce } from 'lakatos';
import { bestAnswers } from './_bestAnswers.js';

/** O02, X03: best answers share one advantage A ≥ 0, so Δθ = η·p·A orders them by how likely they are. */
export default claim({
  id: 'overseer/reward-breaks-ties-as-the-overseer-does-where-it-shows-the-likeliest',
  title:
    'Of several best answers, training on the score favours the one that a search through the list shows, if no other best answer is likelier',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'we can frame what the RL case is doing as finding X*',
  },
  formula: 'M2(X) = M2(X*) = max M2 ∧ p(X*) ≥ p(X) ⇒ p(X*)/p(X) does not fall',
  forAll: { bandit: bandits({ answers: [2, 4], rewards: { from: 0, to: 2 } }), policy: fullSupportPolicies() },
  given: {
    'it is the likeliest of the best': ({ bandit, policy: { probabilities } }, arithmetic) => {
      const [shown, ...others] = bestAnswers(arithmetic, bandit);
      return others.map((other) => atLeast(probabilities[shown], probabilities[other]));
    },
  },
  then: {
    'its odds against the other best ones do not fall': ({ bandit, policy }, arithmetic) => {
      const { parameters } = reinforce.expected(bandit, policy, { stepSize: 1 });
      const [shown, ...others] = bestAnswers(arithmetic, bandit);
      return others.map((other) => atLeast(parameters[shown], parameters[other]));
    },
  },
  labels: { 'there are several': ({ bandit }, arithmetic) => bestAnswers(arithmetic, bandit).length > 1 },
  expect: 'holds',
  cases: 5000,
  neighbours: ['overseer/reward-breaks-ties-as-the-overseer-does'],
});
