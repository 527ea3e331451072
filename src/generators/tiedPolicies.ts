import { rational } from '../arithmetic/index.js';
import { requireKnownFields } from '../errors/index.js';
import { policyFromDocument, policyToDocument, tiedPolicyFromTables } from '../policies/index.js';
import { tiedPolicyOutside } from './domain/policyDomain.js';
import { weightsOf } from './exactNumbers.js';
import { genomeArbitrary } from './genomeArbitrary.js';
import type { InputArbitrary } from './inputArbitrary.js';
import type { Layout } from './layout.js';
import { policyTable, simplestRow, statesOf } from './policyTable.js';
import { readCount, readWeight } from './sizes.js';
import type { PolicyOptions } from './tabularPolicies.js';
import { worldOf } from './world.js';

export interface TiedPolicyOptions extends Omit<PolicyOptions, 'denominator'> {
  /** O, the largest number of observations that states are told apart by: 2. */
  readonly observations?: number;
}

/** Full-support softmax policies that cannot tell states of one observation apart (aliasing). Which state shows which
 *  observation is drawn. In the smallest one all states look the same and the policy is uniform. */
export const tiedPolicies = (options: TiedPolicyOptions = {}): InputArbitrary<'tiedPolicy'> => {
  requireKnownFields(options, { observations: true, weights: true, of: true }, 'tiedPolicies(…)');
  const { observations = 2, weights = 8, of } = options;
  const [count] = readCount(observations, 1, 'tiedPolicies(…).observations');
  const maximum = readWeight(weights, 'tiedPolicies(…).weights');
  const sizes = Array.from({ length: count }, (_, observation) => [0, 0, observation] as const);
  return genomeArbitrary({
    noun: 'tiedPolicy',
    description: `full-support policies that see at most ${count} observation${count === 1 ? '' : 's'}, weights 1–${maximum}`,
    smallestShape: { states: 1, actions: 1 },
    renames: { states: true, actions: true },
    plan: [
      { name: 'observation', genes: { kind: 'options', sizes }, axes: ['state'] },
      { genes: { kind: 'weights', minimum: 1, maximum }, axes: [count, 'action'] },
    ],
    settle: numberByFirstState,
    realise: (genome, { blocks }, realisation) => {
      const { arithmetic, shape } = realisation;
      const world = worldOf(realisation, of);
      const states = statesOf(shape, world);
      const observation = Array.from({ length: states }, (_, state) => (state < shape.states ? genome[state] : 0));
      const probabilities = policyTable(genome, blocks[1].offset, realisation, world, observation);
      return tiedPolicyFromTables(arithmetic, { states, actions: shape.actions, observation, probabilities });
    },
    encode: policyToDocument,
    scope: { kind: 'tiedPolicy', observations: count, ...(of === undefined ? {} : { of }) },
    outside: tiedPolicyOutside(count, of),
    decode: (document, { shape }) => {
      if (document.type !== 'tiedPolicy') return undefined;
      const policy = policyFromDocument(rational, document);
      if (policy.kind !== 'tied' || policy.states < shape.states || policy.actions !== shape.actions) return undefined;
      const observation = policy.observation.slice(0, shape.states);
      const rows = Array.from({ length: count }, () => simplestRow(shape.actions, 1));
      for (let state = 0; state < shape.states; state++) {
        const row = policy.probabilities.slice(state * shape.actions, (state + 1) * shape.actions);
        if (row.every(rational.isZero)) continue;
        const own = weightsOf(row);
        if (own === undefined || !(observation[state] < count)) return undefined;
        // An action that the state does not have comes with 0, and its weight means nothing.
        rows[observation[state]] = own.map((weight) => Math.max(weight, 1));
      }
      return [...observation, ...rows.flat()];
    },
  });
};

/** Numbers the observations in the order in which states first show them, and takes their rows of weights along:
 *  2, 0, 2 becomes 0, 1, 0. Rows of observations that no state shows are uniform. */
const numberByFirstState = (genome: number[], { shape, blocks }: Layout): void => {
  const { states, actions } = shape;
  const { offset } = blocks[1];
  const order: number[] = [];
  for (let state = 0; state < states; state++) {
    if (!order.includes(genome[state])) order.push(genome[state]);
    genome[state] = order.indexOf(genome[state]);
  }
  const rows = order.flatMap((old) => genome.slice(offset + old * actions, offset + (old + 1) * actions));
  for (let i = offset; i < genome.length; i++) genome[i] = rows[i - offset] ?? 1;
};
