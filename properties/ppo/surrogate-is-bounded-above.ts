import { atMost, claim, clippedSurrogate, fractions } from 'lakatos';

/** P09: a good action gains nothing beyond 1 + ε, a bad one is never worth more than it was at 1 − ε. */
export default claim({
  id: 'ppo/surrogate-is-bounded-above',
  title: 'The clipped objective of a sample is never above (1 + ε)·|A|',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'so that the updated policy doesn’t go too far astray from the current policy',
  },
  formula: 'L(ρ) ≤ (1 + ε)·|A|',
  forAll: {
    ratio: fractions({ from: 0, to: 5, denominator: 10 }),
    advantage: fractions({ from: -2, to: 2, denominator: 2 }),
    clipRange: fractions({ from: '1/10', to: '1/2', denominator: 10 }),
  },
  then: {
    'it is bounded': ({ ratio, advantage, clipRange }, arithmetic) => {
      const { absolute, add, multiply, one } = arithmetic;
      return atMost(
        clippedSurrogate(arithmetic, ratio, advantage, clipRange),
        multiply(add(one, clipRange), absolute(advantage)),
      );
    },
  },
  expect: 'holds',
  proofs: { answers: [2] },
  neighbours: ['ppo/surrogate-is-bounded-below'],
});
