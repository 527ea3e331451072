import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rational } from '../../src/arithmetic/index.js';
import { assess } from '../../src/claims/assess.js';
import { denial } from '../../src/claims/denial.js';
import {
  above,
  allAbove,
  allAtLeast,
  allAtMost,
  allBelow,
  allEqual,
  atLeast,
  type Claim,
  claim,
  differ,
  equal,
  integers,
  type Outcome,
  type Real,
} from '../../src/index.js';

const stating = (outcome: Outcome): Claim =>
  claim({
    id: 'test/stated',
    title: 'stated',
    source: { document: 'none', quote: 'none' },
    forAll: { n: integers({ from: 0, to: 1 }) },
    then: { clause: () => outcome },
    expect: 'holds',
  });

const truthOf = (outcome: Outcome): string => assess(stating(outcome), {}, rational).clauses[0].truth;

const number = fc.integer({ min: -2, max: 2 }).map((n) => rational.integer(n) as unknown as Real);
const side = fc.oneof(number, fc.integer({ min: -2, max: 2 }));
const vectors = fc
  .integer({ min: 0, max: 3 })
  .chain((length) =>
    fc.tuple(
      fc.array(number, { minLength: length, maxLength: length }),
      fc.array(side, { minLength: length, maxLength: length }),
    ),
  );

describe('denial(outcome, arithmetic)', () => {
  it.each([
    ['atLeast', atLeast],
    ['above', above],
    ['equal', equal],
    ['differ', differ],
  ] as const)('of %s(left, right) holds iff it does not', (_name, compare) => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(side, side, (left, right) => {
        const stated = truthOf(compare(left, right));
        seen.add(stated);
        const denied = truthOf(denial(compare(left, right), rational as never));
        expect([stated, denied].sort()).toEqual(['no', 'yes']);
      }),
      { seed: 1, numRuns: 200 },
    );
    expect(seen.size).toBe(2);
  });

  it.each([
    ['allAtLeast', allAtLeast],
    ['allAtMost', allAtMost],
    ['allAbove', allAbove],
    ['allBelow', allBelow],
    ['allEqual', allEqual],
    ['a list of above', (a: Real[], b: (Real | number)[]) => a.map((left, i) => above(left, b[i]))],
    ['a list of differ', (a: Real[], b: (Real | number)[]) => a.map((left, i) => differ(left, b[i]))],
  ] as const)('of %s holds iff some entry fails', (_name, compare) => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(vectors, ([left, right]) => {
        const stated = compare(left, right);
        const denied = denial(stated as Outcome, rational as never);
        seen.add(truthOf(stated));
        expect([truthOf(stated), truthOf(denied)].sort()).toEqual(['no', 'yes']);
      }),
      { seed: 1, numRuns: 300 },
    );
    expect(seen.size).toBe(2);
  });

  it('of a boolean is the other one', () => {
    expect(denial(true, rational)).toBe(false);
    expect(denial(false, rational)).toBe(true);
  });

  it('of a list that mixes relations is refused', () => {
    expect(() => denial([atLeast(1, 0), equal(1, 1)], rational as never)).toThrow(/mixes relations/);
  });
});
