import {
  above,
  atLeast,
  bandits,
  claim,
  expectedReturn,
  fractions,
  fullSupportPolicies,
  naturalPolicyGradient,
  type Real,
  rewardTables,
  stepPolicy,
  withRewards,
} from 'lakatos';

/** C5, Goodhart's law: the correlation is that of the policy as it is, and hard optimisation leaves that policy. */
export default claim({
  id: 'generalisation/correlated-proxy-helps-however-hard-it-is-optimised',
  title: 'A natural gradient step of any size on a proxy that correlates with the true reward lowers no true reward',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'this correlation breaks when the agent optimizes hard enough',
  },
  formula: 'Cov_π(r, r̂) > 0 ⇒ E_{π′}[r] ≥ E_π[r], π′ ∝ π·e^{η·r̂}',
  forAll: {
    bandit: bandits({ answers: [2, 4] }),
    proxy: rewardTables(),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: '1/2', to: 10, denominator: 2 }),
  },
  given: {
    'they correlate': ({ bandit, proxy, policy }, { multiply, subtract }) => {
      const mean = (rewards: readonly Real[]) => expectedReturn(withRewards(bandit, rewards), policy);
      const product = bandit.reward.map((reward, i) => multiply(reward, proxy[i]));
      return above(subtract(mean(product), multiply(mean(bandit.reward), mean(proxy))), 0);
    },
  },
  then: {
    'the true reward does not fall': ({ bandit, proxy, policy, stepSize }) => {
      const { parameters } = naturalPolicyGradient.exact(withRewards(bandit, proxy), policy, { stepSize });
      return atLeast(expectedReturn(bandit, stepPolicy(policy, parameters)), expectedReturn(bandit, policy));
    },
  },
  expect: 'refuted',
  neighbours: ['generalisation/correlated-proxy-helps-at-first'],
});
