import {
  above,
  bandits,
  claim,
  differ,
  expectedReturn,
  fractions,
  fullSupportPolicies,
  reinforce,
  rollouts,
  stepPolicy,
} from 'lakatos';

/** R08: with b = J the sampled answer moves to the side of r(X) − J, at every step size. */
export default claim({
  id: 'reinforce/sampled-step-with-the-mean-as-baseline-follows-merit',
  title:
    'With the expected reward as baseline, a sampled answer gains if it is better than average and loses if it is worse',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote:
      'increasing the probability that M assigns to high-reward answers, and decreasing the probability that it assigns to low-reward answers',
  },
  formula: 'b = J ∧ r(X) ≠ J ⇒ (π′(X) − π(X))·(r(X) − J) > 0',
  forAll: {
    bandit: bandits({ answers: [2, 4] }),
    policy: fullSupportPolicies(),
    episodes: rollouts({ episodes: 1, steps: 1 }),
    stepSize: fractions({ from: '1/2', to: 20, denominator: 2 }),
  },
  given: {
    'the sample is not average': ({ bandit, policy, episodes }) =>
      differ(episodes[0].rewards[0], expectedReturn(bandit, policy)),
  },
  then: {
    'it moves to the side of its merit': ({ bandit, policy, episodes, stepSize }, { multiply, subtract }) => {
      const { parameters } = reinforce.onEpisodes(bandit, policy, episodes, { stepSize, baseline: { kind: 'exact' } });
      const [answer] = episodes[0].actions;
      const change = subtract(stepPolicy(policy, parameters).probabilities[answer], policy.probabilities[answer]);
      return above(multiply(change, subtract(episodes[0].rewards[0], expectedReturn(bandit, policy))), 0);
    },
  },
  expect: 'holds',
  neighbours: ['reinforce/sampled-step-lowers-low-reward-answers'],
});
