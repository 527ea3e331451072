import { atLeast, claim, expectedReturn, fractions, linearPolicies, mdps, policyGradientStep } from 'lakatos';

/** P13 (d): J(x) = ½σ(x) − ½σ(2x) rises at odds of 1/4 and has fallen below its start at odds of 4: a step that is too
 *  large for shared parameters, where with free logits no step is. */
export default claim({
  id: 'policy-gradient/exact-step-with-shared-features-lowers-no-return',
  title: 'One exact policy-gradient step of any size lowers no expected return, also with shared features',
  source: { document: '004_d61c63148e9ac8c8.txt', quote: 'reward is the optimization target of RL training' },
  formula: 'J(θ + η·∇J(θ)) ≥ J(θ), logits φ(s, a)·θ',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: linearPolicies({ features: 1, size: 2 }),
    stepSize: fractions({ from: 1, to: 200, denominator: 1 }),
  },
  then: {
    'the return does not fall': ({ mdp, policy, stepSize }) =>
      atLeast(expectedReturn(mdp, policyGradientStep(mdp, policy, stepSize)), expectedReturn(mdp, policy)),
  },
  expect: 'refuted',
  neighbours: ['policy-gradient/exact-step-lowers-no-value'],
});
