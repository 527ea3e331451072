import { requireKnownFields } from '../errors/index.js';
import { integerOutside } from './domain/numberDomain.js';
import { describeRange, readFractionRange } from './fractionRange.js';
import { genomeArbitrary } from './genomeArbitrary.js';
import type { InputArbitrary } from './inputArbitrary.js';

/** One plain JavaScript integer: a number of epochs, steps, samples. The smallest one is the closest to 0.
 *  @throws InvalidInput unless from ≤ to are integers */
export const integers = (ends: { readonly from: number; readonly to: number }): InputArbitrary<'integer'> => {
  requireKnownFields(ends, { from: true, to: true }, 'integers(…)');
  const { from, to } = ends;
  const range = readFractionRange({ from, to }, 'integers(…)');
  return genomeArbitrary({
    noun: 'integer',
    description: `integers in ${describeRange(range)}`,
    smallestShape: { states: 1, actions: 1 },
    renames: { states: true, actions: true },
    plan: [{ name: '', genes: { kind: 'numerators', ...range, sparsity: 0 }, axes: [1] }],
    realise: ([value]) => value,
    scope: { kind: 'integer', from, to },
    outside: (value) => integerOutside(value, [range.minimum, range.maximum]),
    encode: (value) => ({ type: 'integer', value }),
    decode: ({ type, value }) => (type === 'integer' && typeof value === 'number' ? [value] : undefined),
  });
};
