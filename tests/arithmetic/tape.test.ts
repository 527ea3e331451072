import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Arithmetic,
  type Bounded,
  bounded,
  lanesOf,
  playTape,
  Recorder,
  type Sign,
  solveLinear,
} from '../../src/arithmetic/index.js';
import { BeyondArithmetic } from '../../src/errors/index.js';
import { tilt } from '../../src/policies/tilt.js';

/** A computation: from the numbers that it is given to its results. It may ask for signs on its way. */
type Computation = <T>(arithmetic: Arithmetic<T>, xs: readonly T[]) => T[];

/** What a computation comes to in `bounded` by itself, with the signs that it asked for; undefined where it fails. */
const directly = (
  computation: Computation,
  xs: readonly Bounded[],
): { results: Bounded[]; signs: Sign[] } | undefined => {
  const signs: Sign[] = [];
  const asked: Arithmetic<Bounded> = {
    ...bounded,
    forKernels: {
      ...bounded.forKernels,
      knownSign: (a) => {
        signs.push(bounded.forKernels.knownSign(a));
        return signs[signs.length - 1];
      },
    },
  };
  try {
    return { results: computation(asked, xs), signs };
  } catch {
    return undefined;
  }
};

/** A number as text; −0 reads as 0. */
const told = ({ value, error }: Bounded): string => `${value} ± ${error}`;

/** Records a computation on the first case and plays it for all.
 *  @returns for each case its results, or undefined where the tape does not speak of it; undefined where the first case
 *           cannot be recorded */
const played = (
  computation: Computation,
  cases: readonly (readonly Bounded[])[],
): (string[] | undefined)[] | undefined => {
  const recorder = new Recorder();
  const leaves = cases[0].map((x) => recorder.leaf(x));
  let results: ReturnType<typeof computation<(typeof leaves)[number]>>;
  try {
    results = computation(recorder.arithmetic, leaves);
  } catch {
    return undefined;
  }
  const tape = recorder.tape(results);
  const lanes = lanesOf(tape, cases.length);
  cases.forEach((xs, lane) => {
    xs.forEach((x, slot) => {
      lanes.write(slot, lane, x);
    });
  });
  playTape(tape, lanes, cases.length);
  return cases.map((_, lane) =>
    lanes.isLeft[lane] === 0 ? tape.results.map((slot) => told(lanes.read(slot, lane))) : undefined,
  );
};

const number = fc.oneof(
  fc.constantFrom(...[0, 1, -1, 2, 3].map((n) => bounded.integer(n))),
  fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 9 })).map(([p, q]) => bounded.ratio(p, q)),
  fc.constantFrom(bounded.ratio(1, 2 ** 40), bounded.ratio(1n, 10n ** 300n), bounded.integer(10n ** 300n)),
  fc.integer({ min: 1, max: 9 }).map((n) => bounded.exp(bounded.ratio(n, 7))),
);

const names = [
  ...(['add', 'subtract', 'multiply', 'divide', 'minimum', 'maximum'] as const),
  ...(['multiplyAdd', 'negate', 'absolute', 'exp', 'log', 'squareRoot', 'select', 'sign', 'one'] as const),
];

/** A step of a random computation: an operation, and which of the numbers so far it is done to. */
const step = fc.record({ name: fc.constantFrom(...names), of: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }) });

const leaves = 4;

const computationOf =
  (steps: readonly { readonly name: (typeof names)[number]; readonly of: readonly number[] }[]): Computation =>
  <T>(A: Arithmetic<T>, xs: readonly T[]): T[] => {
    const numbers = [...xs];
    for (const { name, of } of steps) {
      const [a, b, c, d] = of.map((place) => numbers[place % numbers.length]);
      if (name === 'sign') A.forKernels.knownSign(a);
      else if (name === 'one') numbers.push(A.one);
      else if (name === 'multiplyAdd') numbers.push(A.multiplyAdd?.(a, b, c) ?? a);
      else if (name === 'select') numbers.push(A.select(a, b, c, d));
      else if (name === 'negate' || name === 'absolute' || name === 'exp' || name === 'log' || name === 'squareRoot') {
        numbers.push(A[name](a));
      } else numbers.push(A[name](a, b));
    }
    return numbers.slice(-3);
  };

const requireSame = (
  computation: Computation,
  cases: readonly (readonly Bounded[])[],
  ways: 'by their signs' | 'all one',
): void => {
  const first = directly(computation, cases[0]);
  const found = played(computation, cases);
  expect(found === undefined).toBe(first === undefined);
  if (found === undefined || first === undefined) return;
  cases.forEach((xs, lane) => {
    const own = directly(computation, xs);
    const goesTheSameWay = own !== undefined && (ways === 'all one' || own.signs.join() === first.signs.join());
    expect(found[lane]).toEqual(goesTheSameWay ? own.results.map(told) : undefined);
  });
};

describe('a tape', () => {
  it('plays any computation as bounded does it, bit by bit, and leaves the cases that go another way', () => {
    const cases = fc.array(fc.array(number, { minLength: leaves, maxLength: leaves }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), cases, (steps, all) =>
        requireSame(computationOf(steps), all, 'by their signs'),
      ),
      { numRuns: 3_000 },
    );
  });

  it('plays a linear solve and a softmax step as one operation, whatever row is exchanged and whatever gains most', () => {
    const numbers = fc.array(number, { minLength: 12, maxLength: 12 });
    const solve: Computation = (A, xs) => solveLinear(A, xs.slice(0, 9), xs.slice(9));
    const step: Computation = (A, xs) => tilt(A, xs.slice(0, 6), xs.slice(6), 3);
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 9 }), (all) => requireSame(solve, all, 'all one')),
    );
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 9 }), (all) => requireSame(step, all, 'all one')),
    );
  });

  it('is cut short of what nobody needs, but not of what can fail', () => {
    const recorder = new Recorder();
    const A = recorder.arithmetic;
    const [x, y] = [2, 3].map((n) => recorder.leaf(bounded.integer(n)));
    A.exp(A.add(x, y));
    A.divide(x, y);
    const tape = recorder.tape([A.multiply(x, x)]);
    expect(tape.steps.length / 6).toBe(2);
    expect(tape.slots).toBeLessThanOrEqual(4);
  });

  it('is none of a computation of more steps than are worth it', () => {
    const recorder = new Recorder();
    const leaf = recorder.leaf(bounded.one);
    const squared = (times: number): void => {
      let x = leaf;
      for (let i = 0; i < times; i++) x = recorder.arithmetic.multiply(x, leaf);
    };
    expect(() => squared(10_000)).not.toThrow();
    expect(() => squared(20_000)).toThrow(BeyondArithmetic);
  });

  it('cannot be recorded of a computation that makes doubles or texts of its numbers', () => {
    const recorder = new Recorder();
    const x = recorder.leaf(bounded.one);
    const { toNumber, forKernels, format } = recorder.arithmetic;
    expect(() => forKernels.isSame(x, recorder.leaf(bounded.one))).toThrow(BeyondArithmetic);
    expect(forKernels.isSame(x, x)).toBe(true);
    for (const speak of [toNumber, forKernels.approximate, format]) expect(() => speak(x)).toThrow(BeyondArithmetic);
    expect(() => `${Number(x)}`).toThrow('not compared or computed with by operators');
  });
});
