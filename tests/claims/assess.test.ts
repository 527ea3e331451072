import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounded, float64, interval, type Rational, rational } from '../../src/arithmetic/index.js';
import {
  above,
  allAbove,
  allAtLeast,
  allAtMost,
  allBelow,
  allEqual,
  assess,
  atLeast,
  atMost,
  below,
  ClaimFault,
  claim,
  equal,
  type Outcome,
} from '../../src/claims/index.js';
import { BeyondArithmetic, SingularSystem, Undecided } from '../../src/errors/index.js';

const stating = (outcome: () => Outcome<never>, given?: Record<string, () => Outcome<never>>) =>
  claim({
    id: 'test/statement',
    title: 'a statement under test',
    source: { document: 'none', quote: 'none' },
    forAll: { n: fc.constant(0) },
    ...(given === undefined ? {} : { given: given as never }),
    then: { clause: outcome as never },
    expect: 'holds',
  });

const finding = (outcome: () => Outcome<Rational>) => assess(stating(outcome as never), { n: 0 }, rational).clauses[0];

describe('assess(claim, inputs, rational)', () => {
  it.each([
    ['atLeast(1/3, "1/3")', () => atLeast(rational.ratio(1, 3), '1/3'), 'yes', '0'],
    ['atLeast(1/3, 0.5)', () => atLeast(rational.ratio(1, 3), 0.5), 'no', '-1/6'],
    ['atMost(1/3, 0.5)', () => atMost(rational.ratio(1, 3), 0.5), 'yes', '1/6'],
    ['above(1/3, "1/3")', () => above(rational.ratio(1, 3), '1/3'), 'no', '0'],
    ['above(1/3, "1/4")', () => above(rational.ratio(1, 3), '1/4'), 'yes', '1/12'],
    ['below(1/4, "1/3")', () => below(rational.ratio(1, 4), '1/3'), 'yes', '1/12'],
    ['equal(1/5, 0.2)', () => equal(rational.ratio(1, 5), 0.2), 'yes', '0'],
    ['equal(1/5, 0.3)', () => equal(rational.ratio(1, 5), 0.3), 'no', '-1/10'],
    ['equal(0.3, 1/5)', () => equal<Rational>(0.3, rational.ratio(1, 5)), 'no', '-1/10'],
  ])('%s', (_name, outcome, truth, margin) => {
    const found = finding(outcome as never);
    expect(found.truth).toBe(truth);
    expect(rational.format(found.margin!)).toBe(margin);
  });

  it('a list is as bad as its worst entry, which is named', () => {
    const found = finding(() => allAtLeast([rational.one, rational.ratio(-1, 2), rational.ratio(-3, 4)], 0));
    expect(found).toMatchObject({ truth: 'no', of: 2 });
    expect(rational.format(found.margin!)).toBe('-3/4');
  });

  it.each([
    ['allAtLeast', allAtLeast, 'no', '-1/2'],
    ['allAbove', allAbove, 'no', '-1/2'],
    ['allAtMost', allAtMost, 'no', '-3/2'],
    ['allBelow', allBelow, 'no', '-3/2'],
  ] as const)('%s compares every entry with one number of the claim’s own', (_name, compare, truth, margin) => {
    const found = finding(
      () => compare<Rational>([rational.ratio(2, 1), rational.zero], rational.ratio(1, 2)) as never,
    );
    expect(found.truth).toBe(truth);
    expect(rational.format(found.margin!)).toBe(margin);
  });

  it('an empty list holds', () => expect(finding(() => []).truth).toBe('yes'));

  it('allEqual of different lengths is a fault of the claim', () => {
    expect(() => finding(() => allEqual([rational.one], []))).toThrow(ClaimFault);
  });

  it('a boolean has a truth and no margin', () => {
    expect(finding(() => false)).toMatchObject({ truth: 'no', equality: false });
    expect(finding(() => true).margin).toBeUndefined();
  });

  it('a premise that is not met leaves the clauses unevaluated', () => {
    const failing = () => {
      throw new Error('must not be called');
    };
    const result = assess(stating(failing, { impossible: () => false }), { n: 0 }, rational);
    expect(result.premise).toMatchObject({ name: 'impossible', truth: 'no' });
    expect(result.clauses).toEqual([]);
  });
});

describe('assess(claim, …) on claims that go wrong', () => {
  it.each([
    [
      'throws',
      () => {
        throw new TypeError('x is not a function');
      },
      'TypeError: x is not a function',
    ],
    ['returns NaN as a side', () => atLeast(Number.NaN, 0), 'NaN'],
    ['returns a number', () => 3 as never, '3'],
    ['returns nothing', () => undefined as never, 'undefined'],
    [
      'asks for a singular system',
      () => {
        throw new SingularSystem(1);
      },
      'no unique solution',
    ],
  ])('a clause that %s is a fault that names the clause', (_name, outcome, shown) => {
    for (const arithmetic of [rational, bounded, interval(20)] as const) {
      try {
        assess(stating(outcome as never), { n: 0 }, arithmetic as typeof rational);
        expect.unreachable();
      } catch (error) {
        expect(error).toBeInstanceOf(ClaimFault);
        const { fault } = error as ClaimFault;
        expect(fault.where).toContain('clause "clause"');
        expect(fault.seen).toContain(shown);
      }
    }
  });

  it('Undecided leaves the clause undecided; BeyondArithmetic goes to the caller', () => {
    const undecided = stating(() => {
      throw new Undecided('a < b');
    });
    expect(assess(undecided, { n: 0 }, interval(20)).clauses[0].truth).toBe('undecided');
    const beyond = stating(() => {
      throw new BeyondArithmetic('rational', 'exp');
    });
    expect(() => assess(beyond, { n: 0 }, rational)).toThrow(BeyondArithmetic);
  });
});

describe('assess(claim, inputs, arithmetic) across arithmetics', () => {
  it('plain numbers that are not integers are marked as rounded by the author, unless float64 is asked', () => {
    const sum = stating(() => equal(0.1 + 0.2, 0.3));
    expect(assess(sum, { n: 0 }, rational).clauses[0].roundedByAuthor).toBe(true);
    expect(assess(sum, { n: 0 }, float64).clauses[0].roundedByAuthor).toBe(false);
    expect(
      assess(
        stating(() => equal(3, 4)),
        { n: 0 },
        rational,
      ).clauses[0].roundedByAuthor,
    ).toBe(false);
  });

  it('bounded and interval never contradict rational on a linear comparison', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -50, max: 50 }),
        (a, b, c) => {
          const truthIn = <T>(arithmetic: import('../../src/arithmetic/index.js').Arithmetic<T>) =>
            assess(stating((() => atLeast(arithmetic.ratio(a, b), `${c}/7`)) as never), { n: 0 }, arithmetic).clauses[0]
              .truth;
          const exact = truthIn(rational);
          for (const truth of [truthIn(bounded), truthIn(interval(20))]) expect(['undecided', exact]).toContain(truth);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });
});
