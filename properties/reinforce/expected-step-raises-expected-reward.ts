import { atLeast, bandits, claim, fullSupportPolicies, reinforce } from 'lakatos';

/** R03 (a): along its own gradient a function rises by the gradient's squared length. */
export default claim({
  id: 'reinforce/expected-step-raises-expected-reward',
  title: 'One expected REINFORCE step raises the expected reward, to first order',
  source: {
    document: '003_8dd65ad79d777042.txt',
    quote: 'you’re increasing the probability that M assigns to high-reward answers',
  },
  formula: 'dJ/dη = ‖∇J(θ)‖² ≥ 0',
  forAll: { bandit: bandits({ answers: [2, 6] }), policy: fullSupportPolicies() },
  then: {
    'first-order gain is non-negative': ({ bandit, policy }) => atLeast(reinforce.firstOrderGain(bandit, policy), 0),
  },
  exhaust: [
    {
      bandit: bandits({ answers: [2, 3], rewards: { from: -2, to: 2 } }),
      policy: fullSupportPolicies({ denominator: 6 }),
    },
  ],
  expect: 'holds',
  proofs: { answers: [2, 3, 4, 5] },
  neighbours: ['reinforce/expected-step-raises-every-above-average-answer'],
});
