import {
  atLeast,
  claim,
  expectedReturn,
  expectedTdErrors,
  fullSupportPolicies,
  mdps,
  stepPolicy,
  valueFunctions,
} from 'lakatos';

/** M3 with advantages of a wrong critic: their signs are wrong too. */
export default claim({
  id: 'policy-gradient/step-with-a-wrong-critic-lowers-no-return',
  title: 'A step that moves every logit by the advantage that a critic estimates lowers no expected return',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'most of the advantages are computed only as a function of the value estimator',
  },
  formula: 'Δθ(s, a) = r + γE[V(s′)] − V(s) ⇒ J(π′) ≥ J(π) for every V',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    critic: valueFunctions(),
  },
  then: {
    'the return does not fall': ({ mdp, policy, critic }) =>
      atLeast(expectedReturn(mdp, stepPolicy(policy, expectedTdErrors(mdp, critic))), expectedReturn(mdp, policy)),
  },
  expect: 'refuted',
  neighbours: ['policy-gradient/sign-consistent-step-lowers-no-value'],
});
