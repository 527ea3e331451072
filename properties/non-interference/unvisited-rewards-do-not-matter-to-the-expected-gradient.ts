import {
  allEqual,
  claim,
  fullSupportPolicies,
  mdps,
  policyGradient,
  rewardTables,
  rollouts,
  visitedPairs,
  withRewards,
} from 'lakatos';

/** U7: exact gradients read every reward that can be reached. */
export default claim({
  id: 'non-interference/unvisited-rewards-do-not-matter-to-the-expected-gradient',
  title: 'Training on the expected gradient does not depend on rewards at pairs that a sample did not visit',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'SGD isn’t updating the agent on things which didn’t happen.',
  },
  formula: 'r = r̃ on visited pairs ⇒ ∇J_r = ∇J_r̃',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    episodes: rollouts(),
    otherReward: rewardTables(),
  },
  then: {
    'the gradient is the same': ({ mdp, policy, episodes, otherReward }) => {
      const visited = visitedPairs(mdp, episodes);
      const altered = withRewards(
        mdp,
        mdp.reward.map((reward, index) => (visited[index] ? reward : otherReward[index])),
      );
      return allEqual(policyGradient(altered, policy), policyGradient(mdp, policy));
    },
  },
  expect: 'refuted',
  neighbours: ['non-interference/rewards-at-unvisited-pairs-do-not-matter'],
});
