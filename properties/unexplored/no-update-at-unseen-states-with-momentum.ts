import {
  allEqual,
  atUnvisitedStates,
  claim,
  fullSupportPolicies,
  mdps,
  reinforce,
  rewardTables,
  rollouts,
} from 'lakatos';

/** U1 without plain SGD: a velocity that was built up elsewhere moves the parameters of states that the sample never saw.
 *  Here the velocity is any table; the update is half of it plus the new gradient. */
export default claim({
  id: 'unexplored/no-update-at-unseen-states-with-momentum',
  title: 'With momentum, too, a policy is not updated at states its sample never acted in',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'SGD isn’t updating the agent on things which didn’t happen.',
  },
  formula: 'Δθ = ½·v + g ⇒ Δθ(s, ·) = 0 for every s with no (s, a) in the sample',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    episodes: rollouts(),
    velocity: rewardTables(),
  },
  then: {
    'unseen states do not move': ({ mdp, policy, episodes, velocity }, { add, multiply, ratio }) => {
      const { parameters } = reinforce.onEpisodes(mdp, policy, episodes, { stepSize: 1 });
      const moved = parameters.map((gradient, index) => add(multiply(ratio(1, 2), velocity[index]), gradient));
      return allEqual(atUnvisitedStates(mdp, episodes, moved), 0);
    },
  },
  expect: 'refuted',
  neighbours: ['unexplored/no-update-at-unseen-states'],
});
