import { atLeast, claim, deterministicPolicies, expectedReturn, fullSupportPolicies, mdps, withRewards } from 'lakatos';

/** M05 (a): the demonstrator collects 1 in each of H steps, and nobody can collect more. */
export default claim({
  id: 'reverse-mapping/matching-every-step-is-optimal-where-length-is-fixed',
  title:
    'With reward 1 for each step that matches a deterministic demonstrator, and a fixed number of steps, the demonstrator is optimal',
  source: { document: '003_8dd65ad79d777042.txt', quote: 'applying reward 1 to M2′s demonstrated behaviour' },
  formula: 'J(demonstrator) ≥ J(π) with r(s, a) = 1{a = a*(s)}, horizon H',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: 2, horizon: [1, 4], discounts: [1], rewards: { from: 0, to: 0 } }),
    demonstrator: deterministicPolicies(),
    policy: fullSupportPolicies(),
  },
  then: {
    'nobody collects more': ({ mdp, demonstrator, policy }) => {
      const rewarded = withRewards(mdp, demonstrator.probabilities);
      return atLeast(expectedReturn(rewarded, demonstrator), expectedReturn(rewarded, policy));
    },
  },
  expect: 'holds',
  neighbours: ['reverse-mapping/matching-every-step-is-optimal'],
});
