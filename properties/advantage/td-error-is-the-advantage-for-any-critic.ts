import { advantages, allEqual, claim, expectedTdErrors, fullSupportPolicies, mdps, valueFunctions } from 'lakatos';

/** P01 without V = V^π: with e = V − V^π the TD error is off by γ·E[e(s′)] − e(s). */
export default claim({
  id: 'advantage/td-error-is-the-advantage-for-any-critic',
  title: 'The TD error is the advantage in expectation, whatever the critic',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'advantage of policy π taking action a in state s to end up in new state s′ is the on-policy TD error',
  },
  formula: 'E_{s′}[r + γV(s′) − V(s)] = A^π(s, a) for all V',
  forAll: {
    mdp: mdps({ states: [1, 3], actions: [1, 2], termination: 'some' }),
    policy: fullSupportPolicies(),
    critic: valueFunctions(),
  },
  then: {
    'mean TD error is the advantage': ({ mdp, policy, critic }) =>
      allEqual(expectedTdErrors(mdp, critic), advantages(mdp, policy)),
  },
  expect: 'refuted',
  neighbours: ['advantage/td-error-is-the-advantage-in-expectation'],
});
