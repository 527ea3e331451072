import {
  allEqual,
  atUnvisitedStates,
  claim,
  fullSupportPolicies,
  mdps,
  type Real,
  reinforce,
  rollouts,
  stateValues,
  stepPolicy,
} from 'lakatos';

/** U1, its neighbour: the policy stays as it was in a state without an action in the sample, but what that state is worth
 *  depends on what is done later. */
export default claim({
  id: 'unexplored/values-of-unseen-states-stay',
  title: 'An update leaves the value of each state that its sample never acted in as it was',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'SGD isn’t updating the agent on things which didn’t happen.',
  },
  formula: 'V^{π′}(s) = V^π(s) for every s with no (s, a) in the sample',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1 }),
  },
  then: {
    'their values are the same': ({ mdp, policy, episodes }) => {
      const { parameters } = reinforce.onEpisodes(mdp, policy, episodes, { stepSize: 1 });
      const stateTable = (values: readonly Real[]) =>
        values.flatMap((v) => Array.from({ length: mdp.actions }, () => v));
      return allEqual(
        atUnvisitedStates(mdp, episodes, stateTable(stateValues(mdp, stepPolicy(policy, parameters)))),
        atUnvisitedStates(mdp, episodes, stateTable(stateValues(mdp, policy))),
      );
    },
  },
  expect: 'refuted',
  neighbours: ['unexplored/no-update-at-unseen-states'],
});
