import { atLeast, atMost, bandits, claim, expectedReturn, fullSupportPolicies, reinforce } from 'lakatos';

/** The bound of its neighbour is no measure: a policy that is sure of a bad answer has most to gain and hardly moves. */
export default claim({
  id: 'maximisation/who-has-more-to-gain-gets-the-larger-update',
  title: 'Of two policies, the one with the lower expected reward gets the larger expected update',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'as opposed to squeaking by with a decent amount and still ending up very smart?',
  },
  formula: 'J(π) ≤ J(π̃) ⇒ ‖∇J(π)‖² ≥ ‖∇J(π̃)‖²',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    policy: fullSupportPolicies(),
    otherPolicy: fullSupportPolicies(),
  },
  given: {
    'it has the lower expected reward': ({ bandit, policy, otherPolicy }) =>
      atMost(expectedReturn(bandit, policy), expectedReturn(bandit, otherPolicy)),
  },
  then: {
    'its update is as large': ({ bandit, policy, otherPolicy }) =>
      atLeast(reinforce.firstOrderGain(bandit, policy), reinforce.firstOrderGain(bandit, otherPolicy)),
  },
  expect: 'refuted',
  neighbours: ['maximisation/gradient-is-as-small-as-what-is-left-to-gain'],
});
