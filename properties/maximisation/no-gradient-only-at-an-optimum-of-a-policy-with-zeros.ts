import {
  allEqual,
  atLeast,
  claim,
  deterministicPolicies,
  expectedReturn,
  mdps,
  policies,
  policyGradient,
} from 'lakatos';

/** M6 without H-INT: beyond the clip PPO's surrogate is flat, so that an inner maximiser may as well set a probability to 0,
 *  and what has probability 0 gets no gradient any more, however good it is. */
export default claim({
  id: 'maximisation/no-gradient-only-at-an-optimum-of-a-policy-with-zeros',
  title:
    'Exact training stands still only at a policy that no other improves on, also where actions have probability 0',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'fail to perform the most expert tricks and shortcuts (is AlphaZero playing perfect chess?)',
  },
  formula: '∇J(θ) = 0 only if J(θ) ≥ J(π) for every deterministic π, tabular θ of any support',
  forAll: {
    mdp: mdps({ states: 2, actions: 2, horizon: 1, rewards: { from: 0, to: 1 } }),
    policy: policies(),
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
