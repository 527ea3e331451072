import { atLeast, bandits, claim, expectedReturn, fullSupportPolicies, reinforce, rollouts, stepPolicy } from 'lakatos';

/** R4: a single sample of the worse of two rewarded answers lowers the expected reward: r = (1, 2), uniform, the first is
 *  drawn: 3/2 → 1.2689 at η = 1. */
export default claim({
  id: 'reinforce/realised-step-raises-the-return',
  title: 'No sampled REINFORCE step lowers the expected reward',
  source: { document: '004_d61c63148e9ac8c8.txt', quote: 'RL trains reward maximizers' },
  formula: 'J(π′) ≥ J(π) for every sample',
  forAll: {
    bandit: bandits({ answers: [2, 3], rewards: { from: 0, to: 3 } }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: 1 }),
  },
  then: {
    'the return does not fall': ({ bandit, policy, episodes }) => {
      const { parameters } = reinforce.onEpisodes(bandit, policy, episodes, { stepSize: 1 });
      return atLeast(expectedReturn(bandit, stepPolicy(policy, parameters)), expectedReturn(bandit, policy));
    },
  },
  expect: 'refuted',
  neighbours: ['reinforce/sampled-step-with-the-mean-as-baseline-raises-the-return-on-average'],
});
