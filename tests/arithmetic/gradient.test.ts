import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arithmetic, bounded, float64, Recorder, solveLinear } from '../../src/arithmetic/index.js';
import { tilt } from '../../src/policies/tilt.js';

type Computation = <T>(arithmetic: Arithmetic<T>, xs: readonly T[]) => T;

/** Each of them smooth where all numbers are between 1/9 and 9 and no two of them are alike. */
const computations: Readonly<Record<string, Computation>> = {
  'sums and products': (A, [x, y, z]) => A.add(A.multiply(x, A.subtract(y, z)), A.multiply(x, x)),
  'a product with a sum': (A, [x, y, z]) => A.multiplyAdd?.(x, A.negate(y), z) ?? z,
  quotients: (A, [x, y, z]) => A.divide(A.divide(x, y), A.add(z, A.one)),
  'powers, logarithms, roots': (A, [x, y, z]) => A.add(A.exp(A.negate(x)), A.multiply(A.log(y), A.squareRoot(z))),
  'the smaller and the larger': (A, [x, y, z]) => A.subtract(A.minimum(x, y), A.multiply(z, A.maximum(y, z))),
  'absolute values and choices': (A, [x, y, z]) =>
    A.select(A.subtract(x, y), A.absolute(A.negate(z)), x, A.multiply(y, z)),
  'a linear system': (A, [x, y, z]) => solveLinear(A, [A.add(x, A.integer(9)), y, z, A.integer(20)], [x, z])[1],
  'a softmax step': (A, [x, y, z]) => {
    const [first] = tilt(A, [A.ratio(1, 2), A.ratio(1, 3), A.ratio(1, 6)], [x, y, z], 3);
    return A.multiply(first, x);
  },
};

const numbers = fc
  .uniqueArray(fc.integer({ min: 10, max: 80 }), { minLength: 3, maxLength: 3 })
  .map((ninths) => ninths.map((n) => [n, 9] as const));

describe('recorder.gradient(result)', () => {
  it.each(Object.entries(computations))('is the symmetric difference of %s, by each number', (_, computation) => {
    fc.assert(
      fc.property(numbers, (fractions) => {
        const recorder = new Recorder();
        const leaves = fractions.map(([p, q]) => recorder.leaf(bounded.ratio(p, q)));
        const gradient = recorder.gradient(computation(recorder.arithmetic, leaves));
        const xs = fractions.map(([p, q]) => p / q);
        const width = 1e-5;
        const moved = (place: number, by: number): number => computation(float64, xs.with(place, xs[place] + by));
        xs.forEach((_x, place) => {
          expect(gradient[place]).toBeCloseTo((moved(place, width) - moved(place, -width)) / (2 * width), 4);
        });
      }),
    );
  });

  it('of a number that was computed twice counts both ways, and that of a constant is 0', () => {
    const recorder = new Recorder();
    const { multiply, add, one, integer } = recorder.arithmetic;
    const x = recorder.leaf(bounded.integer(3));
    const square = multiply(x, x);
    expect([...recorder.gradient(add(square, multiply(square, integer(5))))]).toEqual([36]);
    expect([...recorder.gradient(add(one, integer(5)))]).toEqual([0]);
  });
});
