import { atLeast, claim, fractions, fullSupportPolicies, mdps, optimalValues, policyGradientStep } from 'lakatos';

/** R8, M8: the best first action is not best under a policy that makes nothing of it, and training gives it up at first. */
export default claim({
  id: 'random-agent/exact-step-keeps-the-best-action-ahead',
  title: 'An optimal action that is the likelier one in its state is still the likelier one after an exact step',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'maximize the reward in most situations way more often than if you select a random agent',
  },
  formula: 'a ∈ argmax Q*(s, ·) ∧ π(a|s) ≥ 1/2 ⇒ π′(a|s) ≥ 1/2',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'always' }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: 1, to: 20, denominator: 1 }),
  },
  then: {
    'no optimal action falls behind': ({ mdp, policy, stepSize }, { ratio, sign, subtract }) => {
      const half = ratio(1, 2);
      const { probabilities } = policyGradientStep(mdp, policy, stepSize);
      return optimalValues(mdp).actions.flatMap((best, s) =>
        best.length === 1 && sign(subtract(policy.probabilities[2 * s + best[0]], half)) !== -1
          ? [atLeast(probabilities[2 * s + best[0]], half)]
          : [],
      );
    },
  },
  expect: 'refuted',
  neighbours: ['random-agent/exact-step-keeps-the-best-answer-ahead'],
});
