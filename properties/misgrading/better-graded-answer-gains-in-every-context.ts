import { atLeast, claim, fractions, mdps, policyGradientStep, tiedPolicies } from 'lakatos';

/** X04 without H-tab: one logit serves both contexts and follows the mean, r̂ = (1, 0) and (0, 2): the second one wins everywhere, and the
 *  misgraded first is never exploited. */
export default claim({
  id: 'misgrading/better-graded-answer-gains-in-every-context',
  title: 'Of two answers the better-graded one gains in every context, even where contexts share their logits',
  source: { document: '000_c59ab4a45bb92d5b.txt', quote: 'then the policy will be selected to exploit it' },
  formula: 'tied π: (π′(a|x) − π(a|x))·(r̂(x, a) − r̂(x, b)) ≥ 0 for every x',
  forAll: {
    contexts: mdps({ states: [2, 3], actions: 2, horizon: 1, initial: 'everywhere' }),
    policy: tiedPolicies({ observations: 1 }),
    stepSize: fractions({ from: '1/2', to: 10, denominator: 2 }),
  },
  then: {
    'in every context the answer with the higher reward does not lose': (
      { contexts, policy, stepSize },
      { multiply, subtract },
    ) => {
      const after = policyGradientStep(contexts, policy, stepSize);
      return Array.from({ length: contexts.states }, (_, context) => {
        const change = subtract(after.probabilities[2 * context], policy.probabilities[2 * context]);
        const advantage = subtract(contexts.reward[2 * context], contexts.reward[2 * context + 1]);
        return { ...atLeast(multiply(change, advantage), 0), of: `context ${context}` };
      });
    },
  },
  expect: 'refuted',
  neighbours: ['misgrading/better-graded-answer-gains-in-every-context-told-apart'],
});
