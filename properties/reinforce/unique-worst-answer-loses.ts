import { atMost, bandits, claim, fullSupportPolicies, reinforce, withRewards } from 'lakatos';
import { bestAnswer } from '../_bestAnswer.js';

/** R05 mirrored by r → −r: p = (1, 10, 2)/13, r = (−3, −2, 0). */
export default claim({
  id: 'reinforce/unique-worst-answer-loses',
  title: 'The expected REINFORCE step lowers the probability of the answer that alone is worst',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'decreasing the probability that it assigns to low-reward answers',
  },
  formula: 'ṗ(argmin r) ≤ 0',
  forAll: { costs: bandits({ answers: [2, 3], ties: 'uniqueBest' }), policy: fullSupportPolicies({ weights: 12 }) },
  then: {
    'it does not gain': ({ costs, policy }, arithmetic) => {
      const rewarded = withRewards(costs, costs.reward.map(arithmetic.negate));
      return atMost(reinforce.probabilityFlow(rewarded, policy)[bestAnswer(arithmetic, costs)], 0);
    },
  },
  expect: 'refuted',
  neighbours: ['reinforce/only-correct-answer-gains'],
});
