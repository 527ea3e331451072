import { atLeast, claim, expectedReturn, fractions, mdps, policyGradientStep, tiedPolicies } from 'lakatos';

/** M3 without the Markov observation, P13 (d): one row of logits serves two states, and a step that is right for both
 *  to first order overshoots in one of them. */
export default claim({
  id: 'policy-gradient/exact-step-with-tied-observations-lowers-no-return',
  title: 'One exact policy-gradient step of any size lowers no return, even where states share an observation',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'expressivity constraints implicit in the inductive biases',
  },
  formula: 'θ′ = θ + η·∇J(θ) ⇒ J(θ′) ≥ J(θ)',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: tiedPolicies({ observations: 1 }),
    stepSize: fractions({ from: 1, to: 100, denominator: 1 }),
  },
  then: {
    'the return does not fall': ({ mdp, policy, stepSize }) =>
      atLeast(expectedReturn(mdp, policyGradientStep(mdp, policy, stepSize)), expectedReturn(mdp, policy)),
  },
  expect: 'refuted',
  neighbours: ['policy-gradient/exact-step-lowers-no-value'],
});
