import { Decimal as Oracle } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rational } from '../../../src/arithmetic/index.js';
import { type Decimal, readDecimal } from '../../../src/certification/verify/decimal.js';
import { expEnclosure, logEnclosure, squareRootEnclosure } from '../../../src/certification/verify/elementary.js';
import { combine } from '../../../src/certification/verify/evaluate.js';
import { type Enclosure, enclose, exactly, readValue } from '../../../src/certification/verify/value.js';

/** 120 digits, rounded to nearest: an independent implementation, itself off by less than 1e-115 of its value. */
const Wide = Oracle.clone({ precision: 120, minE: -9e15, maxE: 9e15 });

const asOracle = ({ mantissa, exponent }: Decimal): Oracle => new Wide(`${mantissa}e${exponent}`);

const digits = 50;

/** A point near the true value lies between the bounds, which lie near each other. */
const expectTight = (found: Enclosure | undefined, truth: Oracle): void => {
  const [low, high] = [asOracle((found as Enclosure).low), asOracle((found as Enclosure).high)];
  const slack = truth.abs().times('1e-110');
  expect(low.lte(truth.plus(slack)) && high.gte(truth.minus(slack)), `${low} ≤ ${truth} ≤ ${high}`).toBe(true);
  expect(
    high.minus(low).lte(
      truth
        .abs()
        .plus('1e-3000')
        .times(`1e-${digits - 4}`),
    ),
  ).toBe(true);
};

const fraction = fc.record({ top: fc.integer({ min: -5000, max: 5000 }), bottom: fc.integer({ min: 1, max: 999 }) });
const settings = { seed: 1, numRuns: 200 };

describe('an enclosure of the checker contains the true value and is tight:', () => {
  test('expEnclosure(x) against 120 digits of decimal.js', () => {
    fc.assert(
      fc.property(fraction, ({ top, bottom }) => {
        const x = enclose(exactly(rational.ratio(top, bottom)), digits + 10);
        expectTight(expEnclosure(x, digits), new Wide(top).div(bottom).exp());
      }),
      settings,
    );
  });

  test('logEnclosure(x), also of numbers beyond all doubles', () => {
    fc.assert(
      fc.property(fraction, fc.integer({ min: -600, max: 600 }), ({ top, bottom }, power) => {
        const x = readDecimal(`${Math.abs(top) + 2}e${power}`) as Decimal;
        const quotient = combine('quotient', { low: x, high: x }, exactly(rational.integer(bottom)), digits + 10);
        const truth = new Wide(`${Math.abs(top) + 2}e${power}`).div(bottom);
        if (truth.minus(1).abs().lt('0.01')) return;
        expectTight(logEnclosure(quotient as Enclosure, digits), truth.ln());
      }),
      settings,
    );
  });

  test('squareRootEnclosure(x)', () => {
    fc.assert(
      fc.property(fraction, fc.integer({ min: -601, max: 601 }), ({ top }, power) => {
        const text = `${Math.abs(top) + 1}e${power}`;
        const x = readDecimal(text) as Decimal;
        expectTight(squareRootEnclosure({ low: x, high: x }, digits), new Wide(text).sqrt());
      }),
      settings,
    );
  });

  test.each(['sum', 'difference', 'product', 'quotient'] as const)(
    'combine(%s, a, b) of numbers of very different sizes',
    (kind) => {
      const number = fc.tuple(fraction, fc.integer({ min: -200, max: 200 }));
      fc.assert(
        fc.property(number, number, ([a, powerA], [b, powerB]) => {
          if (b.top === 0) return;
          const [left, right] = [`${a.top}e${powerA}`, `${b.top}e${powerB}`];
          const point = (text: string): Enclosure => ({
            low: readDecimal(text) as Decimal,
            high: readDecimal(text) as Decimal,
          });
          const Exact = Oracle.clone({ precision: 700, minE: -9e15, maxE: 9e15 });
          const [x, y] = [new Exact(left), new Exact(right)];
          const truth = { sum: x.plus(y), difference: x.minus(y), product: x.times(y), quotient: x.div(y) }[kind];
          const found = combine(kind, point(left), point(right), digits) as Enclosure;
          const [low, high] = [asOracle(found.low), asOracle(found.high)];
          expect(low.lte(truth) && high.gte(truth), `${low} ≤ ${truth} ≤ ${high}`).toBe(true);
        }),
        settings,
      );
    },
  );
});

describe('readValue(text)', () => {
  test.each(['', 'x', '1/0', '[2, 1]', '[1 2]', '1.', '.5', '1e', 'NaN', 'Infinity', '[1, Infinity]', '1/-2', '0x10'])(
    '%s is no number',
    (text) => expect(readValue(text)).toBeUndefined(),
  );

  test('"-6/4" is −3/2 exactly', () => {
    expect(String((readValue('-6/4') as { readonly exact: unknown }).exact)).toBe('-3/2');
  });
});

test('expEnclosure(x) gives up on |x| of 10⁹ and more instead of filling the memory', () => {
  const huge = readDecimal('1e10') as Decimal;
  expect(expEnclosure({ low: huge, high: huge }, digits)).toBeUndefined();
});
