import {
  atLeast,
  bandits,
  claim,
  deterministicPolicy,
  expectedReturn,
  fullSupportPolicies,
  policies,
  withRewards,
} from 'lakatos';
import { bestAnswer } from '../_bestAnswer.js';

/** M04, M05 (c) for one step: Σ p(X)·q(X) ≤ max q. So a demonstrator that is wrong more often than not, but most often right among all
 *  answers, is outdone: reward cleans noise. */
export default claim({
  id: 'reverse-mapping/majority-of-a-stochastic-demonstrator-is-optimal-for-one-question',
  title:
    'Rewarded for agreeing with a stochastic demonstrator on one question, always giving its likeliest answer is optimal',
  source: { document: '003_8dd65ad79d777042.txt', quote: 'applying reward 1 to M2′s demonstrated behaviour' },
  formula: 'r = q ⇒ J(argmax q) ≥ J(π)',
  forAll: {
    answers: bandits({ answers: [2, 5], rewards: { from: 0, to: 0 } }),
    demonstrator: fullSupportPolicies(),
    policy: policies(),
  },
  then: {
    'nobody collects more': ({ answers, demonstrator, policy }, arithmetic) => {
      const agreement = withRewards(answers, demonstrator.probabilities);
      const likeliest = bestAnswer(arithmetic, agreement);
      return atLeast(
        expectedReturn(agreement, deterministicPolicy(agreement, [likeliest, 0])),
        expectedReturn(agreement, policy),
      );
    },
  },
  expect: 'holds',
  cases: 4000,
  neighbours: ['reverse-mapping/majority-of-a-stochastic-demonstrator-is-optimal'],
});
