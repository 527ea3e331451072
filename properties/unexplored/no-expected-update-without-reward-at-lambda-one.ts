import { allEqual, claim, equal, fractions, fullSupportPolicies, mdps, ppo, valueFunctions } from 'lakatos';

/** U4 (iii), S04: at λ = 1 the values telescope to −V(s_t), the same for all actions of the state. */
export default claim({
  id: 'unexplored/no-expected-update-without-reward-at-lambda-one',
  title: 'Where no reward is ever paid, PPO’s expected update is zero, whatever its critic, if λ is 1',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'reward events will train a value head, which concurrently trains a policy',
  },
  formula: 'r = 0 ∧ λ = 1 ⇒ E[Δθ] = 0 for every V',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'always', rewards: { from: 0, to: 0 } }),
    policy: fullSupportPolicies(),
    critic: valueFunctions(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 2 }),
  },
  given: { 'λ is 1': ({ gaeLambda }) => equal(gaeLambda, 1) },
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
  expect: 'holds',
  neighbours: ['unexplored/no-expected-update-without-reward'],
});
