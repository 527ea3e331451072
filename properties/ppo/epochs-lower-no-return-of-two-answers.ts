import { atLeast, bandits, claim, expectedReturn, fractions, fullSupportPolicies, integers, ppo } from 'lakatos';

/** P13 (c): with two answers every term that is still active raises the better one, so no number of epochs can hurt. */
export default claim({
  id: 'ppo/epochs-lower-no-return-of-two-answers',
  title: 'With two answers no number of PPO epochs with exact advantages lowers the expected reward',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'so that the updated policy doesn’t go too far astray from the current policy',
  },
  formula: 'J(π_E) ≥ J(π₀) for E ≤ 4 gradient steps on the exact clipped surrogate of π₀, two answers',
  forAll: {
    bandit: bandits({ answers: 2 }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: 1, to: 40, denominator: 2 }),
    clipRange: fractions({ from: '1/10', to: '1/2', denominator: 10 }),
    epochs: integers({ from: 1, to: 4 }),
  },
  then: {
    'the reward does not fall': ({ bandit, policy, stepSize, clipRange, epochs }) =>
      atLeast(
        expectedReturn(bandit, ppo.exact(bandit, policy, { stepSize, clipRange, epochs }).policy),
        expectedReturn(bandit, policy),
      ),
  },
  expect: 'holds',
  cases: 1000,
  neighbours: ['ppo/two-epochs-lower-no-return', 'ppo/second-epoch-lowers-no-return'],
});
