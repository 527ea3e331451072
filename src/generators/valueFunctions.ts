import { rational } from '../arithmetic/index.js';
import { requireKnownFields } from '../errors/index.js';
import { stateValuesFromDocument, stateValuesToDocument } from '../policies/index.js';
import { stateValuesOutside } from './domain/tableDomain.js';
import { numeratorOver } from './exactNumbers.js';
import { describeRange, type FractionRange, readFractionRange } from './fractionRange.js';
import { genomeArbitrary } from './genomeArbitrary.js';
import type { InputArbitrary } from './inputArbitrary.js';
import { numbersOf } from './numbersOf.js';
import { statesOf } from './policyTable.js';
import { realsOf } from './scope.js';
import { worldOf } from './world.js';

export interface ValueFunctionOptions {
  /** Values a state may have: −3, …, 3. */
  readonly values?: FractionRange;
  /** Name of the input that is its MDP; absent: the first MDP among the inputs before it. */
  readonly of?: string;
}

/** Any values of states, true or not: what a critic may believe. Terminal states have value 0, and so has every state in
 *  the smallest one. */
export const valueFunctions = (options: ValueFunctionOptions = {}): InputArbitrary<'stateValues'> => {
  requireKnownFields(options, { values: true, of: true }, 'valueFunctions(…)');
  const { values, of } = options;
  const range = readFractionRange(values ?? { from: -3, to: 3 }, 'valueFunctions(…).values');
  const numbers = numbersOf(range);
  return genomeArbitrary({
    noun: 'stateValues',
    description: `value functions in ${describeRange(range)}`,
    smallestShape: { states: 1, actions: 1 },
    renames: { states: true, actions: true },
    plan: [{ name: 'value', genes: { kind: 'numerators', ...range, sparsity: 0 }, axes: ['state'] }],
    realise: (genome, { blocks }, realisation) => {
      const { arithmetic, shape } = realisation;
      const world = worldOf(realisation, of);
      const stateValues = numbers(arithmetic, genome, blocks[0], statesOf(shape, world));
      if (world === undefined) return stateValues;
      for (let state = 0; state < shape.states; state++) {
        if (world.terminal[state]) stateValues[state] = arithmetic.zero;
      }
      return stateValues;
    },
    scope: { kind: 'stateValues', values: realsOf(values), ...(of === undefined ? {} : { of }) },
    outside: stateValuesOutside(realsOf(values), of),
    encode: stateValuesToDocument,
    decode: (document, { shape }) =>
      document.type === 'stateValues'
        ? stateValuesFromDocument(rational, document)
            .slice(0, shape.states)
            .map((value) => numeratorOver(range.denominator, value))
        : undefined,
  });
};
