import {
  allEqual,
  claim,
  fractions,
  fullSupportPolicies,
  mdps,
  ppo,
  reinforce,
  rewardTables,
  rollouts,
  valueFunctions,
  visitedPairs,
  withRewards,
} from 'lakatos';

/** U6: an update is a function of the policy and the sample; by induction so is every later policy of the run. */
export default claim({
  id: 'non-interference/rewards-at-unvisited-pairs-do-not-matter',
  title: 'The trained policy does not depend on rewards at pairs that no sample visited',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote:
      'SGD is updating the agent on the observed empirical data distribution, as collected by the policy at previous timesteps.',
  },
  formula: 'r = r̃ on visited pairs ⇒ Δθ(r) = Δθ(r̃)',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: [2, 3], termination: 'some' }),
    policy: fullSupportPolicies(),
    episodes: rollouts(),
    otherReward: rewardTables(),
    critic: valueFunctions(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  then: {
    'REINFORCE gives the same update': ({ mdp, policy, episodes, otherReward }) => {
      const visited = visitedPairs(mdp, episodes);
      const altered = withRewards(
        mdp,
        mdp.reward.map((reward, index) => (visited[index] ? reward : otherReward[index])),
      );
      return allEqual(
        reinforce.onEpisodes(altered, policy, episodes, { stepSize: 1 }).parameters,
        reinforce.onEpisodes(mdp, policy, episodes, { stepSize: 1 }).parameters,
      );
    },
    'PPO gives the same update': ({ mdp, policy, episodes, otherReward, critic, gaeLambda }) => {
      const visited = visitedPairs(mdp, episodes);
      const altered = withRewards(
        mdp,
        mdp.reward.map((reward, index) => (visited[index] ? reward : otherReward[index])),
      );
      const options = {
        stepSize: 1,
        clipRange: '1/5',
        gaeLambda,
        critic: { kind: 'given', stateValues: critic },
      } as const;
      return allEqual(
        ppo.onEpisodes(altered, policy, episodes, options).parameters,
        ppo.onEpisodes(mdp, policy, episodes, options).parameters,
      );
    },
  },
  expect: 'holds',
  proofs: { states: [2], actions: [2], episodes: 2, steps: 2 },
  neighbours: ['non-interference/unvisited-rewards-do-not-matter-to-the-expected-gradient'],
});
