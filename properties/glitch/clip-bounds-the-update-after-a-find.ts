import { atMost, bandits, claim, fractions, fullSupportPolicies, ppo, rollouts, stepPolicy } from 'lakatos';

/** G3: at the old policy every ratio is 1, inside the clip range, so the first epoch is as long as the reward is large. */
export default claim({
  id: 'glitch/clip-bounds-the-update-after-a-find',
  title: 'However large the reward of a sample, one epoch of PPO raises its probability by the clip range at most',
  source: { document: '002_e63e806515ff8f5a.txt', quote: 'due to a glitch' },
  formula: 'π′(X)/π(X) ≤ 1 + ε, ε = 1/5, one epoch, V = 0',
  forAll: {
    bandit: bandits({ answers: [2, 3], rewards: { from: 0, to: 100 } }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: 1 }),
    stepSize: fractions({ from: '1/10', to: 1, denominator: 10 }),
  },
  then: {
    'its ratio stays in the range': ({ bandit, policy, episodes, stepSize }, { multiply, ratio, zeros }) => {
      const [answer] = episodes[0].actions;
      const { parameters } = ppo.onEpisodes(bandit, policy, episodes, {
        stepSize,
        clipRange: '1/5',
        gaeLambda: 1,
        critic: { kind: 'given', stateValues: zeros(bandit.states) },
      });
      return atMost(
        stepPolicy(policy, parameters).probabilities[answer],
        multiply(ratio(6, 5), policy.probabilities[answer]),
      );
    },
  },
  expect: 'refuted',
  neighbours: ['ppo/sample-beyond-the-clip-is-frozen'],
});
