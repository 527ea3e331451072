import { allEqual, claim, fractions, fullSupportPolicies, mdps, ppo, stateValues, valueFunctions } from 'lakatos';

/** The value of the policy is where its training rests: with e = 0 the mean error Â of every state is Σ_a π·A^π = 0. So
 *  reward events that were expected teach the value head nothing on average. */
export default claim({
  id: 'value-head/correct-values-are-left-alone-on-average',
  title: 'PPO’s expected update leaves the values of a tabular critic alone, if they are the policy’s own',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'The value estimator is itself usually a linear head on top of the base network, and it’s trained via RL.',
  },
  formula: 'V = V^π + e ∧ e = 0 ⇒ E[ΔV] = 0 for every λ',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    criticError: valueFunctions({ values: { from: 0, to: 1 } }),
    gaeLambda: fractions({ from: 0, to: '3/4', denominator: 4 }),
  },
  given: { 'the critic is the policy’s own value': ({ criticError }) => allEqual(criticError, 0) },
  then: {
    'no value moves': ({ mdp, policy, criticError, gaeLambda }, { add, zeros }) => {
      const { stateValues: change } = ppo.expected(mdp, policy, {
        stepSize: 1,
        clipRange: '1/5',
        gaeLambda,
        rolloutSteps: 3,
        critic: {
          kind: 'tabular',
          stateValues: stateValues(mdp, policy).map((value, s) => add(value, criticError[s])),
          stepSize: 1,
        },
      });
      return allEqual(change ?? zeros(0), 0);
    },
  },
  expect: 'holds',
  cases: 1000,
  neighbours: ['value-head/correct-values-are-left-alone-by-every-sample'],
});
