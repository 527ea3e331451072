import { atLeast, bandits, claim, expectedReturn, fractions, fullSupportPolicies, ppo } from 'lakatos';

/** P13 (c): after the first epoch the good answer and the mediocre one are clipped; pushing the bad one down in the
 *  second renormalises in favour of whichever clipped answer has most mass, and that is the mediocre one. */
export default claim({
  id: 'ppo/two-epochs-lower-no-return',
  title: 'Two clipped PPO epochs with exact advantages lower no expected return',
  source: {
    document: '004_d61c63148e9ac8c8.txt',
    quote: 'the training setup does attempt to find a policy that maximizes-as-far-as-it-can-tell the reward function',
  },
  formula: 'J(π₂) ≥ J(π₀), ε = 1/5, two gradient steps on the exact clipped surrogate of π₀',
  forAll: {
    bandit: bandits({ answers: 3, rewards: { from: 0, to: 1, denominator: 20 } }),
    policy: fullSupportPolicies({ weights: 1_000_000 }),
    stepSize: fractions({ from: 1, to: 1_000_000, denominator: 1 }),
  },
  then: {
    'the return does not fall': ({ bandit, policy, stepSize }) =>
      atLeast(
        expectedReturn(bandit, ppo.exact(bandit, policy, { stepSize, clipRange: '1/5', epochs: 2 }).policy),
        expectedReturn(bandit, policy),
      ),
  },
  cases: 100_000,
  expect: 'refuted',
  remark: 'About one case in 60,000 of a random search violates it: its budget is five times the usual one.',
  neighbours: ['policy-gradient/exact-step-lowers-no-value'],
  examples: [
    {
      bandit: { type: 'bandit', rewards: ['1', '1/20', '0'] },
      policy: {
        type: 'tabularPolicy',
        probabilities: [
          ['1/100000', '49999/50000', '1/100000'],
          ['0', '0', '0'],
        ],
      },
      stepSize: { type: 'number', value: '500000' },
    },
  ],
});
