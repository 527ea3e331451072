import { above, atLeast, claim, expectedReturn, fractions, mdps, policyGradientStep, tiedPolicies } from 'lakatos';

/** P13 (a) with H-tab stated: where each state has logits of its own, the step helps in every state, at any size. The
 *  second premise looks necessary, because a step of no size changes nothing, and is not. */
export default claim({
  id: 'policy-gradient/exact-step-of-a-policy-that-tells-states-apart-lowers-no-return',
  title: 'One exact policy-gradient step lowers no return, if the policy tells all states apart',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'expressivity constraints implicit in the inductive biases',
  },
  formula: 'θ′ = θ + η·∇J(θ) ∧ o(s) ≠ o(s′) for s ≠ s′ ⇒ J(θ′) ≥ J(θ)',
  forAll: {
    mdp: mdps({ states: 2, actions: 2, termination: 'some' }),
    policy: tiedPolicies({ observations: 2 }),
    stepSize: fractions({ from: 0, to: 100, denominator: 1 }),
  },
  given: {
    'no two states look alike': ({ policy }) => new Set(policy.observation).size === policy.observation.length,
    'the step has a size': ({ stepSize }) => above(stepSize, 0),
  },
  then: {
    'the return does not fall': ({ mdp, policy, stepSize }) =>
      atLeast(expectedReturn(mdp, policyGradientStep(mdp, policy, stepSize)), expectedReturn(mdp, policy)),
  },
  expect: 'holds',
  neighbours: ['policy-gradient/exact-step-with-tied-observations-lowers-no-return'],
});
