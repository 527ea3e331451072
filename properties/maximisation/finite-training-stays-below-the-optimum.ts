import {
  above,
  answerRewards,
  bandits,
  claim,
  expectedReturn,
  fractions,
  fullSupportPolicies,
  integers,
  policyGradientStep,
} from 'lakatos';

/** M2: "is AlphaZero playing perfect chess?" As long as one answer is worse than the best, some of its mass is left. */
export default claim({
  id: 'maximisation/finite-training-stays-below-the-optimum',
  title:
    'After any finite exact training the expected reward is strictly below the best answer’s, if one answer is worse',
  source: {
    document: '002_e63e806515ff8f5a.txt',
    quote: 'fail to perform the most expert tricks and shortcuts (is AlphaZero playing perfect chess?)',
  },
  formula: 'r not constant, full support ⇒ J(θ_T) < max r, T ≤ 2 exact steps',
  forAll: {
    bandit: bandits({ answers: [2, 4] }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: 1, to: 5, denominator: 1 }),
    steps: integers({ from: 1, to: 2 }),
  },
  given: {
    'some answer is worse than another': ({ bandit }, { isZero, subtract }) =>
      answerRewards(bandit).some((reward) => !isZero(subtract(reward, bandit.reward[0]))),
  },
  then: {
    'the best answer pays more': ({ bandit, policy, stepSize, steps }, { maximum }) => {
      let trained = policy;
      for (let step = 0; step < steps; step++) trained = policyGradientStep(bandit, trained, stepSize);
      return above(answerRewards(bandit).reduce(maximum), expectedReturn(bandit, trained));
    },
  },
  expect: 'holds',
  cases: 5000,
  neighbours: ['maximisation/training-maximises-the-reward'],
});
