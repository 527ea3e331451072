import { above, exists, fullSupportPolicies, mdps, ppo, valueFunctions } from 'lakatos';

/** S13: s₀ → {a: s₁, b: s₂}, nothing is ever paid, V(s₁) = 1: the policy is trained toward a. */
export default exists({
  id: 'credit/some-policy-is-reinforced-without-any-reward',
  title: 'A policy can be reinforced where no reward is ever paid',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote:
      'the reward events reinforce certain computational circuits in the value head/network, which will in turn reinforce and chisel certain circuits into the policy portion of the network',
  },
  formula: '∃ V, λ: r = 0 ∧ E[Δθ] ≠ 0',
  forSome: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'always', rewards: { from: 0, to: 0 } }),
    policy: fullSupportPolicies(),
    critic: valueFunctions(),
  },
  suchThat: {
    'the expected update at λ = 0 is not zero': ({ mdp, policy, critic }, { absolute, add, zero }) => {
      const { parameters } = ppo.expected(mdp, policy, {
        stepSize: 1,
        clipRange: '1/5',
        gaeLambda: 0,
        critic: { kind: 'given', stateValues: critic },
      });
      return above(
        parameters.reduce((sum, entry) => add(sum, absolute(entry)), zero),
        0,
      );
    },
  },
  expect: 'holds',
  neighbours: ['unexplored/no-expected-update-without-reward'],
});
