import { atLeast, claim, fullSupportPolicies, mdps, optimalValues, policyGradientStep } from 'lakatos';

/** X04, deep traps: behind the way to the best outcome the policy still does the wrong thing, so at first the way there loses: quit 1/2,
 *  or go on to 1 and −1, of which the policy takes the first one time in four. */
export default claim({
  id: 'misgrading/exact-step-raises-optimal-actions',
  title:
    'With two actions a state, no exact policy-gradient step lowers the probability of an action that is strictly optimal',
  source: { document: '000_c59ab4a45bb92d5b.txt', quote: 'then the policy will be selected to exploit it' },
  formula: 'Q*(s, a) > Q*(s, b) ⇒ π′(a|s) ≥ π(a|s)',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
  },
  then: {
    'it does not lose': ({ mdp, policy }) => {
      const optimal = optimalValues(mdp).actions;
      const after = policyGradientStep(mdp, policy, 1).probabilities;
      return optimal.flatMap((actions, state) => {
        const best = 2 * state + actions[0];
        return actions.length === 1
          ? [{ ...atLeast(after[best], policy.probabilities[best]), of: `state ${state}` }]
          : [];
      });
    },
  },
  expect: 'refuted',
  neighbours: ['reinforce/expected-step-raises-the-better-of-two-answers'],
});
