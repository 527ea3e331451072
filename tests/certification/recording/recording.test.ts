import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exponential, interval, type Rational, rational } from '../../../src/arithmetic/index.js';
import type { Recorded } from '../../../src/certification/recording/recorded.js';
import { recording } from '../../../src/certification/recording/recording.js';
import { BeyondArithmetic, Undecided } from '../../../src/errors/index.js';

const fraction = (top: number, bottom = 1): Rational => rational.ratio(top, bottom);
const fresh = () => recording(interval(30));

describe('recording(enclosures)', () => {
  test('the same operation on the same numbers is one step', () => {
    const { arithmetic: A, input, tape } = fresh();
    const [x, y] = [input('x', fraction(2)), input('y', fraction(3))];
    const before = tape.steps.length;
    expect(A.add(x, y).step).toBe(A.add(x, y).step);
    expect(tape.steps.length).toBe(before + 1);
  });

  test('constants are folded: 1/3 + 1/6 is the constant 1/2', () => {
    const { arithmetic: A, tape } = fresh();
    const half = A.add(A.ratio(1, 3), A.ratio(1, 6));
    expect(tape.steps[half.step]).toEqual({ kind: 'constant', value: fraction(1, 2) });
  });

  test('an input that is 0 or 1 disappears from a product, and the program says that it relied on it', () => {
    const { arithmetic: A, input, tape } = fresh();
    const [x, none, one] = [input('x', fraction(7)), input('none', fraction(0)), input('one', fraction(1))];
    expect(A.multiply(x, one)).toBe(x);
    expect(A.multiply(none, x)).toBe(A.zero);
    expect(A.add(none, x)).toBe(x);
    expect(Object.fromEntries([...tape.facts].map(([step, facts]) => [step, [...facts]]))).toEqual({
      [one.step]: ['one'],
      [none.step]: ['zero'],
    });
  });

  test('sign(x), isZero(x) and select(x, …) leave the sign of x as a fact', () => {
    const { arithmetic: A, input, tape } = fresh();
    const [x, y, z] = [input('x', fraction(2)), input('y', fraction(-2)), input('z', fraction(-3))];
    A.forKernels.knownSign(x);
    A.isSkippable(y);
    expect(A.select(z, x, A.zero, A.one)).toBe(x);
    expect([...tape.facts].map(([step, facts]) => [step, ...facts])).toEqual([
      [x.step, 'positive'],
      [y.step, 'negative'],
      [z.step, 'negative'],
    ]);
  });

  test('a number stays a fraction until it is irrational, and is enclosed from there on', () => {
    const { arithmetic: A, input } = fresh();
    const x = input('x', fraction(4, 9));
    expect(A.format(A.squareRoot(x))).toBe('2/3');
    const power = A.exp(x);
    expect(power.exact).toBeUndefined();
    expect(A.forKernels.knownSign(A.subtract(power, A.ratio(155, 100)))).toBe(1);
    expect(A.forKernels.knownSign(A.subtract(power, A.ratio(156, 100)))).toBe(-1);
  });

  test('a linear system is recorded as its equations, not as its elimination', () => {
    const { arithmetic: A, input, tape } = fresh();
    const [a, b] = [input('a', fraction(3)), input('b', fraction(5))];
    const before = tape.steps.length;
    const x = A.solve?.([a, A.one, A.one, b], [A.one, A.zero]) ?? [];
    expect(x.map((entry) => A.format(entry))).toEqual(['5/14', '-1/14']);
    expect(tape.systems).toEqual([
      { matrix: [a, A.one, A.one, b].map(({ step }) => step), rhs: [A.one.step, A.zero.step] },
    ]);
    expect(tape.steps.length).toBe(before + 2);
  });

  test('what the enclosures cannot do or decide, the recording cannot either', () => {
    const field = recording(exponential(interval(30)));
    const power = field.arithmetic.exp(field.input('x', fraction(1)));
    expect(() => field.arithmetic.exp(power)).toThrow(BeyondArithmetic);
    const { arithmetic: A, input } = fresh();
    const e = A.exp(input('x', fraction(1)));
    expect(() => A.divide(A.one, A.subtract(e, A.exp(A.add(input('x', fraction(1)), A.ratio(0, 1)))))).toThrow(Error);
    const almost = A.subtract(A.multiply(e, e), A.exp(A.multiply(input('x', fraction(1)), A.integer(2))));
    expect(A.forKernels.knownSign(almost)).toBe('undecided');
    expect(() => A.divide(A.one, almost)).toThrow(Undecided);
  });

  test('every operation has the value that the rationals give it', () => {
    const number = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 20 }));
    const operations = ['add', 'subtract', 'multiply', 'divide', 'minimum', 'maximum'] as const;
    fc.assert(
      fc.property(number, number, fc.constantFrom(...operations), ([a, b], [c, d], operation) => {
        if (operation === 'divide' && c === 0) return;
        const { arithmetic: A, input } = fresh();
        const [x, y] = [fraction(a, b), fraction(c, d)];
        const found: Recorded<unknown> = A[operation](input('x', x), input('y', y));
        expect(String(found.exact)).toBe(String(rational[operation](x, y)));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
