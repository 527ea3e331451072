import { allEqual, bandits, claim, policies, reinforce, withRewards } from 'lakatos';

/** M04, reward 1 on supp(q): all answers that are ever shown pay the same. */
export default claim({
  id: 'reverse-mapping/reward-for-anything-demonstrated-is-indifferent-among-it',
  title: 'Reward 1 for every answer that a demonstrator ever gives moves no policy that gives only such answers',
  source: { document: '003_8dd65ad79d777042.txt', quote: 'applying reward 1 to M2′s demonstrated behaviour' },
  formula: 'supp p ⊆ supp q, r = 1{q > 0} ⇒ E[r(X)·∇log p(X)] = 0',
  forAll: {
    answers: bandits({ answers: [2, 4], rewards: { from: 0, to: 0 } }),
    demonstrator: policies(),
    policy: policies(),
  },
  given: {
    'the policy gives only what is demonstrated': ({ demonstrator, policy }, { isZero }) =>
      policy.probabilities.every((p, i) => isZero(p) || !isZero(demonstrator.probabilities[i])),
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
  expect: 'holds',
  neighbours: ['reverse-mapping/reward-for-anything-demonstrated-rests-only-at-the-demonstrator'],
});
