import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float64, type Rational, rational } from '../../../src/arithmetic/index.js';
import { InvalidInput } from '../../../src/errors/index.js';
import { clippedSurrogate, clippedSurrogateSlope } from '../../../src/learners/estimators/index.js';
import { softmaxPolicy } from '../../../src/policies/index.js';
import { published } from '../../vectors/published.js';
import { exact } from './rollouts.js';

const { add, subtract, multiply, divide, negate, minimum, maximum, absolute, one, zero } = rational;

type Surrogate = (ratio: Rational, advantage: Rational, clipRange: Rational) => Rational;
const ours: Surrogate = (ratio, advantage, clipRange) => clippedSurrogate(rational, ratio, advantage, clipRange);

interface Cell {
  readonly ratio: Rational;
  readonly adv: Rational;
  readonly objective: string;
  readonly slopes: readonly [number, number];
}

const clipRange = rational.ratio(1, 5);
const table: readonly Cell[] = (
  published('derived-ppo-clip-table').exact as readonly {
    ratio: string;
    adv: number;
    objective: string;
    d_objective_d_ratio: [number, number];
  }[]
).map((cell) => ({
  ratio: exact([cell.ratio])[0],
  adv: rational.integer(cell.adv),
  objective: cell.objective,
  slopes: cell.d_objective_d_ratio,
}));

const wrongCells = (surrogate: Surrogate): string[] =>
  table
    .filter((cell) => rational.format(surrogate(cell.ratio, cell.adv, clipRange)) !== cell.objective)
    .map((cell) => `(${rational.format(cell.ratio)}, ${rational.format(cell.adv)})`);

const clip = (ratio: Rational, range: Rational) => minimum(maximum(ratio, subtract(one, range)), add(one, range));
const grid = fc.record({
  ratio: fc.integer({ min: 0, max: 24 }).map((n) => rational.ratio(n, 10)),
  advantage: fc.integer({ min: -6, max: 6 }).map((n) => rational.ratio(n, 3)),
  range: fc.integer({ min: 0, max: 6 }).map((n) => rational.ratio(n, 10)),
});
const settings = { seed: 2017, numRuns: 300 };

describe('clippedSurrogate', () => {
  test('clippedSurrogate(ρ, A, 1/5) is the table of derived-ppo-clip-table', () => {
    expect(wrongCells(ours)).toEqual([]);
  });

  test('clippedSurrogate(ρ, A, ε) is at most ρ·A, and is ρ·A inside the clip range', () => {
    fc.assert(
      fc.property(grid, ({ ratio, advantage, range }) => {
        const plain = multiply(ratio, advantage);
        const gap = subtract(plain, ours(ratio, advantage, range));
        expect(rational.sign(gap)).not.toBe(-1);
        const inside = rational.sign(subtract(range, absolute(subtract(ratio, one)))) !== -1;
        if (inside) expect(rational.format(gap)).toBe('0');
      }),
      settings,
    );
  });

  test('clippedSurrogate(ρ, A, ε) loses |A|·(ρ − 1 − ε)₊ for A > 0 and |A|·(1 − ε − ρ)₊ for A < 0', () => {
    fc.assert(
      fc.property(grid, ({ ratio, advantage, range }) => {
        const beyond =
          rational.sign(advantage) === 1 ? subtract(ratio, add(one, range)) : subtract(subtract(one, range), ratio);
        const loss = multiply(absolute(advantage), maximum(beyond, zero));
        const expected = subtract(multiply(ratio, advantage), loss);
        expect(rational.format(ours(ratio, advantage, range))).toBe(rational.format(expected));
      }),
      settings,
    );
  });

  test('−mean clippedSurrogate over the actions of rlax-clipped-surrogate is the published loss', () => {
    const { inputs, expected, tolerance } = published('rlax-clipped-surrogate');
    const { logits, old_logits, actions, advantages, epsilon } = inputs as {
      logits: number[][];
      old_logits: number[][];
      actions: number[];
      advantages: number[][];
      epsilon: number;
    };
    const [now, old] = [logits, old_logits].map((rows) => softmaxPolicy(float64, rows).probabilities);
    advantages.forEach((row, batch) => {
      const gains = row.map((advantage, t) => {
        const i = 3 * t + actions[t];
        return clippedSurrogate(float64, now[i] / old[i], advantage, epsilon);
      });
      const loss = -gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
      expect(Math.abs(loss - (expected as number[])[batch])).toBeLessThan(tolerance.value);
    });
    // row 2 is exactly 29/150: (3/10 + 1/5 + 4/5 · 1/10)/3
    expect((0.3 + 0.2 + 0.08) / 3).toBeCloseTo(29 / 150, 14);
  });

  test('clippedSurrogate(negative ratio or clip range) is refused', () => {
    expect(() => clippedSurrogate(float64, -0.1, 1, 0.2)).toThrow(InvalidInput);
    expect(() => clippedSurrogate(float64, 1, 1, -0.2)).toThrow(/ε ≥ 0/);
    expect(() => clippedSurrogateSlope(float64, -0.1, 1, 0.2, 'zero')).toThrow(/ρ ≥ 0/);
  });

  const dualClip = rational.integer(3);
  test.each<[string, string, Surrogate, string[]]>([
    ['M21', 'takes min(ρ, clip(ρ))·A', (r, a, e) => multiply(minimum(r, clip(r, e)), a), ['(1/2, -1)']],
    [
      'M22',
      'takes the maximum',
      (r, a, e) => maximum(multiply(r, a), multiply(clip(r, e), a)),
      ['(1/2, 1)', '(1/2, -1)', '(3/2, 1)', '(3/2, -1)'],
    ],
    [
      'M23',
      'takes sign(A)·min(|A|ρ, |A|clip(ρ))',
      (r, a, e) => {
        const size = minimum(multiply(absolute(a), r), multiply(absolute(a), clip(r, e)));
        return rational.sign(a) === -1 ? negate(size) : size;
      },
      ['(1/2, -1)', '(3/2, -1)'],
    ],
    [
      'M24',
      'clips to [ε, 1 + ε]',
      (r, a, e) => minimum(multiply(r, a), multiply(minimum(maximum(r, e), add(one, e)), a)),
      ['(1/2, -1)'],
    ],
    [
      'M25',
      'applies the dual clip also where A > 0',
      (r, a, e) => maximum(ours(r, a, e), multiply(dualClip, a)),
      ['(1, 1)'],
    ],
    ['M32', 'inverts the ratio', (r, a, e) => ours(divide(one, r), a, e), ['(1/2, 1)', '(3/2, -1)']],
  ])('the table kills %s, which %s', (_id, _what, mutant, cells) => {
    expect(wrongCells(mutant)).toEqual(expect.arrayContaining(cells));
  });

  test.each<[string, Surrogate]>([
    [
      'A ≥ 0 ? min(ρ, 1 + ε)·A : max(ρ, 1 − ε)·A',
      (r, a, e) => multiply(rational.sign(a) === -1 ? maximum(r, subtract(one, e)) : minimum(r, add(one, e)), a),
    ],
    ['−max(−ρA, −clip(ρ)A)', (r, a, e) => negate(maximum(negate(multiply(r, a)), negate(multiply(clip(r, e), a))))],
  ])('the equivalent form %s is not reported: it equals clippedSurrogate everywhere', (_name, form) => {
    fc.assert(
      fc.property(grid, ({ ratio, advantage, range }) => {
        expect(rational.format(form(ratio, advantage, range))).toBe(rational.format(ours(ratio, advantage, range)));
      }),
      settings,
    );
  });
});

