import { allEqual, bandits, claim, equal, fullSupportPolicies, reinforce, rollouts } from 'lakatos';

/** R08: the estimator is r(X)·∇log p(X), nothing if r(X) is nothing. */
export default claim({
  id: 'reinforce/sample-without-reward-teaches-nothing',
  title: 'A sampled answer with reward 0 leaves the policy alone',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote:
      'This is the REINFORCE gradient estimator (which tries to increase the log probability of actions that were rated highly)',
  },
  formula: 'r(X) = 0 ⇒ Δθ = 0',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: 1 }),
  },
  given: { 'the sample has no reward': ({ episodes }) => equal(episodes[0].rewards[0], 0) },
  then: {
    'nothing moves': ({ bandit, policy, episodes }) =>
      allEqual(reinforce.onEpisodes(bandit, policy, episodes, { stepSize: 1 }).parameters, 0),
  },
  expect: 'holds',
  neighbours: ['reinforce/sample-without-reward-teaches-nothing-with-a-baseline'],
});
