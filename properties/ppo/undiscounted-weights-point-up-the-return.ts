import { atLeast, claim, fullSupportPolicies, mdps, policyGradient, ppo } from 'lakatos';

/** P07: PPO leaves out γ^t. With free logits each state’s own part only changes its length, so the step still climbs. */
export default claim({
  id: 'ppo/undiscounted-weights-point-up-the-return',
  title:
    'PPO’s update, which weights every step alike, points up the discounted return, if each state has logits of its own',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'The PPO update is proportional to the advantage, with additional terms for policy clipping',
  },
  formula: '⟨Σ_t E[A·∇log π], ∇J_γ⟩ ≥ 0 for tabular π',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: 2, termination: 'always' }),
    policy: fullSupportPolicies(),
  },
  then: {
    'it points up': ({ mdp, policy }, { add, multiply, zero }) => {
      const { parameters } = ppo.expected(mdp, policy, {
        stepSize: 1,
        clipRange: '1/5',
        gaeLambda: 0,
        critic: { kind: 'exact' },
      });
      const gradient = policyGradient(mdp, policy);
      return atLeast(
        gradient.reduce((sum, entry, i) => add(sum, multiply(entry, parameters[i])), zero),
        0,
      );
    },
  },
  expect: 'holds',
  neighbours: ['ppo/undiscounted-weights-point-up-the-return-with-tied-observations'],
});
