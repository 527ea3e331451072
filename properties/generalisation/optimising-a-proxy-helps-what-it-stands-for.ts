import {
  answerRewards,
  atLeast,
  bandits,
  claim,
  expectedReturn,
  fractions,
  fullSupportPolicies,
  policyGradientStep,
  rewardTables,
  withRewards,
} from 'lakatos';

/** C5: r = (1, 0), proxy (1, 2), π(x) = 1/10: exact training on the proxy takes the true reward from .9 to .0013. */
export default claim({
  id: 'generalisation/optimising-a-proxy-helps-what-it-stands-for',
  title:
    'A step on a proxy that agrees with the true reward in most of what the policy does does not lower the true reward',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'this correlation breaks when the agent optimizes hard enough',
  },
  formula: 'P_π(r̂ = r) ≥ 3/4 ⇒ J_r(π′) ≥ J_r(π) after an exact step on r̂',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    proxy: rewardTables(),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: 1, to: 5, denominator: 1 }),
  },
  given: {
    'the proxy is right three times in four': ({ bandit, proxy, policy }, { add, isZero, subtract, zero }) =>
      atLeast(
        answerRewards(bandit).reduce(
          (sum, reward, a) => (isZero(subtract(reward, proxy[a])) ? add(sum, policy.probabilities[a]) : sum),
          zero,
        ),
        '3/4',
      ),
  },
  then: {
    'the true reward does not fall': ({ bandit, proxy, policy, stepSize }) =>
      atLeast(
        expectedReturn(bandit, policyGradientStep(withRewards(bandit, proxy), policy, stepSize)),
        expectedReturn(bandit, policy),
      ),
  },
  expect: 'refuted',
  neighbours: ['misgrading/true-reward-of-two-answers-falls-only-if-their-order-is-reversed'],
});
