import { allEqual, claim, fractions, fullSupportPolicies, mdps, valueFunctions } from 'lakatos';
import { firstStepGradient } from './_gradients.js';

/** P04, P05: λ weighs how much is taken from the critic instead of from later rewards; where both disagree it matters. */
export default claim({
  id: 'credit/every-lambda-gives-the-same-gradient-for-any-critic',
  title: 'PPO’s expected gradient is the same for every λ, whatever its critic',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'most of the advantages are computed only as a function of the value estimator',
  },
  formula: 'g(V, λ) = g(V, λ′) for every V',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    critic: valueFunctions(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 4 }),
    otherLambda: fractions({ from: 0, to: 1, denominator: 4 }),
  },
  then: {
    'the gradients agree': ({ mdp, policy, critic, gaeLambda, otherLambda }) =>
      allEqual(
        firstStepGradient(mdp, policy, { gaeLambda, critic }),
        firstStepGradient(mdp, policy, { gaeLambda: otherLambda, critic }),
      ),
  },
  expect: 'refuted',
  neighbours: ['credit/every-lambda-gives-the-same-gradient'],
});
