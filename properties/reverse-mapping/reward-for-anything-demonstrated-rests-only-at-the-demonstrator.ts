import { allEqual, bandits, claim, fullSupportPolicies, policies, reinforce, withRewards } from 'lakatos';

/** M04, reward 1 on supp(q): it rests at every distribution on what is shown. */
export default claim({
  id: 'reverse-mapping/reward-for-anything-demonstrated-rests-only-at-the-demonstrator',
  title: 'Reward 1 for every answer that a demonstrator ever gives rests only at the demonstrator’s own distribution',
  source: { document: '003_8dd65ad79d777042.txt', quote: 'applying reward 1 to M2′s demonstrated behaviour' },
  formula: 'r = 1{q > 0}: E[r(X)·∇log p(X)] = 0 only if p = q',
  forAll: {
    answers: bandits({ answers: [2, 4], rewards: { from: 0, to: 0 } }),
    demonstrator: policies(),
    policy: fullSupportPolicies(),
  },
  then: {
    'nothing moves': ({ answers, demonstrator, policy }, { isZero, one, zero }) => {
      const shown = withRewards(
        answers,
        demonstrator.probabilities.map((q) => (isZero(q) ? zero : one)),
      );
      return allEqual(reinforce.expected(shown, policy, { stepSize: 1 }).parameters, 0);
    },
  },
  onlyIf: {
    'the policy is the demonstrator': ({ demonstrator, policy }) =>
      allEqual(policy.probabilities, demonstrator.probabilities),
  },
  expect: 'refuted',
  neighbours: ['reverse-mapping/reward-for-anything-demonstrated-is-indifferent-among-it'],
});
