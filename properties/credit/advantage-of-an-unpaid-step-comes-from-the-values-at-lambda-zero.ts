import {
  claim,
  equal,
  fractions,
  fullSupportPolicies,
  generalizedAdvantages,
  mdps,
  rollouts,
  valueFunctions,
} from 'lakatos';

/** S02: with λ = 0 the estimate looks one step ahead, and nothing was paid there. */
export default claim({
  id: 'credit/advantage-of-an-unpaid-step-comes-from-the-values-at-lambda-zero',
  title: 'The advantage of a step that paid nothing is a function of the critic alone, if λ is 0',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'most of the advantages are computed only as a function of the value estimator',
  },
  formula: 'λ = 0 ∧ r_t = 0 ⇒ Â_t = γV(s_{t+1}) − V(s_t)',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: 2, termination: 'some' }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: [2, 3] }),
    critic: valueFunctions(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 2 }),
  },
  given: { 'λ is 0': ({ gaeLambda }) => equal(gaeLambda, 0) },
  then: {
    'it is the change of value': (
      { mdp, episodes: [{ states, actions, rewards, end }], critic, gaeLambda },
      arithmetic,
    ) => {
      const isLast = (t: number): boolean => t === actions.length - 1;
      const estimates = generalizedAdvantages(arithmetic, {
        rewards,
        values: actions.map((_, t) => critic[states[t]]),
        nextValues: actions.map((_, t) => critic[states[t + 1]]),
        terminated: actions.map((_, t) => isLast(t) && end === 'terminated'),
        truncated: actions.map((_, t) => isLast(t) && end === 'truncated'),
        discount: mdp.discount,
        gaeLambda,
      });
      return rewards.flatMap((reward, t) => {
        if (!arithmetic.isZero(reward)) return [];
        const next = isLast(t) && end === 'terminated' ? arithmetic.zero : critic[states[t + 1]];
        return [equal(estimates[t], arithmetic.subtract(arithmetic.multiply(mdp.discount, next), critic[states[t]]))];
      });
    },
  },
  expect: 'holds',
  neighbours: ['credit/advantage-of-an-unpaid-step-comes-from-the-values'],
});
