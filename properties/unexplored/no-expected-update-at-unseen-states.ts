import { allEqual, atUnvisitedStates, claim, fullSupportPolicies, mdps, policyGradient, rollouts } from 'lakatos';

/** U7: the exact gradient sees every reachable state, sampled or not. */
export default claim({
  id: 'unexplored/no-expected-update-at-unseen-states',
  title: 'The expected update, too, leaves alone the states that a sample never acted in',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'SGD isn’t updating the agent on things which didn’t happen.',
  },
  formula: '∂J/∂θ(s, ·) = 0 for every s with no (s, a) in the sample',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    episodes: rollouts(),
  },
  then: {
    'the exact gradient is zero there': ({ mdp, policy, episodes }) =>
      allEqual(atUnvisitedStates(mdp, episodes, policyGradient(mdp, policy)), 0),
  },
  expect: 'refuted',
  neighbours: ['unexplored/no-update-at-unseen-states'],
});
