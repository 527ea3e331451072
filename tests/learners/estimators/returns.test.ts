import { describe, expect, test } from 'vitest';
import { float64, type Rational, rational } from '../../../src/arithmetic/index.js';
import { InvalidInput } from '../../../src/errors/index.js';
import {
  discountedReturns,
  lambdaReturns,
  nStepReturns,
  rewardsToGo,
  stepDiscounts,
  tdErrors,
} from '../../../src/learners/estimators/index.js';
import { published, publishedOfKind } from '../../vectors/published.js';
import { exact, power, same, samples, shown } from './rollouts.js';

const { add, multiply, subtract, zero, one } = rational;

interface Steps {
  readonly rewards: Rational[];
  readonly discounts: Rational[];
  readonly nextValues: Rational[];
}

/** The two rows of RLax's own test, with their exact results. */
const rlaxRows = (id: string) => {
  const { inputs, exact: expected } = published(id);
  return (inputs.r_t as number[][]).map((rewards, row) => ({
    rewards: exact(rewards),
    discounts: exact((inputs.discount_t as number[][])[row]),
    nextValues: exact((inputs.v_t as number[][] | undefined)?.[row] ?? []),
    expected: exact((expected as string[][])[row]),
    inputs,
    row,
  }));
};

const stepsOf = ({ both }: (typeof samples)[number]): Steps => ({
  rewards: [...both.rewards],
  discounts: stepDiscounts(rational, both.discount, both.terminated),
  nextValues: [...both.nextValues],
});

test('every published vector of returns and TD errors is reproduced here', () => {
  expect([...publishedOfKind('return-estimator'), ...publishedOfKind('td-error')].map(({ id }) => id)).toEqual([
    'rlax-lambda-returns',
    'rlax-discounted-returns',
    'rlax-nstep-returns-n3',
    'tianshou-episodic-1',
    'tianshou-nstep-1',
    'issue-reward-to-go',
    'rlax-td-learning',
  ]);
});

describe('discountedReturns', () => {
  test('discountedReturns(…) reproduces rlax-discounted-returns exactly', () => {
    for (const { rewards, discounts, expected, inputs, row } of rlaxRows('rlax-discounted-returns')) {
      const bootstrapValue = exact(inputs.bootstrap_v as number[])[row];
      expect(shown(discountedReturns(rational, { rewards, discounts, bootstrapValue }))).toEqual(shown(expected));
    }
  });

  test('discountedReturns(…) is Σ (product of the discounts between)·reward + what is left of the bootstrap value', () => {
    for (const sample of samples) {
      const { rewards, discounts } = stepsOf(sample);
      const bootstrapValue = rational.ratio(7, 3);
      const returns = discountedReturns(rational, { rewards, discounts, bootstrapValue });
      returns.forEach((value, t) => {
        let sum = zero;
        let weight = one;
        for (let k = t; k < rewards.length; k++) {
          sum = add(sum, multiply(weight, rewards[k]));
          weight = multiply(weight, discounts[k]);
        }
        expect(rational.format(value)).toBe(rational.format(add(sum, multiply(weight, bootstrapValue))));
      });
    }
  });

  test('discountedReturns(fewer discounts than rewards) is refused with both counts', () => {
    const call = () => discountedReturns(float64, { rewards: [1, 2], discounts: [1], bootstrapValue: 0 });
    expect(call).toThrow(InvalidInput);
    expect(call).toThrow('2 rewards, 1 discounts');
  });
});

