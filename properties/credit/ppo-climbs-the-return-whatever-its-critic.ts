import { atLeast, claim, fractions, fullSupportPolicies, mdps, policyGradient, ppo, valueFunctions } from 'lakatos';

/** P05, V05, D2: with λ < 1 a critic that overrates where the worse action leads turns the update around. With
 *  s₀ → {L: 1, R: 0} and V(s_L) = 0, V(s_R) = 2 the wrong action is reinforced for every λ < 2/3. */
export default claim({
  id: 'credit/ppo-climbs-the-return-whatever-its-critic',
  title: 'PPO’s expected first step does not lower the expected return, to first order, whatever its critic',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'the training setup does attempt to find a policy that maximizes-as-far-as-it-can-tell the reward function',
  },
  formula: '⟨E[Δθ], ∇J⟩ ≥ 0 for every V and λ',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    critic: valueFunctions(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  then: {
    'it points up the return': ({ mdp, policy, critic, gaeLambda }, { add, multiply, zero }) => {
      const { parameters } = ppo.expected(mdp, policy, {
        stepSize: 1,
        clipRange: '1/5',
        gaeLambda,
        stateWeighting: 'discounted',
        critic: { kind: 'given', stateValues: critic },
      });
      const gradient = policyGradient(mdp, policy);
      return atLeast(
        parameters.reduce((sum, entry, i) => add(sum, multiply(entry, gradient[i])), zero),
        0,
      );
    },
  },
  expect: 'refuted',
  neighbours: ['credit/ppo-climbs-the-return-at-lambda-one'],
});
