import { allAtLeast, bandits, claim, fractions, fullSupportPolicies, ppo } from 'lakatos';

/** P10: the clip stops a term once its ratio has left the range; the first step knows no clip at all, and later the
 *  terms that still push carry the others along. */
export default claim({
  id: 'ppo/clipping-bounds-the-ratio',
  title: 'After PPO’s epochs every probability ratio lies in the clip range',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'so that the updated policy doesn’t go too far astray from the current policy',
  },
  formula: '1 − ε ≤ π′(a)/π(a) ≤ 1 + ε, ε = 1/5, two epochs on the exact surrogate',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: '1/10', to: 10, denominator: 10 }),
  },
  then: {
    'no ratio exceeds 1 + ε': ({ bandit, policy, stepSize }, arithmetic) => {
      const after = ppo.exact(bandit, policy, { stepSize, clipRange: '1/5', epochs: 2 }).policy.probabilities;
      const most = policy.probabilities.map((p) => arithmetic.multiply(arithmetic.ratio(6, 5), p));
      return allAtLeast(most, after);
    },
    'no ratio falls below 1 − ε': ({ bandit, policy, stepSize }, arithmetic) => {
      const after = ppo.exact(bandit, policy, { stepSize, clipRange: '1/5', epochs: 2 }).policy.probabilities;
      const least = policy.probabilities.map((p) => arithmetic.multiply(arithmetic.ratio(4, 5), p));
      return allAtLeast(after, least);
    },
  },
  expect: 'refuted',
  neighbours: ['ppo/first-step-is-the-policy-gradient'],
});
