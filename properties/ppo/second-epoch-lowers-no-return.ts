import { atLeast, bandits, claim, expectedReturn, fractions, fullSupportPolicies, ppo } from 'lakatos';

/** P13 (b): from (3, 5, 2)/10 with r = (1/2, 0, 1), η = 16 and ε = 1/5 the expected reward goes .35 → .849 → .740: the second
 *  epoch pushes the bad answer down and gives the mass to the mediocre one. */
export default claim({
  id: 'ppo/second-epoch-lowers-no-return',
  title: 'The second epoch of PPO with exact advantages does not lower the expected reward that the first one reached',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'so that the updated policy doesn’t go too far astray from the current policy',
  },
  formula: 'J(π₂) ≥ J(π₁), ε = 1/5, two gradient steps on the exact clipped surrogate of π₀',
  forAll: {
    bandit: bandits({ answers: [2, 3], rewards: { from: 0, to: 1, denominator: 2 } }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: 1, to: 40, denominator: 1 }),
  },
  then: {
    'the reward does not fall': ({ bandit, policy, stepSize }) => {
      const { policies } = ppo.exact(bandit, policy, { stepSize, clipRange: '1/5', epochs: 2 });
      return atLeast(expectedReturn(bandit, policies[2]), expectedReturn(bandit, policies[1]));
    },
  },
  expect: 'refuted',
  neighbours: ['ppo/epochs-lower-no-return-of-two-answers'],
});
