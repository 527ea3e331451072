import {
  atLeast,
  bandits,
  claim,
  expectedReturn,
  fractions,
  fullSupportPolicies,
  policyGradient,
  policyGradientStep,
  stepPolicy,
} from 'lakatos';

/** M3 without plain steps: an answer that was above average when the velocity was built is below it now, and is still pushed
 *  up: the sign of the step is that of the past. */
export default claim({
  id: 'policy-gradient/exact-step-with-momentum-lowers-no-return',
  title: 'The second exact policy-gradient step with momentum lowers no expected reward',
  source: { document: '004_d61c63148e9ac8c8.txt', quote: 'reward is the optimization target of RL training' },
  formula: 'θ₂ = θ₁ + η·(∇J(θ₁) + ½·∇J(θ₀)) ⇒ J(θ₂) ≥ J(θ₁)',
  forAll: {
    bandit: bandits({ answers: [2, 3] }),
    policy: fullSupportPolicies(),
    stepSize: fractions({ from: 1, to: 20, denominator: 1 }),
  },
  then: {
    'the reward does not fall': ({ bandit, policy, stepSize }, { add, multiply, ratio }) => {
      const velocity = policyGradient(bandit, policy);
      const once = policyGradientStep(bandit, policy, stepSize);
      const push = policyGradient(bandit, once).map((gradient, i) =>
        multiply(stepSize, add(gradient, multiply(ratio(1, 2), velocity[i]))),
      );
      return atLeast(expectedReturn(bandit, stepPolicy(once, push)), expectedReturn(bandit, once));
    },
  },
  expect: 'refuted',
  neighbours: ['policy-gradient/exact-step-lowers-no-value', 'policy-gradient/sign-consistent-step-lowers-no-value'],
});
