import {
  advantages,
  claim,
  equal,
  fullSupportPolicies,
  type Mdp,
  mdps,
  stateValues,
  type TabularPolicy,
  tdError,
} from 'lakatos';

/** P02: read as it is written, "to end up in new state s′". The luck of the transition is in the TD error and not in the
 *  advantage, so an action that is no better than another can be reinforced by one sample. */
export default claim({
  id: 'advantage/td-error-is-the-advantage-on-every-path',
  title: 'The TD error of every possible transition is the advantage of its action',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'advantage of policy π taking action a in state s to end up in new state s′ is the on-policy TD error',
  },
  formula: 'r(s, a, s′) + γV^π(s′) − V^π(s) = A^π(s, a) for every s′ with P(s′|s, a) > 0',
  forAll: { mdp: mdps({ states: [2, 4], actions: [1, 2], termination: 'some' }), policy: fullSupportPolicies() },
  then: {
    'each TD error is the advantage': ({ mdp, policy }) => pathwise(mdp, policy),
  },
  expect: 'refuted',
  neighbours: [
    'advantage/td-error-is-the-advantage-on-every-path-of-a-deterministic-world',
    'advantage/td-error-is-the-advantage-in-expectation',
  ],
});

const pathwise = (mdp: Mdp, policy: TabularPolicy) => {
  const values = stateValues(mdp, policy);
  const exact = advantages(mdp, policy);
  return mdp.transition.flatMap((probability, i) => {
    const index = Math.floor(i / mdp.states);
    if (!mdp.available[index] || mdp.arithmetic.isZero(probability)) return [];
    const state = Math.floor(index / mdp.actions);
    return [equal(tdError(mdp, values, state, index % mdp.actions, i % mdp.states), exact[index])];
  });
};
