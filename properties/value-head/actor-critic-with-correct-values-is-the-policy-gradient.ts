import { actorCritic, allEqual, claim, fractions, fullSupportPolicies, mdps, policyGradient } from 'lakatos';

/** With V^π the TD error is the advantage in the mean, and later TD errors are zero in the mean: λ does not matter. */
export default claim({
  id: 'value-head/actor-critic-with-correct-values-is-the-policy-gradient',
  title: 'The expected actor–critic step with the policy’s own values is the policy gradient, for every λ',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'reward events will train a value head, which concurrently trains a policy',
  },
  formula: 'V = V^π ⇒ E[Σ_t δ_t z_t] = ∇J',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: [2, 3], termination: 'some' }),
    policy: fullSupportPolicies(),
    traceDecay: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  then: {
    'the gradients agree': ({ mdp, policy, traceDecay }) =>
      allEqual(
        actorCritic.expected(mdp, policy, { stepSize: 1, critic: { kind: 'exact' }, traceDecay }).parameters,
        policyGradient(mdp, policy),
      ),
  },
  expect: 'holds',
  neighbours: ['value-head/actor-critic-with-any-values-is-the-policy-gradient'],
});
