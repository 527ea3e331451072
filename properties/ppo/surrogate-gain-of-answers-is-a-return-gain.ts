import { atLeast, bandits, claim, expectedReturn, fractions, fullSupportPolicies, ppo } from 'lakatos';

/** P12 (b): Σ_a π_old·min(…) ≤ Σ_a π·A = J(π) − J(π_old) where there is one state. */
export default claim({
  id: 'ppo/surrogate-gain-of-answers-is-a-return-gain',
  title: 'A policy over answers that PPO’s clipped objective prefers to the old one has at least its expected reward',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'the training setup does attempt to find a policy that maximizes-as-far-as-it-can-tell the reward function',
  },
  formula: 'L^CLIP(π) ≥ 0 ⇒ J(π) ≥ J(π_old) in an answer set',
  forAll: {
    bandit: bandits({ answers: [2, 5] }),
    oldPolicy: fullSupportPolicies(),
    newPolicy: fullSupportPolicies(),
    clipRange: fractions({ from: '1/10', to: '1/2', denominator: 10 }),
  },
  given: {
    'the objective prefers it': ({ bandit, oldPolicy, newPolicy, clipRange }) =>
      atLeast(ppo.surrogate(bandit, { oldPolicy, newPolicy }, { clipRange }), 0),
  },
  then: {
    'the reward is as high': ({ bandit, oldPolicy, newPolicy }) =>
      atLeast(expectedReturn(bandit, newPolicy), expectedReturn(bandit, oldPolicy)),
  },
  expect: 'holds',
  neighbours: ['ppo/surrogate-gain-is-a-return-gain'],
});