describe('rewardsToGo', () => {
  const discounts = (steps: number) => Array<Rational>(steps).fill(rational.ratio(99, 100));

  // M14: γᵗ·rₜ, never summed, gives [1, 99/100, 9801/10000]
  test('rewardsToGo(…) reproduces issue-reward-to-go exactly', () => {
    const { inputs, exact: expected } = published('issue-reward-to-go');
    const rewards = exact(inputs.r as number[]);
    expect(shown(rewardsToGo(rational, { rewards, discounts: discounts(3) }))).toEqual(expected);
  });

  test('rewardsToGo(…) of several episodes, cut where they terminate or are truncated, is tianshou-episodic-1', () => {
    const { inputs, exact: expected } = published('tianshou-episodic-1');
    const { terminated, truncated } = inputs as { terminated: number[]; truncated: number[] };
    const ended = terminated.map((flag, t) => flag === 1 || truncated[t] === 1);
    const rewards = exact(inputs.rew as number[]);
    const returns = rewardsToGo(rational, {
      rewards,
      discounts: stepDiscounts(rational, exact([inputs.gamma as number])[0], ended),
    });
    expect(shown(returns)).toEqual(expected);
  });
});

describe('nStepReturns', () => {
  test('nStepReturns(…, steps: 3) reproduces rlax-nstep-returns-n3 exactly', () => {
    for (const { rewards, discounts, nextValues, expected } of rlaxRows('rlax-nstep-returns-n3')) {
      expect(shown(nStepReturns(rational, { rewards, discounts, nextValues, steps: 3 }))).toEqual(shown(expected));
    }
  });

  test('nStepReturns(…, steps: 1) reproduces tianshou-nstep-1 exactly', () => {
    const { inputs, exact: expected } = published('tianshou-nstep-1');
    const rewards = inputs.rew as number[];
    const returns = nStepReturns(rational, {
      rewards: exact(rewards),
      discounts: stepDiscounts(
        rational,
        exact([inputs.gamma as number])[0],
        (inputs.done as number[]).map((flag) => flag === 1),
      ),
      nextValues: exact(rewards.map((_, t) => -(rewards[t + 1] ?? 0))),
      steps: 1,
    });
    expect(shown(returns)).toEqual(expected);
  });

  test('nStepReturns(…, steps ≥ T) is the discounted return with the last value', () => {
    for (const sample of samples) {
      const steps = stepsOf(sample);
      const bootstrapValue = steps.nextValues[steps.nextValues.length - 1];
      expect(
        same(
          nStepReturns(rational, { ...steps, steps: 99 }),
          discountedReturns(rational, { ...steps, bootstrapValue }),
        ),
      ).toBe(true);
    }
  });

  test.each([0, -1, 1.5, Number.NaN])('nStepReturns(…, steps: %s) is refused', (steps) => {
    expect(() => nStepReturns(float64, { rewards: [1], discounts: [1], nextValues: [0], steps })).toThrow(InvalidInput);
  });

  const mutant =
    (weight: (discount: Rational, taken: number) => Rational, first: 0 | 1, crossing: boolean) =>
    ({ rewards, discounts, nextValues }: Steps, steps: number): Rational[] =>
      rewards.map((_, t) => {
        const last = Math.min(t + steps, rewards.length) - 1;
        let sum = zero;
        let running = one;
        let taken = 0;
        for (let k = t; k <= last; k++) {
          sum = add(sum, multiply(running, rewards[k + first] ?? zero));
          const live = !rational.isZero(discounts[k]) || crossing;
          running = live ? multiply(running, rational.isZero(discounts[k]) ? one : discounts[k]) : zero;
          taken = k - t + 1;
        }
        const alive = !rational.isZero(running);
        return add(sum, alive ? multiply(weight(running, taken), nextValues[last]) : zero);
      });

  test.each([
    [
      'M18',
      'multiplies the bootstrap by γ, not γⁿ',
      mutant((_, taken) => (taken > 1 ? rational.ratio(1, 2) : one), 0, false),
    ],
    ['M19', 'crosses an episode end', mutant((weight) => weight, 0, true)],
    ['M20', 'starts at the reward after', mutant((weight) => weight, 1, false)],
  ])('the vectors kill %s, which %s', (_id, _what, broken) => {
    const rows = rlaxRows('rlax-nstep-returns-n3');
    const reproduces = rows.every((row) => same(broken(row, 3), row.expected));
    const ends: Steps = { rewards: exact([1, 2, 4]), discounts: exact([1, 0, 1]), nextValues: exact([5, 6, 7]) };
    // by hand: 1 + 2, 2, 4 + 7
    const stops = same(broken(ends, 3), exact([3, 2, 11]));
    expect(reproduces && stops).toBe(false);
    expect(shown(nStepReturns(rational, { ...ends, steps: 3 }))).toEqual(['3', '2', '11']);
  });
});

