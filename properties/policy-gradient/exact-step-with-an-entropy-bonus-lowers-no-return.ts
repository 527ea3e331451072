import {
  atLeast,
  bandits,
  claim,
  entropyGradient,
  expectedReturn,
  fractions,
  fullSupportPolicies,
  policyGradient,
  stepPolicy,
} from 'lakatos';

/** M3 with H-NOENT dropped: near the best answer the bonus is the larger part, and it pulls back. */
export default claim({
  id: 'policy-gradient/exact-step-with-an-entropy-bonus-lowers-no-return',
  title: 'One exact step up expected reward plus an entropy bonus lowers no expected reward',
  source: { document: '004_d61c63148e9ac8c8.txt', quote: 'reward is the optimization target of RL training' },
  formula: 'J(θ + η·∇(J + τ·H)) ≥ J(θ)',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: 1, to: 5, denominator: 1 }),
    bonus: fractions({ from: 0, to: 2, denominator: 2 }),
  },
  then: {
    'the reward does not fall': ({ bandit, policy, stepSize, bonus }, arithmetic) => {
      const { add, multiply } = arithmetic;
      const spread = entropyGradient(arithmetic, policy.probabilities.slice(0, bandit.actions));
      const push = policyGradient(bandit, policy).map((gradient, i) =>
        i < bandit.actions ? multiply(stepSize, add(gradient, multiply(bonus, spread[i]))) : gradient,
      );
      return atLeast(expectedReturn(bandit, stepPolicy(policy, push)), expectedReturn(bandit, policy));
    },
  },
  expect: 'refuted',
  neighbours: ['policy-gradient/exact-step-lowers-no-value'],
});
