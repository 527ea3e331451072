import { rational, readNumber } from '../arithmetic/index.js';
import { numberOutside } from './domain/numberDomain.js';
import { numeratorOver } from './exactNumbers.js';
import { describeRange, type FractionRange, readFractionRange } from './fractionRange.js';
import { genomeArbitrary } from './genomeArbitrary.js';
import type { InputArbitrary } from './inputArbitrary.js';
import { realsOf } from './scope.js';

/** One number: a step size, λ, a clip range. All multiples of 1/denominator from `from` to `to` are equally likely.
 *  The smallest one is 0, or else the integer, half, third … of the range that is closest to 0.
 *  @throws InvalidInput unless the ends are multiples of 1/denominator
 *  @example fractions({ from: 0, to: 1, denominator: 10 }) */
export const fractions = (range: FractionRange): InputArbitrary<'number'> => {
  const numerators = readFractionRange(range, 'fractions(…)');
  const { denominator } = numerators;
  return genomeArbitrary({
    noun: 'number',
    description: `numbers in ${describeRange(numerators)}`,
    smallestShape: { states: 1, actions: 1 },
    renames: { states: true, actions: true },
    plan: [{ name: '', genes: { kind: 'numerators', ...numerators, sparsity: 0 }, axes: [1] }],
    realise: ([numerator], _layout, { arithmetic }) => arithmetic.ratio(numerator, denominator),
    scope: { kind: 'number', range: realsOf(range) },
    outside: (value) => numberOutside(value, realsOf(range), ''),
    encode: (value) => ({ type: 'number', value: rational.format(value) }),
    decode: ({ type, value }) =>
      type === 'number' ? [numeratorOver(denominator, readNumber(rational, value as string))] : undefined,
  });
};
