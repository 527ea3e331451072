import { type Rational, rational } from '../arithmetic/index.js';
import { requireKnownFields } from '../errors/index.js';
import { policyFromDocument, policyToDocument, sharedTrunkPolicyFromTables } from '../policies/index.js';
import { sharedTrunkOutside } from './domain/linearPolicyDomain.js';
import { numeratorOver } from './exactNumbers.js';
import { describeRange, type FractionRange, readFractionRange } from './fractionRange.js';
import { genomeArbitrary } from './genomeArbitrary.js';
import type { InputArbitrary } from './inputArbitrary.js';
import { numbersOf } from './numbersOf.js';
import { policyTable, simplestRow, statesOf, weightRows } from './policyTable.js';
import { realsOf } from './scope.js';
import { readCount, readWeight } from './sizes.js';
import type { PolicyOptions } from './tabularPolicies.js';
import { worldOf } from './world.js';

export interface SharedTrunkOptions extends Omit<PolicyOptions, 'denominator'> {
  /** d: 2. */
  readonly features?: number;
  /** Entries of trunk h, policy head W and value head v: −1, 0, 1. */
  readonly entries?: FractionRange;
}

/** Policies and critics on shared trainable features, with full support: any h, W and v, and any probabilities (what hW
 *  does not express of them is a fixed offset of the logits, so that they are fractions). In the smallest one all
 *  features and heads are zero and the policy is uniform. */
export const sharedTrunks = (options: SharedTrunkOptions = {}): InputArbitrary<'sharedTrunkPolicy'> => {
  const where = 'sharedTrunks(…)';
  requireKnownFields(options, { features: true, entries: true, weights: true, of: true }, where);
  const [dimension] = readCount(options.features ?? 2, 1, `${where}.features`);
  const entries = readFractionRange(options.entries ?? { from: -1, to: 1 }, `${where}.entries`);
  const maximum = readWeight(options.weights ?? 8, `${where}.weights`);
  const genes = { kind: 'numerators', ...entries, sparsity: 0 } as const;
  const numbers = numbersOf(entries);
  return genomeArbitrary({
    noun: 'sharedTrunkPolicy',
    description: `full-support policies and critics on ${dimension} shared features in ${describeRange(entries)}`,
    smallestShape: { states: 1, actions: 1 },
    plan: [
      { genes, axes: ['state', dimension] },
      { genes, axes: [dimension, 'action'] },
      { genes, axes: [dimension] },
      { name: 'probabilities', genes: { kind: 'weights', minimum: 1, maximum }, axes: ['state', 'action'] },
    ],
    realise: (genome, { blocks }, realisation) => {
      const { arithmetic, shape } = realisation;
      const world = worldOf(realisation, options.of);
      const states = statesOf(shape, world);
      const [trunk, policyHead, valueHead, rows] = blocks;
      return sharedTrunkPolicyFromTables(arithmetic, {
        states,
        actions: shape.actions,
        dimension,
        trunk: numbers(arithmetic, genome, trunk, states * dimension),
        policyHead: numbers(arithmetic, genome, policyHead, policyHead.length),
        valueHead: numbers(arithmetic, genome, valueHead, dimension),
        probabilities: policyTable(genome, rows.offset, realisation, world),
      });
    },
    encode: policyToDocument,
    outside: sharedTrunkOutside(dimension, realsOf(options.entries), options.of),
    decode: (document, { shape, blocks }) => {
      if (document.type !== 'sharedTrunkPolicy') return undefined;
      const policy = policyFromDocument(rational, document);
      if (policy.kind !== 'sharedTrunk' || policy.dimension !== dimension) return undefined;
      if (policy.states < shape.states || policy.actions !== shape.actions) return undefined;
      const rows = weightRows(policy.probabilities, shape, simplestRow(shape.actions, 1), 1);
      if (rows === undefined) return undefined;
      const numerators = (values: readonly Rational[]) =>
        values.map((value) => numeratorOver(entries.denominator, value));
      return [
        ...numerators(policy.trunk.slice(0, blocks[0].length)),
        ...numerators(policy.policyHead),
        ...numerators(policy.valueHead),
        ...rows,
      ];
    },
  });
};
