import { atLeast, bandits, claim, fractions, fullSupportPolicies, reinforce, rollouts, stepPolicy } from 'lakatos';

/** U3 without its hypothesis of a single visit: two answers of one batch, both rewarded, push each other down. At
 *  π = (7, 2, 1)/10 a batch with the answers 0 and 1, both of reward 1, lowers the first. */
export default claim({
  id: 'unexplored/batch-raises-every-rewarded-answer',
  title: 'Every answer of a batch whose reward is positive gains probability',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'you’re increasing the probability that M assigns to high-reward answers',
  },
  formula: 'r(X_i) > 0 for all i ⇒ π′(X_i) ≥ π(X_i) for all i',
  forAll: {
    bandit: bandits({ answers: [2, 4], rewards: { from: 1, to: 3 } }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: [1, 2], steps: 1 }),
    stepSize: fractions({ from: '1/2', to: 2, denominator: 2 }),
  },
  then: {
    'no sampled answer loses': ({ bandit, policy, episodes, stepSize }) => {
      const { parameters } = reinforce.onEpisodes(bandit, policy, episodes, { stepSize });
      const after = stepPolicy(policy, parameters).probabilities;
      return episodes.map(({ actions: [answer] }) => atLeast(after[answer], policy.probabilities[answer]));
    },
  },
  expect: 'refuted',
  neighbours: ['unexplored/sampled-step-raises-the-taken-answer'],
});
