import { atLeast, bandits, claim, fullSupportPolicies, reinforce } from 'lakatos';
import { bestAnswers } from './_bestAnswers.js';

/** O02 without H-uniq: imitation goes to the best answer that is demonstrated, REINFORCE to the one that is likeliest. */
export default claim({
  id: 'overseer/reward-breaks-ties-as-the-overseer-does',
  title: 'Of several best answers, training on the score favours the one that a search through the list shows',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'we can frame what the RL case is doing as finding X*',
  },
  formula: 'M2(X) = M2(X*) = max M2, X* listed first ⇒ p(X*)/p(X) does not fall',
  forAll: { bandit: bandits({ answers: [2, 4], rewards: { from: 0, to: 2 } }), policy: fullSupportPolicies() },
  then: {
    'its odds against the other best ones do not fall': ({ bandit, policy }, arithmetic) => {
      const { parameters } = reinforce.expected(bandit, policy, { stepSize: 1 });
      const [shown, ...others] = bestAnswers(arithmetic, bandit);
      return others.map((other) => atLeast(parameters[shown], parameters[other]));
    },
  },
  expect: 'refuted',
  neighbours: ['overseer/reward-breaks-ties-as-the-overseer-does-where-it-shows-the-likeliest'],
});
