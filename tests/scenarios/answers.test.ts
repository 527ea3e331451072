import { describe, expect, it } from 'vitest';
import { interval, rational } from '../../src/arithmetic/index.js';
import { isSameAnswer, printed } from '../../src/scenarios/compareAnswer.js';

const { ratio } = rational;
const A = interval(40);
const e = A.exp(A.one);

describe('isSameAnswer(handDerived, computed)', () => {
  it('compares fractions exactly', () => {
    expect(isSameAnswer('3/2', ratio(6, 4))).toBe(true);
    expect(isSameAnswer('3/2', ratio(3_000_001, 2_000_000))).toBe(false);
    expect(isSameAnswer(ratio(1, 3), ratio(1, 3))).toBe(true);
    expect(isSameAnswer('2', ratio(2, 1))).toBe(true);
    expect(isSameAnswer('-1/4', ratio(1, 4))).toBe(false);
  });

  it('takes a decimal for a figure that was rounded', () => {
    expect(isSameAnswer('0.333', ratio(1, 3))).toBe(true);
    expect(isSameAnswer('0.334', ratio(1, 3))).toBe(false);
    expect(isSameAnswer('2.718', e)).toBe(true);
    expect(isSameAnswer('2.719', e)).toBe(false);
    expect(isSameAnswer('2.71828182845904523536', e)).toBe(true);
    expect(isSameAnswer('2.71828182845904523537', e)).toBe(false);
    expect(isSameAnswer('1.4e-2', ratio(143, 10_000))).toBe(true);
    expect(isSameAnswer('1.4e-2', ratio(146, 10_000))).toBe(false);
  });

  it('lets two narrow enclosures overlap, and no wide one', () => {
    expect(isSameAnswer(A.multiply(e, e), A.exp(A.integer(2)))).toBe(true);
    expect(isSameAnswer(e, A.exp(A.ratio(1_000_001, 1_000_000)))).toBe(false);
    const wide = { low: A.zero.low, high: A.integer(9).high };
    expect(isSameAnswer(e, wide)).toBe(false);
    expect(isSameAnswer(wide, e)).toBe(false);
    expect(isSameAnswer('5', wide)).toBe(false);
  });

  it('wants every number of the computation inside a published enclosure', () => {
    expect(isSameAnswer({ low: '2.7182', high: '2.7183' }, e)).toBe(true);
    expect(isSameAnswer({ low: '2.7183', high: '2.7184' }, e)).toBe(false);
  });

  it('compares words as words', () => {
    expect(isSameAnswer('goes right', 'goes right')).toBe(true);
    expect(isSameAnswer('goes right', 'goes left')).toBe(false);
    expect(isSameAnswer('goes right', ratio(1, 2))).toBe(false);
    expect(isSameAnswer('1/2', 'goes right')).toBe(false);
  });
});

describe('printed(value)', () => {
  it('shows fractions as they are and enclosures by the digits that are certain', () => {
    expect(printed(ratio(-3, 64))).toBe('-3/64');
    expect(printed(e)).toBe('2.71828182845905');
    expect(printed(A.ratio(1, 3))).toBe('0.333333333333333');
    expect(printed({ low: '1.2', high: '1.3' })).toBe('[1.2, 1.3]');
    expect(printed({ low: A.zero.low, high: A.one.high })).toBe('[0, 1]');
  });
});
