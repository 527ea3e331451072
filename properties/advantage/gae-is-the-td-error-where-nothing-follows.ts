import {
  allEqual,
  claim,
  equal,
  fractions,
  fullSupportPolicies,
  generalizedAdvantages,
  mdps,
  rollouts,
  valueFunctions,
} from 'lakatos';

/** P04: with γλ = 0 the sum has one term. */
export default claim({
  id: 'advantage/gae-is-the-td-error-where-nothing-follows',
  title: 'PPO’s advantage estimate of a step is its TD error, if γλ = 0',
  source: { document: '000_c59ab4a45bb92d5b.txt', quote: 'see eq 12 in the original paper' },
  formula: 'γλ = 0 ⇒ Â_t = r_t + γ·V(s_{t+1}) − V(s_t)',
  forAll: {
    mdp: mdps({ states: [2, 3], actions: [1, 2], termination: 'some' }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: [1, 3] }),
    critic: valueFunctions(),
    gaeLambda: fractions({ from: 0, to: 1, denominator: 2 }),
  },
  given: { 'γλ is 0': ({ mdp, gaeLambda }, { multiply }) => equal(multiply(mdp.discount, gaeLambda), 0) },
  then: {
    'they agree at every step': (
      { mdp, episodes: [{ states, actions, rewards, end }], critic, gaeLambda },
      arithmetic,
    ) => {
      const { add, multiply, subtract, zero } = arithmetic;
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
      const tdErrors = actions.map((_, t) => {
        const next = isLast(t) && end === 'terminated' ? zero : critic[states[t + 1]];
        return subtract(add(rewards[t], multiply(mdp.discount, next)), critic[states[t]]);
      });
      return allEqual(estimates, tdErrors);
    },
  },
  expect: 'holds',
  neighbours: ['advantage/gae-is-the-td-error'],
});
