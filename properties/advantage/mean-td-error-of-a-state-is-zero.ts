import { allEqual, claim, fullSupportPolicies, mdps } from 'lakatos';
import { meanTdErrors } from './_meanTdErrors.js';

/** The word "on-policy" of the sentence: Σ_a π(a|s)·A^π(s, a) = 0, so under the policy that the critic values, no state
 *  gets a TD error on average. */
export default claim({
  id: 'advantage/mean-td-error-of-a-state-is-zero',
  title: 'Under the policy whose value the critic is, the TD errors of every state are zero on average',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'advantage of policy π taking action a in state s to end up in new state s′ is the on-policy TD error',
  },
  formula: 'Σ_a π(a|s)·E[r + γV^π(s′) − V^π(s)] = 0, actions from π itself',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    acting: fullSupportPolicies(),
  },
  given: { 'the policy acts itself': ({ policy, acting }) => allEqual(acting.probabilities, policy.probabilities) },
  then: {
    'the mean over actions is zero': ({ mdp, policy, acting }, arithmetic) =>
      allEqual(meanTdErrors(mdp, policy, acting, arithmetic), 0),
  },
  expect: 'holds',
  neighbours: ['advantage/mean-td-error-of-a-state-is-zero-for-another-policy'],
});
