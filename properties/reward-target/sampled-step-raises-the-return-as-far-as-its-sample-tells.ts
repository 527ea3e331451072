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
  withRewards,
} from 'lakatos';

/** "As far as it can tell", taken at its word: the sampled update is the exact gradient of the answer set whose rewards are
 *  the sample's, Σ_i r_i/π(a_i) on what was drawn and 0 on the rest, and Lemma M says that such a step, of any size, does
 *  not lower it. What the sample does not tell may be lost (reinforce/realised-step-raises-the-return). */
export default claim({
  id: 'reward-target/sampled-step-raises-the-return-as-far-as-its-sample-tells',
  title: 'No sampled REINFORCE step of any size lowers the expected reward as its own sample estimates it',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'the training setup does attempt to find a policy that maximizes-as-far-as-it-can-tell the reward function',
  },
  formula: 'r̂(a) = Σ_{i: a_i = a} r_i/π(a_i) ⇒ Σ_a π′(a)·r̂(a) ≥ Σ_a π(a)·r̂(a)',
  forAll: {
    bandit: bandits({ answers: [2, 5] }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: [1, 4], steps: 1 }),
    stepSize: fractions({ from: '1/2', to: 20, denominator: 2 }),
  },
  then: {
    'the estimate does not fall': ({ bandit, policy, episodes, stepSize }, { add, divide, zeros }) => {
      const estimate = zeros(bandit.reward.length);
      for (const { actions, rewards } of episodes) {
        const [answer] = actions;
        estimate[answer] = add(estimate[answer], divide(rewards[0], policy.probabilities[answer]));
      }
      const seen = withRewards(bandit, estimate);
      const { parameters } = reinforce.onEpisodes(bandit, policy, episodes, { stepSize });
      return atLeast(expectedReturn(seen, stepPolicy(policy, parameters)), expectedReturn(seen, policy));
    },
  },
  expect: 'holds',
  neighbours: ['reinforce/realised-step-raises-the-return'],
});
