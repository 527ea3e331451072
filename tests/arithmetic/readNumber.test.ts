import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounded, float64, interval, rational, readFraction, readNumber } from '../../src/arithmetic/index.js';
import { InvalidInput } from '../../src/errors/index.js';

describe('readNumber(rational, value)', () => {
  it.each([
    [2, '2'],
    [-0, '0'],
    [0.2, '1/5'],
    [0.1, '1/10'],
    [-2.5, '-5/2'],
    [1e-7, '1/10000000'],
    [1e21, '1000000000000000000000'],
    [2 ** 60, '1152921504606847000'],
    ['3/4', '3/4'],
    ['-6/8', '-3/4'],
    [' 3 / 4 ', '3/4'],
    ['-2', '-2'],
    ['+7', '7'],
    ['0.2', '1/5'],
    ['.5', '1/2'],
    ['5.', '5'],
    ['1e-5', '1/100000'],
    ['-1.25E2', '-125'],
    ['-0.0', '0'],
    [12345678901234567890n, '12345678901234567890'],
  ] as const)('%s is %s, the number as it is written', (value, expected) => {
    expect(rational.format(readNumber(rational, value))).toBe(expected);
  });
});

describe('readNumber(arithmetic, value)', () => {
  it.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    'abc',
    '',
    ' ',
    '.',
    '-',
    'e5',
    '1/0',
    '1/-2',
    '1.5/2',
    '1,5',
    '0x10',
    '1e999999999',
    '--1',
    'Infinity',
  ])('“%s” throws InvalidInput that names the place and the value', (value) => {
    for (const arithmetic of [float64, rational] as const) {
      expect(() => readNumber<unknown>(arithmetic as never, value, 'mdp.reward[0]')).toThrow(InvalidInput);
    }
    expect(() => readFraction(value, 'mdp.reward[0]')).toThrow(/where {5}mdp\.reward\[0\]\n {4}seen {6}/);
  });

  it('float64 gets back the double that was written, in JavaScript’s notation and in a longer one', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(float64, value)).toBe(value + 0);
        expect(readNumber(float64, value.toExponential(30))).toBe(value + 0);
      }),
      { seed: 20_005, numRuns: 500 },
    );
  });

  it('enclosures contain the number as it is written', () => {
    expect(bounded.forKernels.knownSign(bounded.subtract(readNumber(bounded, 0.1), bounded.ratio(1, 10)))).toBe(
      'undecided',
    );
    expect(interval(5).format(readNumber(interval(5), 0.125))).toBe('0.125');
    expect(interval(5).format(readNumber(interval(5), '1/3'))).toBe('[0.33333, 0.33334]');
  });
});
