import fc from 'fast-check';
import { type Arithmetic, multiplyAddOf } from '../../src/arithmetic/index.js';

/** An expression that every arithmetic can evaluate, written the way it is printed when a law fails. */
export interface Expression {
  readonly evaluate: <T>(arithmetic: Arithmetic<T>) => T;
  readonly toString: () => string;
}

export type OneSided = 'negate' | 'absolute' | 'exp' | 'log' | 'squareRoot';
export type TwoSided = 'add' | 'subtract' | 'multiply' | 'divide' | 'minimum' | 'maximum';

const number = (numerator: bigint, denominator: bigint): Expression => ({
  evaluate: (A) => A.ratio(numerator, denominator),
  toString: () => `${numerator}/${denominator}`,
});

/** Ordinary fractions, small dyadic ones that make ties, and fractions of large integers. */
export const ordinaryNumbers: fc.Arbitrary<Expression> = fc
  .oneof(
    { weight: 4, arbitrary: fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 12 })) },
    { weight: 2, arbitrary: fc.tuple(fc.integer({ min: -2, max: 2 }), fc.constantFrom(1, 2)) },
    { weight: 1, arbitrary: fc.tuple(fc.maxSafeInteger(), fc.integer({ min: 1, max: 2 ** 52 })) },
  )
  .map(([numerator, denominator]) => number(BigInt(numerator), BigInt(denominator)));

/** Among them powers of two out to where doubles overflow and underflow. */
export const extremeNumbers: fc.Arbitrary<Expression> = fc.oneof(
  ordinaryNumbers,
  fc
    .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -1080, max: 1030 }))
    .map(([factor, power]) =>
      power < 0 ? number(BigInt(factor), 2n ** BigInt(-power)) : number(BigInt(factor) * 2n ** BigInt(power), 1n),
    ),
);

const oneSided = (operation: OneSided, of: Expression): Expression => ({
  evaluate: (A) => A[operation](of.evaluate(A)),
  toString: () => `${operation}(${of})`,
});

const twoSided = (operation: TwoSided, left: Expression, right: Expression): Expression => ({
  evaluate: (A) => A[operation](left.evaluate(A), right.evaluate(A)),
  toString: () => `${operation}(${left}, ${right})`,
});

const fused = (a: Expression, b: Expression, c: Expression): Expression => ({
  evaluate: (A) => multiplyAddOf(A)(a.evaluate(A), b.evaluate(A), c.evaluate(A)),
  toString: () => `multiplyAdd(${a}, ${b}, ${c})`,
});

const selection = (test: Expression, candidates: readonly Expression[]): Expression => ({
  evaluate: (A) => {
    const [negative, zero, positive] = candidates.map((candidate) => candidate.evaluate(A));
    return A.select(test.evaluate(A), negative, zero, positive);
  },
  toString: () => `select(${test}, ${candidates.join(', ')})`,
});

/** Trees of + − × ÷ min max, of select, and of the named functions. */
export const expressions = (
  numbers: fc.Arbitrary<Expression>,
  functions: readonly OneSided[],
): fc.Arbitrary<Expression> => {
  const operation = fc.constantFrom<TwoSided[]>('add', 'subtract', 'multiply', 'divide', 'minimum', 'maximum');
  return fc.letrec<{ tree: Expression }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, depthSize: 'large' },
      numbers,
      fc.tuple(operation, tie('tree'), tie('tree')).map(([name, left, right]) => twoSided(name, left, right)),
      fc.tuple(fc.constantFrom(...functions), tie('tree')).map(([name, of]) => oneSided(name, of)),
      fc.tuple(tie('tree'), tie('tree'), tie('tree')).map(([a, b, c]) => fused(a, b, c)),
      fc
        .tuple(tie('tree'), tie('tree'), tie('tree'), tie('tree'))
        .map(([test, ...candidates]) => selection(test, candidates)),
    ),
  })).tree;
};
