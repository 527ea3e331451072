import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rational, rational, readNumber } from '../../src/arithmetic/index.js';
import { structures } from '../../src/proving/inputs/structures.js';
import { simplestWithin } from '../../src/proving/simplestWithin.js';
import { parseAnswer } from '../../src/proving/solver/parseAnswer.js';

describe('parseAnswer(output, constants)', () => {
  it('reads fractions, and decimals of an irrational value', () => {
    const output = `sat
(:reason-unknown "")
((x0 (- (/ 1.0 4.0))) (x1 (root-obj (+ (^ x 2) (- 2)) 2)) (x2 3.0))
((x0 (- 0.25)) (x1 1.4142135623730950488016887242096980785696?) (x2 3.0))`;
    expect(parseAnswer(output, ['x0', 'x1', 'x2'])).toEqual({
      kind: 'satisfiable',
      model: new Map([
        ['x0', { exact: '-1/4', decimal: '-0.25' }],
        ['x1', { decimal: '1.4142135623730950488016887242096980785696' }],
        ['x2', { exact: '3', decimal: '3.0' }],
      ]),
    });
  });

  it('unsat is unsatisfiable, whatever errors follow it', () => {
    expect(parseAnswer('unsat\n(error "line 3: model is not available")', ['x0'])).toEqual({ kind: 'unsatisfiable' });
  });

  it.each([
    ['unknown\n(:reason-unknown "max. resource limit exceeded")', /limit of work/],
    ['(error "line 1 column 2: unknown constant x9")', /unknown constant/],
    ['(error "line 18 column 6: invalid command")\nunsat', /invalid command/],
    ['', /no reason/],
    ['sat\n(:reason-unknown "")\n((x0 (nonsense)))', /no value of x0/],
  ])('%j is unknown, with its reason', (output, reason) => {
    expect(parseAnswer(output, ['x0'])).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(reason) });
  });
});

describe('simplestWithin(value, distance)', () => {
  it('is within the distance, and no fraction of smaller denominator is', () => {
    const number = fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 40 }));
    const near = fc.integer({ min: 2, max: 60 });
    fc.assert(
      fc.property(number, near, ([numerator, denominator], part) => {
        const value = rational.ratio(numerator, denominator);
        const distance = rational.ratio(1, part);
        const within = (candidate: Rational): boolean =>
          rational.absolute(candidate.minus(value)).compare(distance) <= 0;
        const simplest = simplestWithin(value, distance);
        expect(within(simplest)).toBe(true);
        for (let d = 1n; d < simplest.denominator; d++) {
          const top = (value.numerator * d) / value.denominator;
          for (const t of [top - 1n, top, top + 1n]) expect(within(rational.ratio(t, d))).toBe(false);
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('simplestWithin(1.4142, 1/10) is 3/2: 4/3 is 0.081 away, 3/2 is 0.086, 1 and 2 are farther', () => {
    const simplest = simplestWithin(readNumber(rational, '1.4142'), rational.ratio(1, 10));
    expect(String(simplest)).toBe('3/2');
  });
});

describe('structures(build)', () => {
  it('makes every combination of choices once, also where one choice decides which others there are', () => {
    const made = [...structures((choose) => (choose(2) === 0 ? [0] : [1, choose(3), choose(2)]))];
    expect(made).toEqual([[0], [1, 0, 0], [1, 0, 1], [1, 1, 0], [1, 1, 1], [1, 2, 0], [1, 2, 1]]);
  });
});
