import { atLeast, claim, deterministicPolicies, expectedReturn, fullSupportPolicies, mdps, withRewards } from 'lakatos';

/** M05 (b): shifted by −1 the same reward is 0 for the demonstrator and negative for everyone else, whatever the length. */
export default claim({
  id: 'reverse-mapping/fine-for-every-mismatch-is-optimal',
  title: 'With reward −1 for each step that departs from a deterministic demonstrator, the demonstrator is optimal',
  source: { document: '003_8dd65ad79d777042.txt', quote: 'and reward 0 to everything else' },
  formula: 'J(demonstrator) ≥ J(π) with r(s, a) = 1{a = a*(s)} − 1, until the end',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: 2, termination: 'always', discounts: [1], rewards: { from: 0, to: 0 } }),
    demonstrator: deterministicPolicies(),
    policy: fullSupportPolicies(),
  },
  then: {
    'nobody collects more': ({ mdp, demonstrator, policy }, { one, subtract }) => {
      const fines = demonstrator.probabilities.map((shown, i) => (mdp.available[i] ? subtract(shown, one) : shown));
      const fined = withRewards(mdp, fines);
      return atLeast(expectedReturn(fined, demonstrator), expectedReturn(fined, policy));
    },
  },
  expect: 'holds',
  neighbours: ['reverse-mapping/matching-every-step-is-optimal'],
});
