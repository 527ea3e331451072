import {
  above,
  advantages,
  bandits,
  claim,
  dot,
  expectedReturn,
  fullSupportPolicies,
  naturalPolicyGradient,
  type Real,
  rewardTables,
  withRewards,
} from 'lakatos';

/** Along the natural gradient of the proxy the true reward changes by exactly Cov_π(r, r̂): to first order, training on what
 *  correlates with the reward is training on the reward. The page has no entry for it. */
export default claim({
  id: 'generalisation/correlated-proxy-helps-at-first',
  title: 'A small natural gradient step on a proxy that correlates with the true reward raises the true reward',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'a reward function that is ≈equal to the reward function on the training data (thus, highly correlated)',
  },
  formula: 'Cov_π(r, r̂) > 0 ⇒ d/dη E[r] > 0 along Δθ = η·r̂',
  forAll: { bandit: bandits({ answers: [2, 5] }), proxy: rewardTables(), policy: fullSupportPolicies() },
  given: {
    'they correlate': ({ bandit, proxy, policy }, { multiply, subtract }) => {
      const mean = (rewards: readonly Real[]) => expectedReturn(withRewards(bandit, rewards), policy);
      const product = bandit.reward.map((reward, i) => multiply(reward, proxy[i]));
      return above(subtract(mean(product), multiply(mean(bandit.reward), mean(proxy))), 0);
    },
  },
  then: {
    'the true reward rises': ({ bandit, proxy, policy }, arithmetic) => {
      const { parameters } = naturalPolicyGradient.exact(withRewards(bandit, proxy), policy, { stepSize: 1 });
      const flow = parameters.map((push, i) => arithmetic.multiply(policy.probabilities[i], push));
      return above(dot(arithmetic, flow, advantages(bandit, policy)), 0);
    },
  },
  expect: 'holds',
  proofs: { answers: [2, 3] },
  neighbours: ['generalisation/correlated-proxy-helps-however-hard-it-is-optimised'],
});
