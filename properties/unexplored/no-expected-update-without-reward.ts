import { allEqual, claim, fractions, fullSupportPolicies, mdps, ppo, valueFunctions } from 'lakatos';

/** U4 (iii) as a claim about every λ: A(s₀) = γ(1 − λ)·V(s₁) − V(s₀) depends on where an action leads as soon as λ < 1. */
export default claim({
  id: 'unexplored/no-expected-update-without-reward',
  title: 'Where no reward is ever paid, PPO’s expected update is zero, whatever its critic',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'reward events will train a value head, which concurrently trains a policy',
  },
  formula: 'r = 0 ⇒ E[Δθ] = 0 for every V and λ',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'always', rewards: { from: 0, to: 0 } }),
    policy: fullSupportPolicies(),
    critic: valueFunctions(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  then: {
    'the expected update is zero': ({ mdp, policy, critic, gaeLambda }) =>
      allEqual(
        ppo.expected(mdp, policy, {
          stepSize: 1,
          clipRange: '1/5',
          gaeLambda,
          critic: { kind: 'given', stateValues: critic },
        }).parameters,
        0,
      ),
  },
  expect: 'refuted',
  neighbours: ['unexplored/no-expected-update-without-reward-at-lambda-one'],
});
