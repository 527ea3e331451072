import { allEqual, atUnvisitedStates, claim, linearPolicies, logitChange, mdps, reinforce, rollouts } from 'lakatos';

/** U8: one shared weight carries what was learned in one state to the next. */
export default claim({
  id: 'unexplored/no-update-at-unseen-states-with-shared-features',
  title: 'Even with shared features, a policy is not updated at states its sample never acted in',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'SGD isn’t updating the agent on things which didn’t happen.',
  },
  formula: 'φ(s, ·)·Δw = 0 for every s with no (s, a) in the sample',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: linearPolicies({ features: 1 }),
    episodes: rollouts(),
  },
  then: {
    'logits of unseen states do not move': ({ mdp, policy, episodes }) =>
      allEqual(
        atUnvisitedStates(
          mdp,
          episodes,
          logitChange(policy, reinforce.onEpisodes(mdp, policy, episodes, { stepSize: 1 }).parameters),
        ),
        0,
      ),
  },
  expect: 'refuted',
  neighbours: ['unexplored/no-update-at-unseen-states'],
});
