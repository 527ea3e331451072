import { describe, expect, it } from 'vitest';
import { type Arithmetic, type Bounded, bounded, shared, unshared } from '../../src/arithmetic/index.js';

const computed = (A: Arithmetic<Bounded>, x: Bounded, y: Bounded): Bounded[] => [
  A.add(x, A.zero),
  A.subtract(x, A.zero),
  A.multiply(x, A.one),
  A.divide(x, A.one),
  A.absolute(x),
  A.minimum(x, y),
  A.maximum(x, y),
  A.select(x, y, y, y),
  A.negate(x),
  A.exp(y),
  A.squareRoot(x),
  A.integer(2),
  A.ratio(2, 3),
  ...A.zeros(3),
];

describe('unshared', () => {
  it('computes as bounded does, and returns no object twice, nor one that it was given', () => {
    const [x, y] = [bounded.ratio(4, 9), bounded.zero];
    const results = computed(unshared.arithmetic, x, y);
    expect(results).toEqual(computed(bounded, x, y));
    expect(new Set([...results, x, y, bounded.one]).size).toBe(results.length + 3);
  });
});

describe('shared', () => {
  it('computes as bounded does, and returns one object for every number that is exactly known', () => {
    const { arithmetic, input } = shared();
    const [x, y] = [bounded.integer(4), bounded.zero].map(input);
    expect(computed(arithmetic, x, y)).toEqual(computed(bounded, x, y));
    expect(arithmetic.add(x, arithmetic.integer(-2))).toBe(arithmetic.squareRoot(x));
    expect(arithmetic.zeros(3).every((zero) => zero === y)).toBe(true);
  });

  it('takes inputs that were rounded alike for one number, and no two results', () => {
    const { arithmetic, input } = shared();
    expect(input(bounded.ratio(1, 3))).toBe(input(bounded.ratio(1, 3)));
    expect(arithmetic.ratio(1, 3)).not.toBe(arithmetic.ratio(1, 3));
  });
});
