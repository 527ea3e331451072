import { atLeast, bandits, claim, fullSupportPolicies, policyGradientStep } from 'lakatos';
import { bestAnswer } from '../_bestAnswer.js';

/** X04, finite time: from p₀ = 1/9 the flow needs [9 − 9/8 + 2 ln 8]/2 = 6.02 units of time for Δ = 1. */
export default claim({
  id: 'misgrading/better-graded-answer-is-the-likelier-after-four-steps',
  title: 'After four exact steps of size 1 the better-graded of two answers is the likelier one',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote:
      'if the reward function doesn’t grade all the events properly, then the policy will be selected to exploit it',
  },
  formula: 'p₄(a) ≥ 1/2 for r̂_a > r̂_b, η = 1',
  forAll: { bandit: bandits({ answers: 2, ties: 'uniqueBest' }), policy: fullSupportPolicies() },
  then: {
    'it is the likelier one': ({ bandit, policy }, arithmetic) => {
      let trained = policy;
      for (let step = 0; step < 4; step++) trained = policyGradientStep(bandit, trained, 1);
      return atLeast(trained.probabilities[bestAnswer(arithmetic, bandit)], '1/2');
    },
  },
  expect: 'refuted',
  neighbours: ['misgrading/not-exploited-before-the-time-of-the-flow'],
});
