import { describe, expect, test } from 'vitest';
import { type Rational, rational, readNumber } from '../../../src/arithmetic/index.js';
import { expectedReturn, type Mdp, mdpFromArrays, stateVisits } from '../../../src/mdp/index.js';
import { tabularPolicy } from '../../../src/policies/index.js';

const { format, negate, toNumber } = rational;

type Numeral = number | string;

/** Good and bad, right (action 0) and wrong (action 1). A wrong action costs 1 and leads to bad; a right one in bad leads
 *  back to good at no cost, or, where nothing can be made good, stays and costs 1 as well. */
const goodAndBad = (horizon: number, recovery: 'possible' | 'none'): Mdp<Rational> =>
  mdpFromArrays(rational, {
    transition: [
      [
        [1, 0],
        [0, 1],
      ],
      [recovery === 'possible' ? [1, 0] : [0, 1], [0, 1]],
    ],
    reward: [
      [0, -1],
      [recovery === 'possible' ? 0 : -1, -1],
    ],
    discount: 1,
    horizon,
  });

const learner = (errorWhenGood: Numeral, errorWhenBad: Numeral) =>
  tabularPolicy(
    rational,
    [errorWhenGood, errorWhenBad].map((error) => {
      const wrong = readNumber(rational, error);
      return [format(rational.subtract(rational.one, wrong)), format(wrong)];
    }),
  );

const cost = (mdp: Mdp<Rational>, errorWhenGood: Numeral, errorWhenBad: Numeral) =>
  negate(expectedReturn(mdp, learner(errorWhenGood, errorWhenBad)));

describe('the numbers of entries B01–B03', () => {
  test('B01: with the same error ε in each step the bound is ε·T(T + 1)/2: 3/10 at T = 2, which an absorbing mistake of 29/100 meets', () => {
    // Σ_t (T − t + 1)·ε = (2 + 1)/10
    expect(format(cost(goodAndBad(2, 'none'), '1/10', 1))).toBe('29/100');
    expect(toNumber(cost(goodAndBad(2, 'none'), '1/10', 1))).toBeLessThan(3 / 10);
  });

  test('B02: an absorbing mistake, ε = 1/10, costs Σ_t (1 − (9/10)^t): .29 at T = 2, .561 at T = 3, 91.0 at T = 100', () => {
    // 1/10 + 19/100; + 271/1000
    expect([2, 3].map((horizon) => format(cost(goodAndBad(horizon, 'none'), '1/10', 1)))).toEqual([
      '29/100',
      '561/1000',
    ]);
    // 100 − 9·(1 − .9^100)
    expect(toNumber(cost(goodAndBad(100, 'none'), '1/10', 1)).toFixed(1)).toBe('91.0');
    expect(toNumber(cost(goodAndBad(100, 'none'), '1/10', 1))).toBeCloseTo(100 - 9 * (1 - 0.9 ** 100), 10);
  });

  test('B02: ε = 1/1000, T = 100: 4.887, 48.9 times T·ε', () => {
    const lost = toNumber(cost(goodAndBad(100, 'none'), '1/1000', 1));
    expect(lost.toFixed(3)).toBe('4.887');
    expect((lost / (100 / 1000)).toFixed(1)).toBe('48.9');
  });

  test('B03: where a mistake can be made good, an error of ε in both states costs T·ε exactly', () => {
    for (const horizon of [1, 2, 7]) {
      expect(format(cost(goodAndBad(horizon, 'possible'), '1/10', '1/10'))).toBe(format(rational.ratio(horizon, 10)));
    }
  });

  test('B03: whoever never saw the bad state stays there, and pays what the absorbing mistake costs', () => {
    for (const horizon of [2, 3, 7]) {
      expect(format(cost(goodAndBad(horizon, 'possible'), '1/10', 1))).toBe(
        format(cost(goodAndBad(horizon, 'none'), '1/10', 1)),
      );
    }
  });

  test('B03: where nothing can be made good, training in the bad state changes no cost', () => {
    expect(format(cost(goodAndBad(3, 'none'), '1/10', '1/10'))).toBe('561/1000');
  });

  test('B03: the imitated path never meets the bad state, so there is no training loss in it', () => {
    const visits = stateVisits(goodAndBad(4, 'possible'), learner(0, 0), 4);
    expect(visits.map((row) => row.map(format))).toEqual(Array.from({ length: 4 }, () => ['1', '0']));
  });
});
