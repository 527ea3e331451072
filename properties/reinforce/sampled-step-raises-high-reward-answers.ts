import {
  above,
  atLeast,
  bandits,
  claim,
  expectedReturn,
  fullSupportPolicies,
  reinforce,
  rollouts,
  stepPolicy,
} from 'lakatos';

/** R08: without a baseline only the sign of the reward counts: where all rewards are negative, a sampled best answer loses. */
export default claim({
  id: 'reinforce/sampled-step-raises-high-reward-answers',
  title: 'A sampled REINFORCE step raises the probability of an answer that is better than average',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'tries to increase the log probability of actions that were rated highly',
  },
  formula: 'r(X) > J ⇒ π′(X) ≥ π(X)',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: 1 }),
  },
  given: {
    'the sample is better than average': ({ bandit, policy, episodes }) =>
      above(episodes[0].rewards[0], expectedReturn(bandit, policy)),
  },
  then: {
    'it does not lose': ({ bandit, policy, episodes }) => {
      const { parameters } = reinforce.onEpisodes(bandit, policy, episodes, { stepSize: 1 });
      const [answer] = episodes[0].actions;
      return atLeast(stepPolicy(policy, parameters).probabilities[answer], policy.probabilities[answer]);
    },
  },
  expect: 'refuted',
  neighbours: ['reinforce/sampled-step-with-the-mean-as-baseline-follows-merit'],
});
