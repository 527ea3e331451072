import {
  allEqual,
  claim,
  equal,
  fractions,
  fullSupportPolicies,
  mdps,
  policyGradient,
  ppo,
  valueFunctions,
} from 'lakatos';

/** P05: at λ = 1 the estimate is the return less a baseline, unbiased for every critic: the step is ∇J itself. */
export default claim({
  id: 'credit/ppo-climbs-the-return-at-lambda-one',
  title: 'PPO’s expected first step is the policy gradient, whatever its critic, if λ is 1',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'the training setup does attempt to find a policy that maximizes-as-far-as-it-can-tell the reward function',
  },
  formula: 'λ = 1 ⇒ E[Δθ] = ∇J for every V',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    critic: valueFunctions(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 2 }),
  },
  given: { 'λ is 1': ({ gaeLambda }) => equal(gaeLambda, 1) },
  then: {
    'it is the gradient': ({ mdp, policy, critic, gaeLambda }) =>
      allEqual(
        ppo.expected(mdp, policy, {
          stepSize: 1,
          clipRange: '1/5',
          gaeLambda,
          stateWeighting: 'discounted',
          critic: { kind: 'given', stateValues: critic },
        }).parameters,
        policyGradient(mdp, policy),
      ),
  },
  expect: 'holds',
  neighbours: ['credit/ppo-climbs-the-return-whatever-its-critic'],
});
