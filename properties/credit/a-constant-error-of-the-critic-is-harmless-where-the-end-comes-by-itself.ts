import { allEqual, claim, fractions, fullSupportPolicies, mdps, stateValues } from 'lakatos';
import { endings, sameEnding } from './_endings.js';
import { firstStepGradient } from './_gradients.js';

/** P05c: where the end is equally likely in all states and for all actions, the offset is paid for a time that no action
 *  changes. */
export default claim({
  id: 'credit/a-constant-error-of-the-critic-is-harmless-where-the-end-comes-by-itself',
  title:
    'A critic that is wrong by the same amount everywhere leaves PPO’s expected gradient alone, if the end is equally likely wherever one is and whatever one does',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'The value estimator is itself usually a linear head on top of the base network, and it’s trained via RL.',
  },
  formula: 'P(end | s, a) = q for all s, a ∧ V = V^π + c ⇒ g(V) = g(V^π)',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some', weights: 1 }),
    policy: fullSupportPolicies(),
    offset: fractions({ from: -2, to: 2, denominator: 1 }),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 2 }),
  },
  given: {
    'the end is equally likely everywhere': ({ mdp }) => {
      const all = mdp.terminal.flatMap((isEnd, state) => (isEnd ? [] : endings(mdp, state)));
      return sameEnding(all);
    },
  },
  then: {
    'the gradient is the same': ({ mdp, policy, offset, gaeLambda }, { add }) => {
      const critic = stateValues(mdp, policy);
      return allEqual(
        firstStepGradient(mdp, policy, { gaeLambda, critic: critic.map((value) => add(value, offset)) }),
        firstStepGradient(mdp, policy, { gaeLambda, critic }),
      );
    },
  },
  expect: 'holds',
  neighbours: [
    'credit/a-constant-error-of-the-critic-is-harmless-where-no-action-ends-more-often',
    'credit/a-constant-error-of-the-critic-is-harmless',
  ],
});
