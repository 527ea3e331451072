import {
  atLeast,
  bandits,
  claim,
  expectedReturn,
  fractions,
  fullSupportPolicies,
  reinforce,
  rollouts,
  stepPolicy,
} from 'lakatos';

/** M9: with two answers and the exact value as baseline both samples push toward the better one. */
export default claim({
  id: 'reinforce/sampled-step-with-the-mean-as-baseline-raises-the-return-on-average',
  title: 'With the expected reward as baseline, no sampled REINFORCE step over two answers lowers the expected reward',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'the training setup does attempt to find a policy that maximizes-as-far-as-it-can-tell the reward function',
  },
  formula: 'K = 2 ∧ b = J ⇒ J(π′) ≥ J(π) for every sample and η',
  forAll: {
    bandit: bandits({ answers: 2, rewards: { from: 0, to: 3, denominator: 2 } }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: 1 }),
    stepSize: fractions({ from: '1/4', to: 10, denominator: 4 }),
  },
  then: {
    'the return does not fall': ({ bandit, policy, episodes, stepSize }) => {
      const { parameters } = reinforce.onEpisodes(bandit, policy, episodes, { stepSize, baseline: { kind: 'exact' } });
      return atLeast(expectedReturn(bandit, stepPolicy(policy, parameters)), expectedReturn(bandit, policy));
    },
  },
  expect: 'holds',
  neighbours: ['reinforce/sampled-step-raises-the-return-on-average', 'reinforce/realised-step-raises-the-return'],
});
