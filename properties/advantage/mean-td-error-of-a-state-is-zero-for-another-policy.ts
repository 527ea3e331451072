import { allEqual, claim, fullSupportPolicies, mdps } from 'lakatos';
import { meanTdErrors } from './_meanTdErrors.js';

/** Off-policy the mean TD error is Σ_a π′·A^π, by which π′ is better than π in that state. */
export default claim({
  id: 'advantage/mean-td-error-of-a-state-is-zero-for-another-policy',
  title: 'The TD errors of every state are zero on average, whichever policy acts',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'advantage of policy π taking action a in state s to end up in new state s′ is the on-policy TD error',
  },
  formula: 'Σ_a π′(a|s)·E[r + γV^π(s′) − V^π(s)] = 0',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    acting: fullSupportPolicies(),
  },
  then: {
    'the mean over actions is zero': ({ mdp, policy, acting }, arithmetic) =>
      allEqual(meanTdErrors(mdp, policy, acting, arithmetic), 0),
  },
  expect: 'refuted',
  neighbours: ['advantage/mean-td-error-of-a-state-is-zero'],
});
