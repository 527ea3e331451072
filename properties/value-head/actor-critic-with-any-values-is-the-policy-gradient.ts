import {
  actorCritic,
  allEqual,
  claim,
  fractions,
  fullSupportPolicies,
  mdps,
  policyGradient,
  valueFunctions,
} from 'lakatos';

/** Below λ = 1 an error of the critic in the next state is taken for reward. */
export default claim({
  id: 'value-head/actor-critic-with-any-values-is-the-policy-gradient',
  title: 'The expected actor–critic step is the policy gradient, whatever the critic says',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'reward events will train a value head, which concurrently trains a policy',
  },
  formula: 'E[Σ_t δ_t z_t] = ∇J for every V and λ',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: [2, 3], termination: 'some' }),
    policy: fullSupportPolicies(),
    critic: valueFunctions(),
    traceDecay: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  then: {
    'the gradients agree': ({ mdp, policy, critic, traceDecay }) =>
      allEqual(
        actorCritic.expected(mdp, policy, { stepSize: 1, critic: { kind: 'given', stateValues: critic }, traceDecay })
          .parameters,
        policyGradient(mdp, policy),
      ),
  },
  expect: 'refuted',
  neighbours: [
    'value-head/actor-critic-with-correct-values-is-the-policy-gradient',
    'value-head/actor-critic-with-full-traces-is-the-policy-gradient',
  ],
});
