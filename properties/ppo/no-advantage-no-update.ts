import { allEqual, answerRewards, bandits, claim, fractions, fullSupportPolicies, ppo } from 'lakatos';

/** P08 (f): with nothing to gain, every term of the clipped objective is zero in every epoch. */
export default claim({
  id: 'ppo/no-advantage-no-update',
  title: 'Where all answers are worth the same, no epoch of exact PPO moves the policy',
  source: { document: '000_c59ab4a45bb92d5b.txt', quote: 'The PPO update is proportional to the advantage' },
  formula: 'A = 0 ⇒ π_k = π_0 for all epochs k',
  forAll: {
    bandit: bandits({ answers: [2, 4], rewards: { from: -1, to: 1 } }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: 1, to: 20, denominator: 1 }),
  },
  given: {
    'all answers are worth the same': ({ bandit }) =>
      allEqual(
        answerRewards(bandit),
        answerRewards(bandit).map(() => answerRewards(bandit)[0]),
      ),
  },
  then: {
    'three epochs later it is the same': ({ bandit, policy, stepSize }) =>
      allEqual(
        ppo.exact(bandit, policy, { stepSize, clipRange: '1/5', epochs: 3 }).policy.probabilities,
        policy.probabilities,
      ),
  },
  expect: 'holds',
  neighbours: ['ppo/clipping-bounds-the-ratio', 'ppo/entropy-bonus-leaves-a-policy-without-reward-alone'],
});
