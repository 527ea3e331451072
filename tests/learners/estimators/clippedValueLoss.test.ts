import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Rational, rational } from '../../../src/arithmetic/index.js';
import { InvalidInput } from '../../../src/errors/index.js';
import {
  clippedValueLoss,
  clippedValueLossSlope,
  type ValuePrediction,
} from '../../../src/learners/estimators/index.js';
import { published } from '../../vectors/published.js';
import { exact, shown } from './rollouts.js';

const { add, subtract, multiply, divide, minimum, maximum, absolute } = rational;
const square = (x: Rational) => multiply(x, x);

type Loss = (prediction: ValuePrediction<Rational>) => Rational;
const ours: Loss = (prediction) => clippedValueLoss(rational, prediction);

const { inputs, expected } = published('issue-ppo-value-clip');
const { returns, cases, clip } = inputs as { returns: number; clip: number; cases: { old: number; new: number }[] };
const predictions = cases.map((entry) => ({
  value: rational.integer(entry.new),
  oldValue: rational.integer(entry.old),
  target: rational.integer(returns),
  clipRange: exact([clip])[0],
}));
const wanted = shown(exact((expected as { max: number[] }).max));

const bounded = (x: Rational, range: Rational) => minimum(maximum(x, rational.negate(range)), range);

describe('clippedValueLoss', () => {
  test('clippedValueLoss(…) is the larger error of issue-ppo-value-clip: 81 and 77.44', () => {
    expect(shown(predictions.map(ours))).toEqual(wanted);
  });

  test.each<[string, Loss]>([
    [
      'takes the minimum',
      ({ value, oldValue, target, clipRange }) =>
        minimum(
          square(subtract(value, target)),
          square(subtract(add(oldValue, bounded(subtract(value, oldValue), clipRange)), target)),
        ),
    ],
    [
      'clips around the return',
      ({ value, target, clipRange }) =>
        maximum(square(subtract(value, target)), square(bounded(subtract(value, target), clipRange))),
    ],
  ])('the published case kills M30, which %s', (_what, mutant) => {
    expect(shown(predictions.map(mutant))).not.toEqual(wanted);
  });

  test('clippedValueLoss(negative clip range) is refused', () => {
    const prediction = { ...predictions[0], clipRange: rational.integer(-1) };
    expect(() => ours(prediction)).toThrow(InvalidInput);
    expect(() => clippedValueLossSlope(rational, prediction, 'zero')).toThrow(InvalidInput);
  });
});

describe('clippedValueLossSlope', () => {
  test('clippedValueLossSlope(…) of issue-ppo-value-clip is the full −18 where V fell, and 0 where it is clipped', () => {
    expect(shown(predictions.map((prediction) => clippedValueLossSlope(rational, prediction, 'one')))).toEqual([
      '-18',
      '0',
    ]);
  });

  test('clippedValueLossSlope(…) is what one-sided differences of the loss say, kinks included', () => {
    // the loss is quadratic on either side of each point once the step is short: f(±h), f(±2h) give its one-sided slopes exactly
    const step = rational.ratio(1, 1000);
    const half = (n: number) => rational.ratio(n, 2);
    const numbers = fc.integer({ min: -5, max: 5 });
    let kinks = 0;
    fc.assert(
      fc.property(numbers, numbers, numbers, fc.integer({ min: 0, max: 4 }), (value, old, target, range) => {
        const prediction = { value: half(value), oldValue: half(old), target: half(target), clipRange: half(range) };
        const at = (k: number) =>
          ours({ ...prediction, value: add(prediction.value, multiply(rational.integer(k), step)) });
        const slopes = [1, -1].map((side) => {
          const rise = subtract(
            multiply(rational.integer(4), at(side)),
            add(at(2 * side), multiply(rational.integer(3), at(0))),
          );
          return divide(rise, multiply(rational.integer(2 * side), step));
        });
        const range_ = clippedValueLossSlope(rational, prediction, 'interval');
        const ends = [slopes.reduce(minimum), slopes.reduce(maximum)];
        expect(shown([range_.low, range_.high])).toEqual(shown(ends));
        if (rational.format(ends[0]) !== rational.format(ends[1])) kinks++;
        const sizes = slopes.map(absolute);
        const chosen = (['zero', 'one'] as const).map((kink) =>
          absolute(clippedValueLossSlope(rational, prediction, kink)),
        );
        expect(shown(chosen)).toEqual(shown([sizes.reduce(minimum), sizes.reduce(maximum)]));
      }),
      { seed: 765, numRuns: 600 },
    );
    expect(kinks).toBeGreaterThan(20);
  });
});
