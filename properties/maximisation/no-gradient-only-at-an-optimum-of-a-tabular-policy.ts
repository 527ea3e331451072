import {
  allEqual,
  atLeast,
  claim,
  deterministicPolicies,
  expectedReturn,
  fullSupportPolicies,
  mdps,
  policyGradient,
} from 'lakatos';

/** M1, M4: with free logits and full support π·d·A = 0 everywhere means A = 0 wherever the start can lead. */
export default claim({
  id: 'maximisation/no-gradient-only-at-an-optimum-of-a-tabular-policy',
  title: 'Exact training stands still only at a policy that no other improves on, if each state has logits of its own',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'and expressivity constraints implicit in the inductive biases',
  },
  formula: '∇J(θ) = 0 only if J(θ) ≥ J(π) for every deterministic π, tabular θ of full support',
  forAll: {
    mdp: mdps({ states: 2, actions: 2, horizon: 1, rewards: { from: 0, to: 1 } }),
    policy: fullSupportPolicies(),
    other: deterministicPolicies(),
  },
  then: { 'the gradient is zero': ({ mdp, policy }) => allEqual(policyGradient(mdp, policy), 0) },
  onlyIf: {
    'no other policy earns more': ({ mdp, policy, other }) =>
      atLeast(expectedReturn(mdp, policy), expectedReturn(mdp, other)),
  },
  expect: 'holds',
  neighbours: ['maximisation/no-gradient-only-at-an-optimum'],
});
