import { rational } from '../arithmetic/index.js';
import { requireKnownFields } from '../errors/index.js';
import { policyFromDocument, policyToDocument, tabularPolicyFromTables } from '../policies/index.js';
import { policyOutside } from './domain/policyDomain.js';
import { blockParts } from './enumeration/blockParts.js';
import { genomeArbitrary } from './genomeArbitrary.js';
import type { InputArbitrary } from './inputArbitrary.js';
import { onGrid } from './onGrid.js';
import { policyTable, requireEveryAction, simplestRow, statesOf, weightRows } from './policyTable.js';
import { readWeight } from './sizes.js';
import { worldOf } from './world.js';

export interface PolicyOptions {
  /** The largest weight of an action; π(a|s) is weight over sum: 8. */
  readonly weights?: number;
  /** Probabilities are multiples of 1/denominator, and `weights` means nothing; absent: any ratio of weights. */
  readonly denominator?: number;
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
  options: PolicyOptions,
  minimum: 0 | 1,
  name: string,
  noun: string,
): InputArbitrary<'tabularPolicy'> => {
  requireKnownFields(options, { weights: true, denominator: true, of: true }, `${name}(…)`);
  const { weights = 8, denominator, of } = options;
  const maximum =
    denominator === undefined
      ? readWeight(weights, `${name}(…).weights`)
      : readWeight(denominator, `${name}(…).denominator`);
  const genes = { kind: 'weights', minimum, maximum, ...(denominator === undefined ? {} : { denominator }) } as const;
  const settle = denominator === undefined ? undefined : onGrid(minimum, denominator, `${name}(…).denominator`);
  const support = minimum === 0 ? 'any' : 'full';
  return genomeArbitrary({
    noun: 'tabularPolicy',
    description:
      denominator === undefined
        ? `${noun} with weights ${minimum}–${maximum}`
        : `${noun}, probabilities multiples of 1/${denominator}`,
    smallestShape: { states: 1, actions: 1 },
    renames: { states: true, actions: true },
    plan: [{ name: 'probabilities', genes, axes: ['state', 'action'] }],
    settle,
    enumerate: blockParts,
    realise: (genome, _layout, realisation) => {
      const world = worldOf(realisation, of);
      if (denominator !== undefined) requireEveryAction(world, `${name}(…).denominator`, denominator);
      return tabularPolicyFromTables(realisation.arithmetic, {
        states: statesOf(realisation.shape, world),
        actions: realisation.shape.actions,
        probabilities: policyTable(genome, 0, realisation, world),
      });
    },
    encode: policyToDocument,
    scope: { kind: 'tabularPolicy', support, ...(of === undefined ? {} : { of }) },
    outside: policyOutside(support, of),
    decode: (document, layout) => {
      const { shape } = layout;
      if (document.type !== 'tabularPolicy') return undefined;
      const policy = policyFromDocument(rational, document);
      if (policy.states < shape.states || policy.actions !== shape.actions) return undefined;
      const simplest = simplestRow(shape.actions, minimum);
      settle?.(simplest, layout);
      return weightRows(policy.probabilities, shape, simplest, minimum);
    },
  });
};
