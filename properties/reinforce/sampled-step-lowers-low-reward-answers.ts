import {
  atMost,
  bandits,
  below,
  claim,
  expectedReturn,
  fullSupportPolicies,
  reinforce,
  rollouts,
  stepPolicy,
} from 'lakatos';

/** R08: without a baseline every sampled answer with a positive reward gains, the worst one too. */
export default claim({
  id: 'reinforce/sampled-step-lowers-low-reward-answers',
  title: 'A sampled REINFORCE step lowers the probability of an answer that is worse than average',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'decreasing the probability that it assigns to low-reward answers',
  },
  formula: 'r(X) < J ⇒ π′(X) ≤ π(X)',
  forAll: {
    bandit: bandits({ answers: [2, 3], rewards: { from: 0, to: 3 } }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: 1 }),
  },
  given: {
    'the sample is worse than average': ({ bandit, policy, episodes }) =>
      below(episodes[0].rewards[0], expectedReturn(bandit, policy)),
  },
  then: {
    'it does not gain': ({ bandit, policy, episodes }) => {
      const { parameters } = reinforce.onEpisodes(bandit, policy, episodes, { stepSize: 1 });
      const [answer] = episodes[0].actions;
      return atMost(stepPolicy(policy, parameters).probabilities[answer], policy.probabilities[answer]);
    },
  },
  expect: 'refuted',
  neighbours: ['reinforce/sampled-step-with-the-mean-as-baseline-follows-merit'],
});
