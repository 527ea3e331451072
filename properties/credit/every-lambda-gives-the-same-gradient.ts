import { allEqual, claim, fractions, fullSupportPolicies, mdps, stateValues, valueFunctions } from 'lakatos';
import { firstStepGradient } from './_gradients.js';

/** P04, V06: with e = 0 every TD error has the advantage as its mean, and those behind it have mean 0. So λ, and with it
 *  the share of the value head, changes nothing of what is selected. */
export default claim({
  id: 'credit/every-lambda-gives-the-same-gradient',
  title: 'PPO’s expected gradient is the same for every λ, if the critic is the policy’s own value',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'reward events will train a value head, which concurrently trains a policy',
  },
  formula: 'V = V^π + e ∧ e = 0 ⇒ g(λ) = g(λ′)',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    criticError: valueFunctions({ values: { from: 0, to: 1 } }),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
    otherLambda: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  given: { 'the critic is the policy’s own value': ({ criticError }) => allEqual(criticError, 0) },
  then: {
    'the gradients agree': ({ mdp, policy, criticError, gaeLambda, otherLambda }, { add }) => {
      const critic = stateValues(mdp, policy).map((value, state) => add(value, criticError[state]));
      return allEqual(
        firstStepGradient(mdp, policy, { gaeLambda, critic }),
        firstStepGradient(mdp, policy, { gaeLambda: otherLambda, critic }),
      );
    },
  },
  expect: 'holds',
  neighbours: ['credit/every-lambda-gives-the-same-gradient-for-any-critic'],
});
