import {
  advantages,
  allEqual,
  claim,
  expectedTdErrors,
  fullSupportPolicies,
  mdps,
  stateValues,
  valueFunctions,
} from 'lakatos';

/** P01, the other way round: E[δ] = A^π everywhere means e = γ·P_π·e for e = V − V^π, and for γ < 1 only e = 0 solves that.
 *  At γ = 1 without an end the loop with V ≡ 5 and no reward is another solution (tests/properties/numbers/P.test.ts). */
export default claim({
  id: 'advantage/td-errors-are-advantages-only-of-the-value',
  title: 'With γ < 1 the TD error of a critic is the advantage everywhere only if the critic is the policy’s own value',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'advantage of policy π taking action a in state s to end up in new state s′ is the on-policy TD error',
  },
  formula: 'γ < 1 ∧ E_{s′}[r + γV(s′) − V(s)] = A^π(s, a) for all s, a ⇒ V = V^π',
  forAll: {
    mdp: mdps({ states: [1, 3], actions: [1, 2], termination: 'some' }),
    policy: fullSupportPolicies(),
    criticError: valueFunctions({ values: { from: 0, to: 1 } }),
  },
  then: {
    'mean TD error is the advantage': ({ mdp, policy, criticError }, { add }) => {
      const critic = stateValues(mdp, policy).map((value, state) => add(value, criticError[state]));
      return allEqual(expectedTdErrors(mdp, critic), advantages(mdp, policy));
    },
  },
  onlyIf: { 'the critic is the policy’s own value': ({ criticError }) => allEqual(criticError, 0) },
  expect: 'holds',
  neighbours: ['advantage/td-error-is-the-advantage-for-any-critic'],
});
