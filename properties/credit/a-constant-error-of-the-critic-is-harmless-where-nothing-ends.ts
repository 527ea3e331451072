import { allEqual, claim, fractions, fullSupportPolicies, mdps, ppo, stateValues } from 'lakatos';

/** P05c: where no state is terminal the offset is paid whatever is done. */
export default claim({
  id: 'credit/a-constant-error-of-the-critic-is-harmless-where-nothing-ends',
  title:
    'A critic that is wrong by the same amount everywhere leaves PPO’s expected gradient alone, if no episode ends',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'The value estimator is itself usually a linear head on top of the base network, and it’s trained via RL.',
  },
  formula: 'no terminal state ∧ V = V^π + c ⇒ g(V) = g(V^π)',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    offset: fractions({ from: -2, to: 2, denominator: 1 }),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 2 }),
  },
  given: { 'no state is terminal': ({ mdp }) => !mdp.terminal.includes(true) },
  then: {
    'the gradient is the same': ({ mdp, policy, offset, gaeLambda }, { add }) => {
      const options = { stepSize: 1, clipRange: '1/5', gaeLambda, stateWeighting: 'discounted' } as const;
      const wrong = stateValues(mdp, policy).map((value) => add(value, offset));
      return allEqual(
        ppo.expected(mdp, policy, { ...options, critic: { kind: 'given', stateValues: wrong } }).parameters,
        ppo.expected(mdp, policy, { ...options, critic: { kind: 'exact' } }).parameters,
      );
    },
  },
  expect: 'holds',
  neighbours: ['credit/a-constant-error-of-the-critic-is-harmless'],
});
