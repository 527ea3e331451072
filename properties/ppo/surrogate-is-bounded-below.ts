import { atLeast, claim, clippedSurrogate, fractions } from 'lakatos';

/** P09: for a bad action the objective falls with the ratio without end. */
export default claim({
  id: 'ppo/surrogate-is-bounded-below',
  title: 'The clipped objective of a sample is never below −(1 + ε)·|A|',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'so that the updated policy doesn’t go too far astray from the current policy',
  },
  formula: 'L(ρ) ≥ −(1 + ε)·|A|',
  forAll: {
    ratio: fractions({ from: '1/10', to: 5, denominator: 10 }),
    advantage: fractions({ from: -2, to: 2, denominator: 2 }),
    clipRange: fractions({ from: '1/10', to: '1/2', denominator: 10 }),
  },
  then: {
    'it is bounded': ({ ratio, advantage, clipRange }, arithmetic) => {
      const { absolute, add, multiply, negate, one } = arithmetic;
      return atLeast(
        clippedSurrogate(arithmetic, ratio, advantage, clipRange),
        negate(multiply(add(one, clipRange), absolute(advantage))),
      );
    },
  },
  expect: 'refuted',
  neighbours: ['ppo/clipped-surrogate-is-a-lower-bound'],
});
