import { answerRewards, atLeast, bandits, claim, fractions, fullSupportPolicies, policyGradientStep } from 'lakatos';

/** R12: the second best answer is above average only until the best one has pulled the average past it. With
 *  r = (1, 9/10, 0) from (1, 1, 8)/10 the flow takes it to 0.3355 and then to 0. Here at two steps. */
export default claim({
  id: 'reinforce/answer-that-gains-goes-on-gaining',
  title: 'An answer that the first exact step makes likelier is made likelier by the second',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote:
      'If you apply that equation to many different possible Xs, you’re increasing the probability that M assigns to high-reward answers',
  },
  formula: 'p₁(a) > p₀(a) ⇒ p₂(a) ≥ p₁(a)',
  forAll: {
    bandit: bandits({ answers: [2, 3], rewards: { from: 0, to: 4 } }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: 1, to: 10, denominator: 1 }),
  },
  then: {
    'what rose goes on rising': ({ bandit, policy, stepSize }, { sign, subtract }) => {
      const once = policyGradientStep(bandit, policy, stepSize);
      const twice = policyGradientStep(bandit, once, stepSize);
      return answerRewards(bandit).flatMap((_, a) =>
        sign(subtract(once.probabilities[a], policy.probabilities[a])) === 1
          ? [atLeast(twice.probabilities[a], once.probabilities[a])]
          : [],
      );
    },
  },
  expect: 'refuted',
  neighbours: ['policy-gradient/exact-step-lowers-no-value'],
});
