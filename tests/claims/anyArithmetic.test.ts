import { describe, expect, it } from 'vitest';
import { requireAnyArithmetic } from '../../src/claims/anyArithmetic.js';
import { InvalidInput } from '../../src/errors/index.js';
import { atLeast, claim, fractions, type Real, type Statement } from '../../src/index.js';

type AboutX = Statement<{ x: Real }>;

const seenOf = (statement: unknown): string | undefined => {
  try {
    requireAnyArithmetic('c', statement);
    return undefined;
  } catch (error) {
    if (error instanceof InvalidInput) return error.fault.seen;
    throw error;
  }
};

describe('a statement that asks in which arithmetic it is read', () => {
  it.each<[string, unknown, string]>([
    ['by its name', ((_, A) => A.name !== 'rational') as AboutX, 'A.name'],
    [
      'by the name of an input’s',
      ({ mdp }: { mdp: { arithmetic: { name: string } } }) => mdp.arithmetic.name === 'x',
      'mdp.arithmetic.name',
    ],
    ['by what kernels may ask', (({ x }, A) => A.isSkippable(x as never)) as AboutX, 'A.isSkippable'],
    ['by what it has for kernels', (({ x }, A) => A.forKernels.knownSign(x as never) === 1) as AboutX, 'A.forKernels'],
    ['by its parts', ((_, { name }) => name === 'bounded') as AboutX, '{ name }'],
    [
      'in a method',
      {
        c(_: unknown, arithmetic: { name: string }) {
          return arithmetic.name === 'bounded';
        },
      }.c,
      'arithmetic.name',
    ],
  ])('is refused: %s', (_, statement, seen) => {
    expect(seenOf(statement)).toBe(seen);
  });

  it.each<[string, unknown]>([
    [
      'names of other things',
      (({ x }, A) => [{ name: x }].map(({ name }) => atLeast(A.add(name, A.one), 0))) as AboutX,
    ],
    ['parts that are no question', (({ x }, { add, one }) => atLeast(add(x, one), 0)) as AboutX],
    ['what has no text', Math.max],
  ])('is none for %s', (_, statement) => {
    expect(seenOf(statement)).toBeUndefined();
  });

  it('is refused where it is stated', () => {
    const stated = () =>
      claim({
        id: 'test/asks',
        title: 'a claim that asks',
        source: { document: 'test', quote: 'test' },
        forAll: { x: fractions({ from: 0, to: 1 }) },
        then: { c: (_, A) => A.name === 'bounded' },
        expect: 'holds',
      });
    expect(stated).toThrow('the same in every arithmetic');
  });
});
