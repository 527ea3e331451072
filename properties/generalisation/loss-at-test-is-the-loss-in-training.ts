import { atMost, bandits, claim, expectedReturn, fullSupportPolicies, policies } from 'lakatos';

/** C8: contexts that training hardly visits may be all that test consists of. */
export default claim({
  id: 'generalisation/loss-at-test-is-the-loss-in-training',
  title: 'What a policy loses at test is at most what it loses in training',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote:
      'the situations encountered in test will be similar enough to training that agents will still kind of maximize reward there',
  },
  formula: 'E_ν[gap] ≤ E_μ[gap], gap ≥ 0',
  forAll: {
    gaps: bandits({ answers: [2, 3], rewards: { from: 0, to: 3 } }),
    train: fullSupportPolicies(),
    test: policies(),
  },
  then: {
    'the loss is no larger': ({ gaps, train, test }) => atMost(expectedReturn(gaps, test), expectedReturn(gaps, train)),
  },
  expect: 'refuted',
  neighbours: ['generalisation/loss-at-test-is-bounded-by-the-density-ratio'],
});
