import { atMost, claim, equal, fullSupportPolicies, mdps, ppo } from 'lakatos';

/** S06: what counts is the delay between a consequential action and the reward, not how rare the reward is. */
export default claim({
  id: 'credit/sparse-reward-comes-mostly-through-the-value-head',
  title:
    'Where a single state–action pair is rewarded, at most a tenth of PPO’s gradient comes directly from the reward',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'almost none of the policy gradients come directly from the reward function',
  },
  formula: '‖g_r‖₁ ≤ (‖g_r‖₁ + ‖g_V‖₁)/10, V = V^π, λ = 19/20',
  forAll: {
    mdp: mdps({ states: [1, 4], actions: 2, termination: 'some', rewards: { from: 0, to: 1 }, rewardSparsity: 0.8 }),
    policy: fullSupportPolicies(),
  },
  given: {
    'one pair is rewarded': ({ mdp }, arithmetic) => equal(mdp.reward.reduce(arithmetic.add, arithmetic.zero), 1),
  },
  then: {
    'a tenth at most is direct': ({ mdp, policy }, arithmetic) => {
      const { absolute, add, multiply, ratio, subtract, zero } = arithmetic;
      const shared = { stepSize: 1, clipRange: '1/5', gaeLambda: '19/20', stateWeighting: 'discounted' } as const;
      const whole = ppo.expected(mdp, policy, { ...shared, critic: { kind: 'exact' } }).parameters;
      const noValues = { kind: 'given', stateValues: arithmetic.zeros(mdp.states) } as const;
      const direct = ppo.expected(mdp, policy, { ...shared, critic: noValues }).parameters;
      let directSize = zero;
      let valueSize = zero;
      direct.forEach((entry, i) => {
        directSize = add(directSize, absolute(entry));
        valueSize = add(valueSize, absolute(subtract(whole[i], entry)));
      });
      return atMost(directSize, multiply(ratio(1, 10), add(directSize, valueSize)));
    },
  },
  expect: 'refuted',
  neighbours: ['credit/direct-share-at-delay-d-is-lambda-to-the-d'],
});
