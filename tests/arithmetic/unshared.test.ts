import { describe, expect, it } from 'vitest';
import { type Arithmetic, type Bounded, bounded, unshared } from '../../src/arithmetic/index.js';

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
    const results = computed(unshared, x, y);
    expect(results).toEqual(computed(bounded, x, y));
    expect(new Set([...results, x, y, bounded.one]).size).toBe(results.length + 3);
  });
});
