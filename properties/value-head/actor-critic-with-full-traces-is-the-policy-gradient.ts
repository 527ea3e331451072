import { actorCritic, allEqual, claim, fullSupportPolicies, mdps, policyGradient, valueFunctions } from 'lakatos';

/** At λ = 1 the values cancel but for −V(s_t), a baseline: any critic will do. */
export default claim({
  id: 'value-head/actor-critic-with-full-traces-is-the-policy-gradient',
  title: 'At λ = 1 the expected actor–critic step is the policy gradient, whatever the critic says',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'reward events will train a value head, which concurrently trains a policy',
  },
  formula: 'λ = 1 ⇒ E[Σ_t δ_t z_t] = ∇J for every V',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: [2, 3], termination: 'some' }),
    policy: fullSupportPolicies(),
    critic: valueFunctions(),
  },
  then: {
    'the gradients agree': ({ mdp, policy, critic }) =>
      allEqual(
        actorCritic.expected(mdp, policy, {
          stepSize: 1,
          critic: { kind: 'given', stateValues: critic },
          traceDecay: 1,
        }).parameters,
        policyGradient(mdp, policy),
      ),
  },
  expect: 'holds',
  neighbours: ['value-head/actor-critic-with-any-values-is-the-policy-gradient'],
});