describe('lambdaReturns', () => {
  const lambda = rational.ratio(3, 4);

  test('lambdaReturns(…) reproduces rlax-lambda-returns exactly', () => {
    for (const { rewards, discounts, nextValues, expected } of rlaxRows('rlax-lambda-returns')) {
      expect(shown(lambdaReturns(rational, { rewards, discounts, nextValues, lambda }))).toEqual(shown(expected));
    }
  });

  /** (1 − λ)·Σ_{n<N} λ^{n−1}·G⁽ⁿ⁾ + λ^{N−1}·G⁽ᴺ⁾, N steps left: the mixture itself. */
  const mixture = (steps: Steps): Rational[] =>
    steps.rewards.map((_, t) => {
      const left = steps.rewards.length - t;
      let sum = zero;
      for (let n = 1; n <= left; n++) {
        const weight = n === left ? one : subtract(one, lambda);
        sum = add(
          sum,
          multiply(multiply(weight, power(lambda, n - 1)), nStepReturns(rational, { ...steps, steps: n })[t]),
        );
      }
      return sum;
    });

  test('lambdaReturns(…) is the (1 − λ)·λ^{n−1} mixture of nStepReturns', () => {
    for (const sample of samples) {
      const steps = stepsOf(sample);
      expect(same(lambdaReturns(rational, { ...steps, lambda }), mixture(steps))).toBe(true);
    }
  });

  test('lambdaReturns(…) is the one-step target for λ = 0 and the discounted return for λ = 1', () => {
    for (const sample of samples) {
      const steps = stepsOf(sample);
      const bootstrapValue = steps.nextValues[steps.nextValues.length - 1];
      expect(
        same(lambdaReturns(rational, { ...steps, lambda: zero }), nStepReturns(rational, { ...steps, steps: 1 })),
      ).toBe(true);
      expect(
        same(
          lambdaReturns(rational, { ...steps, lambda: one }),
          discountedReturns(rational, { ...steps, bootstrapValue }),
        ),
      ).toBe(true);
    }
  });

  test('the mixture kills M11, which masks only the bootstrap branch after a termination', () => {
    const broken = (steps: Steps, discount: Rational): Rational[] => {
      let next = steps.nextValues[steps.nextValues.length - 1];
      return steps.rewards
        .map((_, index) => {
          const t = steps.rewards.length - 1 - index;
          const value = rational.isZero(steps.discounts[t]) ? zero : steps.nextValues[t];
          const beyond = index === 0 ? value : add(multiply(subtract(one, lambda), value), multiply(lambda, next));
          next = add(steps.rewards[t], multiply(discount, beyond));
          return next;
        })
        .reverse();
    };
    const killed = samples.some(
      (sample) => !same(broken(stepsOf(sample), sample.both.discount), mixture(stepsOf(sample))),
    );
    expect(killed).toBe(true);
  });
});

describe('tdErrors', () => {
  test('tdErrors(…) reproduces rlax-td-learning exactly', () => {
    const { inputs, expected } = published('rlax-td-learning');
    const { v_tm1, r_t, discount_t, v_t } = inputs as Record<'v_tm1' | 'r_t' | 'discount_t' | 'v_t', number[]>;
    const errors = tdErrors(rational, {
      rewards: exact(r_t),
      discounts: exact(discount_t),
      values: exact(v_tm1),
      nextValues: exact(v_t),
    });
    expect(errors.map(rational.toNumber)).toEqual(expected);
  });
});
