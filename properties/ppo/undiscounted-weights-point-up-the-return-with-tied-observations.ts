import { atLeast, claim, mdps, policyGradient, ppo, tiedPolicies } from 'lakatos';

/** P07: one logit for two steps, the first costs 3/4 now, the second pays 1 later: ∇J = −p(1 − p)/4 at γ = 1/2, and the
 *  undiscounted update is +p(1 − p)/4 [cf. nota2020]. */
export default claim({
  id: 'ppo/undiscounted-weights-point-up-the-return-with-tied-observations',
  title:
    'PPO’s update, which weights every step alike, points up the discounted return, also where states look the same',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'The PPO update is proportional to the advantage, with additional terms for policy clipping',
  },
  formula: '⟨Σ_t E[A·∇log π], ∇J_γ⟩ ≥ 0 for tied π',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: 2, termination: 'always' }),
    policy: tiedPolicies({ observations: 1 }),
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
  expect: 'refuted',
  neighbours: ['ppo/undiscounted-weights-point-up-the-return'],
});