describe('clippedSurrogateSlope', () => {
  test("clippedSurrogateSlope(…, 'interval') is the subdifferential of the table", () => {
    for (const { ratio, adv, slopes } of table) {
      const { low, high } = clippedSurrogateSlope(rational, ratio, adv, clipRange, 'interval');
      expect([low, high].map(rational.toNumber)).toEqual(slopes);
    }
  });

  test('clippedSurrogateSlope(…) is what one-sided differences of clippedSurrogate say, at kinks and beside them', () => {
    // the surrogate is piecewise linear with edges on tenths, so a step of 1/100 gives its one-sided slopes exactly
    const step = rational.ratio(1, 100);
    fc.assert(
      fc.property(grid, ({ ratio, advantage, range }) => {
        const at = (r: Rational) => ours(r, advantage, range);
        const oneSided = [divide(subtract(at(add(ratio, step)), at(ratio)), step)];
        if (!rational.isZero(ratio)) oneSided.push(divide(subtract(at(ratio), at(subtract(ratio, step))), step));
        const slopes = clippedSurrogateSlope(rational, ratio, advantage, range, 'interval');
        expect(rational.format(slopes.low)).toBe(rational.format(oneSided.reduce(minimum)));
        expect(rational.format(slopes.high)).toBe(rational.format(oneSided.reduce(maximum)));
        const asClipped = clippedSurrogateSlope(rational, ratio, advantage, range, 'zero');
        const asUnclipped = clippedSurrogateSlope(rational, ratio, advantage, range, 'one');
        const smaller = (x: Rational, y: Rational) =>
          rational.sign(subtract(absolute(x), absolute(y))) === -1 ? x : y;
        const larger = (x: Rational, y: Rational) => (smaller(x, y) === x ? y : x);
        expect(rational.format(asClipped)).toBe(rational.format(oneSided.reduce(smaller)));
        expect(rational.format(asUnclipped)).toBe(rational.format(oneSided.reduce(larger)));
      }),
      settings,
    );
  });

  test('clippedSurrogateSlope(1, A, ε, any kink) is A: at the old policy the gradient is the plain one', () => {
    for (const kink of ['zero', 'one'] as const) {
      for (const advantage of exact([-2, 0, '1/3'])) {
        const slope = clippedSurrogateSlope(rational, one, advantage, clipRange, kink);
        expect(rational.format(slope)).toBe(rational.format(advantage));
      }
    }
  });
});
