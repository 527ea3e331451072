import { rational } from '../arithmetic/index.js';
import { policyFromDocument, policyToDocument, tabularPolicyFromTables } from '../policies/index.js';
import { genomeArbitrary } from './genomeArbitrary.js';
import type { InputArbitrary } from './inputArbitrary.js';
import { policyTable, simplestRow, statesOf, weightRows } from './policyTable.js';
import { readWeight } from './sizes.js';
import { worldOf } from './world.js';

export interface PolicyOptions {
  /** The largest weight of an action; π(a|s) is weight over sum: 8. */
  readonly weights?: number;
  /** Name of the input that is its MDP; absent: the first MDP among the inputs before it. */
  readonly of?: string;
}

/** Tabular softmax policies for the world drawn before them; any rows, also deterministic ones (the limits of softmax
 *  rows). The smallest one always takes the first action. */
export const policies = (options: PolicyOptions = {}): InputArbitrary<'tabularPolicy'> =>
  tabularPolicies(options, 0, 'policies', 'policies');

/** Tabular softmax policies that give every action of every state positive probability. The smallest one is uniform. */
export const fullSupportPolicies = (options: PolicyOptions = {}): InputArbitrary<'tabularPolicy'> =>
  tabularPolicies(options, 1, 'fullSupportPolicies', 'full-support policies');

const tabularPolicies = (
  { weights = 8, of }: PolicyOptions,
  minimum: 0 | 1,
  name: string,
  noun: string,
): InputArbitrary<'tabularPolicy'> => {
  const maximum = readWeight(weights, `${name}(…).weights`);
  return genomeArbitrary({
    noun: 'tabularPolicy',
    description: `${noun} with weights ${minimum}–${maximum}`,
    smallestShape: { states: 1, actions: 1 },
    plan: [{ name: 'probabilities', genes: { kind: 'weights', minimum, maximum }, axes: ['state', 'action'] }],
    realise: (genome, _layout, realisation) => {
      const world = worldOf(realisation, of);
      return tabularPolicyFromTables(realisation.arithmetic, {
        states: statesOf(realisation.shape, world),
        actions: realisation.shape.actions,
        probabilities: policyTable(genome, 0, realisation, world),
      });
    },
    encode: policyToDocument,
    scope: { kind: 'tabularPolicy', support: minimum === 0 ? 'any' : 'full', ...(of === undefined ? {} : { of }) },
    decode: (document, { shape }) => {
      if (document.type !== 'tabularPolicy') return undefined;
      const policy = policyFromDocument(rational, document);
      if (policy.states < shape.states || policy.actions !== shape.actions) return undefined;
      return weightRows(policy.probabilities, shape, simplestRow(shape.actions, minimum));
    },
  });
};
