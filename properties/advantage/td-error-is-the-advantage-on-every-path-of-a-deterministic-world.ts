import { advantages, claim, equal, fullSupportPolicies, mdps, stateValues, tdError } from 'lakatos';

/** P02: without chance there is one s′, and the mean over it is its value. */
export default claim({
  id: 'advantage/td-error-is-the-advantage-on-every-path-of-a-deterministic-world',
  title: 'The TD error of every possible transition is the advantage of its action, if transitions are deterministic',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'advantage of policy π taking action a in state s to end up in new state s′ is the on-policy TD error',
  },
  formula: 'P ∈ {0, 1} ⇒ r(s, a, s′) + γV^π(s′) − V^π(s) = A^π(s, a) for every s′ with P(s′|s, a) > 0',
  forAll: { mdp: mdps({ states: [2, 4], actions: [1, 2], termination: 'some' }), policy: fullSupportPolicies() },
  given: {
    'transitions are deterministic': ({ mdp }, { isZero, one, subtract }) =>
      mdp.transition.every((probability) => isZero(probability) || isZero(subtract(one, probability))),
  },
  then: {
    'each TD error is the advantage': ({ mdp, policy }) => {
      const values = stateValues(mdp, policy);
      const exact = advantages(mdp, policy);
      return mdp.transition.flatMap((probability, i) => {
        const index = Math.floor(i / mdp.states);
        if (!mdp.available[index] || mdp.arithmetic.isZero(probability)) return [];
        const state = Math.floor(index / mdp.actions);
        return [equal(tdError(mdp, values, state, index % mdp.actions, i % mdp.states), exact[index])];
      });
    },
  },
  expect: 'holds',
  neighbours: ['advantage/td-error-is-the-advantage-on-every-path'],
});
