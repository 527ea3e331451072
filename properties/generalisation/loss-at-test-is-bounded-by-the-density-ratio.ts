import { answerRewards, atMost, bandits, claim, expectedReturn, fullSupportPolicies, policies } from 'lakatos';

/** C8: E_ν[gap] = E_μ[(ν/μ)·gap] ≤ max(ν/μ)·E_μ[gap]; 1/30 → 3/10 at a ratio of 9. */
export default claim({
  id: 'generalisation/loss-at-test-is-bounded-by-the-density-ratio',
  title: 'What a policy loses at test is at most max(ν/μ) times what it loses in training',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote:
      'the situations encountered in test will be similar enough to training that agents will still kind of maximize reward there',
  },
  formula: 'E_ν[gap] ≤ max_c (ν(c)/μ(c))·E_μ[gap], gap ≥ 0',
  forAll: {
    gaps: bandits({ answers: [2, 4], rewards: { from: 0, to: 3 } }),
    train: fullSupportPolicies(),
    test: policies(),
  },
  then: {
    'the loss is within the bound': ({ gaps, train, test }, { divide, maximum, multiply }) => {
      const ratio = answerRewards(gaps)
        .map((_, c) => divide(test.probabilities[c], train.probabilities[c]))
        .reduce(maximum);
      return atMost(expectedReturn(gaps, test), multiply(ratio, expectedReturn(gaps, train)));
    },
  },
  expect: 'holds',
  neighbours: ['generalisation/loss-at-test-is-the-loss-in-training'],
});
