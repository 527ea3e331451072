import { allEqual, claim, fractions, fullSupportPolicies, mdps, stateValues } from 'lakatos';
import { endings, sameEnding } from './_endings.js';
import { firstStepGradient } from './_gradients.js';

/** P05c, read state by state: an action may still lead to where episodes end sooner, and for 0 < λ < 1 it is charged for
 *  that. Only the time until the end must not depend on the action. */
export default claim({
  id: 'credit/a-constant-error-of-the-critic-is-harmless-where-no-action-ends-more-often',
  title:
    'A critic that is wrong by the same amount everywhere leaves PPO’s expected gradient alone, if in each state all actions end the episode equally often',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'The value estimator is itself usually a linear head on top of the base network, and it’s trained via RL.',
  },
  formula: 'P(end | s, a) = P(end | s, b) for all s, a, b ∧ V = V^π + c ⇒ g(V) = g(V^π)',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some', weights: 1 }),
    policy: fullSupportPolicies(),
    offset: fractions({ from: -2, to: 2, denominator: 1 }),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 2 }),
  },
  given: {
    'in each state all actions end the episode equally often': ({ mdp }) =>
      mdp.terminal.flatMap((isEnd, state) => (isEnd ? [] : sameEnding(endings(mdp, state)))),
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
  expect: 'refuted',
  neighbours: ['credit/a-constant-error-of-the-critic-is-harmless-where-the-end-comes-by-itself'],
});
