import {
  above,
  bandits,
  claim,
  differ,
  fractions,
  fullSupportPolicies,
  reinforce,
  rollouts,
  stepPolicy,
} from 'lakatos';

/** U3 (Lemma T): Δθ_a = η·x·(1 − π_a) is the only coordinate with the sign of x, at every step size. */
export default claim({
  id: 'unexplored/sampled-step-raises-the-taken-answer',
  title: 'One sampled answer’s probability rises if its reward is above the baseline, and falls if it is below',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote:
      'This is the REINFORCE gradient estimator (which tries to increase the log probability of actions that were rated highly)',
  },
  formula: 'r ≠ b ⇒ (π′(X) − π(X))·(r(X) − b) > 0',
  forAll: {
    bandit: bandits({ answers: [2, 5] }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: 1 }),
    baseline: fractions({ from: -3, to: 3, denominator: 2 }),
    stepSize: fractions({ from: '1/2', to: 20, denominator: 2 }),
  },
  given: {
    'its reward is not the baseline': ({ episodes, baseline }) => differ(episodes[0].rewards[0], baseline),
  },
  then: {
    'it moves to the side of its reward': (
      { bandit, policy, episodes, baseline, stepSize },
      { multiply, subtract },
    ) => {
      const [{ actions, rewards }] = episodes;
      const { parameters } = reinforce.onEpisodes(bandit, policy, episodes, {
        stepSize,
        baseline: { kind: 'constant', value: baseline },
      });
      const after = stepPolicy(policy, parameters).probabilities;
      const change = subtract(after[actions[0]], policy.probabilities[actions[0]]);
      return above(multiply(change, subtract(rewards[0], baseline)), 0);
    },
  },
  expect: 'holds',
  neighbours: ['unexplored/batch-raises-every-rewarded-answer', 'unexplored/sampled-step-lowers-every-untaken-answer'],
});
