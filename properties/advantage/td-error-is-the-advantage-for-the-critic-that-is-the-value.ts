import {
  advantages,
  allEqual,
  claim,
  expectedTdErrors,
  fullSupportPolicies,
  mdps,
  stateValues,
  valueFunctions,
} from 'lakatos';

/** P01 with its hypothesis stated: for V = V^π + e the TD error is off by γ·E[e(s′)] − e(s). */
export default claim({
  id: 'advantage/td-error-is-the-advantage-for-the-critic-that-is-the-value',
  title: 'The TD error is the advantage in expectation, if the critic is the policy’s own value',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'advantage of policy π taking action a in state s to end up in new state s′ is the on-policy TD error',
  },
  formula: 'V = V^π + e ∧ e = 0 ⇒ E_{s′}[r + γV(s′) − V(s)] = A^π(s, a)',
  forAll: {
    mdp: mdps({ states: [1, 3], actions: [1, 2], termination: 'some' }),
    policy: fullSupportPolicies(),
    criticError: valueFunctions({ values: { from: 0, to: 1 } }),
  },
  given: {
    'the critic is the policy’s own value': ({ criticError }) => allEqual(criticError, 0),
  },
  then: {
    'mean TD error is the advantage': ({ mdp, policy, criticError }, { add }) => {
      const critic = stateValues(mdp, policy).map((value, state) => add(value, criticError[state]));
      return allEqual(expectedTdErrors(mdp, critic), advantages(mdp, policy));
    },
  },
  expect: 'holds',
  neighbours: ['advantage/td-error-is-the-advantage-for-any-critic'],
});
