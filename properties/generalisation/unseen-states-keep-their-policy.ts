import { claim, equal, fractions, fullSupportPolicies, mdps, policyGradientStep } from 'lakatos';

/** R5, C2: exactly, for any step size. */
export default claim({
  id: 'generalisation/unseen-states-keep-their-policy',
  title: 'A tabular policy after exact training is what it was in states that training does not visit',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'SGD isn’t updating the agent on things which didn’t happen.',
  },
  formula: 'd(s) = 0 ⇒ π′(·|s) = π(·|s)',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: 2, horizon: 1 }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: 1, to: 10, denominator: 1 }),
  },
  then: {
    'unvisited rows are unchanged': ({ mdp, policy, stepSize }, { isZero }) => {
      const trained = policyGradientStep(mdp, policy, stepSize);
      return mdp.initial.flatMap((share, s) =>
        isZero(share)
          ? [
              equal(trained.probabilities[2 * s], policy.probabilities[2 * s]),
              equal(trained.probabilities[2 * s + 1], policy.probabilities[2 * s + 1]),
            ]
          : [],
      );
    },
  },
  expect: 'holds',
  neighbours: ['generalisation/training-raises-the-reward-at-unseen-states'],
});
