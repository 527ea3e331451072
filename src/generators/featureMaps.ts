import { requireKnownFields } from '../errors/index.js';
import { featureMapOutside } from './domain/tableDomain.js';
import { numeratorOver } from './exactNumbers.js';
import { describeRange, type FractionRange, readFractionRange } from './fractionRange.js';
import { genomeArbitrary } from './genomeArbitrary.js';
import type { InputArbitrary } from './inputArbitrary.js';
import { readNumbers, writeNumbers } from './numbersDocument.js';
import { numbersOf } from './numbersOf.js';
import { statesOf } from './policyTable.js';
import { realsOf } from './scope.js';
import { readCount, readWord } from './sizes.js';
import { worldOf } from './world.js';

export interface FeatureMapOptions {
  /** d: 2. */
  readonly features?: number;
  /** What has features: states (for a linear critic) or state–action pairs: 'state'. */
  readonly on?: 'state' | 'stateAction';
  /** Values a feature may have: −1, 0, 1. */
  readonly values?: FractionRange;
  /** Name of the input that is its MDP; absent: the first MDP among the inputs before it. */
  readonly of?: string;
}

/** Fixed features of states or of state–action pairs. All are 0 in the smallest map. */
export const featureMaps = (options: FeatureMapOptions = {}): InputArbitrary<'featureMap'> => {
  const where = 'featureMaps(…)';
  requireKnownFields(options, { features: true, on: true, values: true, of: true }, where);
  const [dimension] = readCount(options.features ?? 2, 1, `${where}.features`);
  const of = readWord(options.on ?? 'state', ['state', 'stateAction'], `${where}.on`);
  const range = readFractionRange(options.values ?? { from: -1, to: 1 }, `${where}.values`);
  const numbers = numbersOf(range);
  return genomeArbitrary({
    noun: 'featureMap',
    description: `${dimension} features of ${of === 'state' ? 'states' : 'state–action pairs'} in ${describeRange(range)}`,
    smallestShape: { states: 1, actions: 1 },
    plan: [
      {
        genes: { kind: 'numerators', ...range, sparsity: 0 },
        axes: of === 'state' ? ['state', dimension] : ['state', 'action', dimension],
      },
    ],
    realise: (genome, { blocks }, realisation) => {
      const { arithmetic, shape } = realisation;
      const states = statesOf(shape, worldOf(realisation, options.of));
      const entries = states * (of === 'state' ? 1 : shape.actions) * dimension;
      return { of, dimension, values: numbers(arithmetic, genome, blocks[0], entries) };
    },
    outside: featureMapOutside(of, dimension, realsOf(options.values), options.of),
    encode: ({ values }) => ({ type: 'featureMap', of, dimension, values: writeNumbers(values) }),
    decode: (document, { length }) =>
      document.type === 'featureMap' && document.of === of && document.dimension === dimension
        ? readNumbers(document.values)
            ?.slice(0, length)
            .map((value) => numeratorOver(range.denominator, value))
        : undefined,
  });
};
