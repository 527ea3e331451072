import {
  allEqual,
  atLeast,
  claim,
  deterministicPolicies,
  expectedReturn,
  mdps,
  policyGradient,
  tiedPolicies,
} from 'lakatos';

/** M4 (i): with one observation for two contexts that want different answers J is flat in every parameter, and far from the
 *  optimum: expressivity, not data, is what is missing. */
export default claim({
  id: 'maximisation/no-gradient-only-at-an-optimum',
  title: 'Exact training stands still only at a policy that no other improves on, also where states look the same',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'and expressivity constraints implicit in the inductive biases',
  },
  formula: '∇J(θ) = 0 only if J(θ) ≥ J(π) for every deterministic π, tied θ',
  forAll: {
    mdp: mdps({ states: 2, actions: 2, horizon: 1, rewards: { from: 0, to: 1 } }),
    policy: tiedPolicies({ observations: 1 }),
    other: deterministicPolicies(),
  },
  then: { 'the gradient is zero': ({ mdp, policy }) => allEqual(policyGradient(mdp, policy), 0) },
  onlyIf: {
    'no other policy earns more': ({ mdp, policy, other }) =>
      atLeast(expectedReturn(mdp, policy), expectedReturn(mdp, other)),
  },
  expect: 'refuted',
  neighbours: ['maximisation/no-gradient-only-at-an-optimum-of-a-tabular-policy'],
});
