import { atLeast, claim, clippedValueLoss, fractions } from 'lakatos';

/** The larger of two squared errors, one of which is the plain one: clipping a value loss is pessimism. */
export default claim({
  id: 'value-head/clipped-value-loss-is-at-least-the-square',
  title: 'The clipped value loss is at least the squared error',
  source: {
    document: '000_c59ab4a45bb92d5b.txt',
    quote: 'The value estimator is itself usually a linear head on top of the base network, and it’s trained via RL.',
  },
  formula: 'max((V − G)², (V_clip − G)²) ≥ (V − G)²',
  forAll: {
    value: fractions({ from: -3, to: 3, denominator: 4 }),
    oldValue: fractions({ from: -3, to: 3, denominator: 4 }),
    target: fractions({ from: -3, to: 3, denominator: 4 }),
    clipRange: fractions({ from: 0, to: 2, denominator: 4 }),
  },
  then: {
    'it is no smaller': ({ value, oldValue, target, clipRange }, arithmetic) => {
      const error = arithmetic.subtract(value, target);
      return atLeast(
        clippedValueLoss(arithmetic, { value, oldValue, target, clipRange }),
        arithmetic.multiply(error, error),
      );
    },
  },
  expect: 'holds',
  neighbours: ['value-head/clipped-values-stay-within-the-clip-range'],
});
