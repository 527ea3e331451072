import { allEqual, claim, deterministicPolicies, mdps, policyGradient } from 'lakatos';

/** I5: π·A vanishes wherever π is 0 or 1. A maximiser of reward in particular receives nothing at all. */
export default claim({
  id: 'intensity/a-certain-policy-gets-no-expected-update',
  title: 'A policy that is certain of its action in every state gets no expected update, whatever it earns',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'SGD is “selecting” for networks which receive high policy-gradient-intensity',
  },
  formula: 'π ∈ {0, 1} ⇒ ∇J(π) = 0',
  forAll: { mdp: mdps({ states: [2, 4], actions: [2, 3], termination: 'some' }), policy: deterministicPolicies() },
  then: { 'the gradient is zero': ({ mdp, policy }) => allEqual(policyGradient(mdp, policy), 0) },
  expect: 'holds',
  neighbours: ['intensity/the-better-policy-gets-the-larger-update'],
});
