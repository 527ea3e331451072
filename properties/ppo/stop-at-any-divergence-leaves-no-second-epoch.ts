import { allAtMost, bandits, claim, fullSupportPolicies, rollouts } from 'lakatos';
import { epochs } from './_stopping.js';

/** k3 = ρ − 1 − ln ρ is positive unless the ratio is 1: where the first epoch moved a sampled answer, there is no second.
 *  Without the stop the second epoch of a small step is nearly as long as the first. */
export default claim({
  id: 'ppo/stop-at-any-divergence-leaves-no-second-epoch',
  title: 'PPO that stops at any divergence, estimated without sign, goes in two epochs hardly further than in one',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'so that the updated policy doesn’t go too far astray from the current policy',
  },
  formula: 'stop if mean k3 > 0: |Δθ| of two epochs ≤ 3/2·|Δθ| of one',
  forAll: {
    bandit: bandits({ answers: 2 }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: [1, 2] }),
  },
  then: {
    'no logit goes half as far again': ({ bandit, policy, episodes }, { absolute, multiply, ratio }) =>
      allAtMost(
        epochs(bandit, policy, episodes, 2, { estimator: 'k3', threshold: 0 }).map(absolute),
        epochs(bandit, policy, episodes, 1).map((change) => multiply(ratio(3, 2), absolute(change))),
      ),
  },
  expect: 'holds',
  neighbours: [
    'ppo/stop-at-any-log-ratio-leaves-no-second-epoch',
    'ppo/stop-by-divergence-keeps-it-below-the-threshold',
  ],
});
