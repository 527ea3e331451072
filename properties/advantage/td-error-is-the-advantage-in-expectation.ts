import {
  advantages,
  allEqual,
  claim,
  expectedTdErrors,
  fullSupportPolicies,
  mdps,
  rewardOf,
  stateValues,
} from 'lakatos';
import { smallWorlds } from '../_smallWorlds.js';

/** P01: E[r + γV^π(s′) | s, a] is Q^π(s, a) by definition. */
export default claim({
  id: 'advantage/td-error-is-the-advantage-in-expectation',
  title: 'The TD error is the advantage in expectation when the critic is the policy’s own value',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'advantage of policy π taking action a in state s to end up in new state s′ is the on-policy TD error',
  },
  formula: 'V = V^π ⇒ E_{s′}[r + γV(s′) − V(s)] = A^π(s, a)',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: [2, 3], rewardOn: 'transition', termination: 'some' }),
    policy: fullSupportPolicies(),
  },
  then: {
    'mean TD error is the advantage': ({ mdp, policy }, { add, multiply, subtract, zero }) => {
      const { actions, discount, states, transition } = mdp;
      const values = stateValues(mdp, policy);
      const tdError = (s: number, a: number, next: number) =>
        subtract(add(rewardOf(mdp, s, a, next), multiply(discount, values[next])), values[s]);
      const means = advantages(mdp, policy).map((_, i) => {
        const [s, a] = [Math.floor(i / actions), i % actions];
        const terms = values.map((_, next) => multiply(transition[i * states + next], tdError(s, a, next)));
        return terms.reduce(add, zero);
      });
      return allEqual(means, advantages(mdp, policy));
    },
    'as it is without a sum over next states': ({ mdp, policy }) =>
      allEqual(expectedTdErrors(mdp, stateValues(mdp, policy)), advantages(mdp, policy)),
  },
  exhaust: [
    {
      mdp: smallWorlds,
      policy: fullSupportPolicies({ denominator: 2 }),
    },
  ],
  expect: 'holds',
  proofs: { states: [2, 3], actions: [2] },
  neighbours: ['advantage/td-error-is-the-advantage-for-any-critic'],
});
