import { atLeast, claim, fullSupportPolicies, mdps, ppo, type Real } from 'lakatos';

/** S07: a living reward is paid in every step and carries nothing at λ = 0, because it is paid whatever is done. What
 *  counts is how long after the action a reward comes, against 1/(1 − λ). */
export default claim({
  id: 'credit/dense-reward-comes-mostly-directly',
  title: 'Where every step is rewarded, most of PPO’s expected gradient comes directly from the rewards',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'almost none of the policy gradients come directly from the reward function',
  },
  formula: 'r ≥ 1 everywhere, V = V^π, λ = 0 ⇒ Σ|g_r| ≥ Σ|g_V|',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some', rewards: { from: 1, to: 2 } }),
    policy: fullSupportPolicies(),
  },
  then: {
    'the direct part is the larger one': ({ mdp, policy }, { absolute, add, subtract, zero, zeros }) => {
      const options = { stepSize: 1, clipRange: '1/5', gaeLambda: 0, stateWeighting: 'discounted' } as const;
      const whole = ppo.expected(mdp, policy, { ...options, critic: { kind: 'exact' } }).parameters;
      const direct = ppo.expected(mdp, policy, {
        ...options,
        critic: { kind: 'given', stateValues: zeros(mdp.states) },
      }).parameters;
      const size = (vector: readonly Real[]) => vector.reduce((sum, entry) => add(sum, absolute(entry)), zero);
      return atLeast(size(direct), size(whole.map((entry, i) => subtract(entry, direct[i]))));
    },
  },
  expect: 'refuted',
  neighbours: [
    'credit/rewards-of-states-carry-nothing-at-lambda-zero',
    'credit/gradient-splits-into-rewards-and-values',
  ],
});
