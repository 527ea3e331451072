import { atLeast, claim, deterministicPolicies, expectedReturn, fullSupportPolicies, mdps, withRewards } from 'lakatos';

/** M05 (b): where the demonstrator stops, every further step that matches it is a reason not to: 0 for a mistake and two
 *  matches later beat the 1 for stopping. */
export default claim({
  id: 'reverse-mapping/matching-every-step-is-optimal',
  title: 'With reward 1 for each step that matches a deterministic demonstrator, the demonstrator is optimal',
  source: { document: '003_8dd65ad79d777042.txt', quote: 'applying reward 1 to M2′s demonstrated behaviour' },
  formula: 'J(demonstrator) ≥ J(π) with r(s, a) = 1{a = a*(s)}, until the end',
  forAll: {
    mdp: mdps({ states: [2, 4], actions: 2, termination: 'always', discounts: [1], rewards: { from: 0, to: 0 } }),
    demonstrator: deterministicPolicies(),
    policy: fullSupportPolicies(),
  },
  then: {
    'nobody collects more': ({ mdp, demonstrator, policy }) => {
      const rewarded = withRewards(mdp, demonstrator.probabilities);
      return atLeast(expectedReturn(rewarded, demonstrator), expectedReturn(rewarded, policy));
    },
  },
  expect: 'refuted',
  neighbours: [
    'reverse-mapping/matching-every-step-is-optimal-where-length-is-fixed',
    'reverse-mapping/fine-for-every-mismatch-is-optimal',
  ],
});
