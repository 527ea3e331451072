import { allEqual, bandits, claim, equal, fullSupportPolicies, reinforce, rollouts } from 'lakatos';

/** R08: with a baseline 0 is a disappointment where more was expected. */
export default claim({
  id: 'reinforce/sample-without-reward-teaches-nothing-with-a-baseline',
  title: 'A sampled answer with reward 0 leaves the policy alone, also with the expected reward as baseline',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote:
      'This is the REINFORCE gradient estimator (which tries to increase the log probability of actions that were rated highly)',
  },
  formula: 'r(X) = 0 ⇒ Δθ = 0 with b = J',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: 1 }),
  },
  given: { 'the sample has no reward': ({ episodes }) => equal(episodes[0].rewards[0], 0) },
  then: {
    'nothing moves': ({ bandit, policy, episodes }) =>
      allEqual(
        reinforce.onEpisodes(bandit, policy, episodes, { stepSize: 1, baseline: { kind: 'exact' } }).parameters,
        0,
      ),
  },
  expect: 'refuted',
  neighbours: ['reinforce/sample-without-reward-teaches-nothing'],
});
