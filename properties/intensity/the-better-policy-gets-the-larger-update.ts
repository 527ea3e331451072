import { atLeast, bandits, claim, expectedReturn, fullSupportPolicies, reinforce } from 'lakatos';

/** I5: the size of the expected update is no measure of merit; a policy that always takes the best answer gets none. */
export default claim({
  id: 'intensity/the-better-policy-gets-the-larger-update',
  title: 'Of two policies, the one with the higher expected reward gets the larger expected update',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'SGD is “selecting” for networks which receive high policy-gradient-intensity',
  },
  formula: 'J(π) ≥ J(π̃) ⇒ ‖∇J(π)‖² ≥ ‖∇J(π̃)‖²',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    policy: fullSupportPolicies(),
    otherPolicy: fullSupportPolicies(),
  },
  given: {
    'it has the higher expected reward': ({ bandit, policy, otherPolicy }) =>
      atLeast(expectedReturn(bandit, policy), expectedReturn(bandit, otherPolicy)),
  },
  then: {
    'its update is as large': ({ bandit, policy, otherPolicy }) =>
      atLeast(reinforce.firstOrderGain(bandit, policy), reinforce.firstOrderGain(bandit, otherPolicy)),
  },
  expect: 'refuted',
  neighbours: ['intensity/a-certain-policy-gets-no-expected-update'],
});
