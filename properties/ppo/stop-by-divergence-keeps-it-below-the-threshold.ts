import { allAtMost, bandits, claim, fullSupportPolicies, klEstimators, rollouts, stepPolicy } from 'lakatos';
import { epochs } from './_stopping.js';

/** The stop looks before each step, and nothing holds the step itself: one is enough to go too far. */
export default claim({
  id: 'ppo/stop-by-divergence-keeps-it-below-the-threshold',
  title: 'PPO that stops by divergence ends with an estimated divergence of at most the threshold',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'so that the updated policy doesn’t go too far astray from the current policy',
  },
  formula: 'mean k3 ≤ 1/100 after two epochs that stop at 1/100',
  forAll: {
    bandit: bandits({ answers: 2 }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1 }),
  },
  then: {
    'the estimate is within it': ({ bandit, policy, episodes }, arithmetic) => {
      const next = stepPolicy(policy, epochs(bandit, policy, episodes, 2, { estimator: 'k3', threshold: '1/100' }));
      return allAtMost(
        episodes.map(({ actions: [answer] }) => {
          const ratio = arithmetic.divide(next.probabilities[answer], policy.probabilities[answer]);
          return klEstimators(arithmetic, ratio).k3;
        }),
        '1/100',
      );
    },
  },
  expect: 'refuted',
  neighbours: ['ppo/stop-at-any-divergence-leaves-no-second-epoch'],
});
