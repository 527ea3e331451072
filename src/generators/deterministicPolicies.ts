import { rational } from '../arithmetic/index.js';
import { requireKnownFields } from '../errors/index.js';
import { policyFromDocument, policyToDocument, tabularPolicyFromTables } from '../policies/index.js';
import { policyOutside } from './domain/policyDomain.js';
import { genomeArbitrary } from './genomeArbitrary.js';
import type { InputArbitrary } from './inputArbitrary.js';
import { statesOf } from './policyTable.js';
import type { PolicyOptions } from './tabularPolicies.js';
import { worldOf } from './world.js';

/** Policies that take one action in every state (the limits of softmax policies). The smallest one always takes the
 *  first. Where the action drawn does not exist in the world, the next one that exists is taken, cyclically. */
export const deterministicPolicies = (options: Pick<PolicyOptions, 'of'> = {}): InputArbitrary<'tabularPolicy'> => {
  requireKnownFields(options, { of: true }, 'deterministicPolicies(…)');
  return choosingPolicies(options);
};

const choosingPolicies = ({ of }: Pick<PolicyOptions, 'of'>): InputArbitrary<'tabularPolicy'> =>
  genomeArbitrary({
    noun: 'tabularPolicy',
    description: 'deterministic policies',
    smallestShape: { states: 1, actions: 1 },
    renames: { states: true, actions: true },
    plan: [{ name: 'choice', genes: { kind: 'index', of: 'action' }, axes: ['state'] }],
    realise: (genome, _layout, realisation) => {
      const { arithmetic, shape } = realisation;
      const { actions } = shape;
      const world = worldOf(realisation, of);
      const states = statesOf(shape, world);
      const probabilities = arithmetic.zeros(states * actions);
      for (let state = 0; state < shape.states; state++) {
        for (let turn = 0; turn < actions; turn++) {
          const index = state * actions + ((genome[state] + turn) % actions);
          if (world !== undefined && !world.available[index]) continue;
          probabilities[index] = arithmetic.one;
          break;
        }
      }
      return tabularPolicyFromTables(arithmetic, { states, actions, probabilities });
    },
    encode: policyToDocument,
    scope: { kind: 'tabularPolicy', support: 'oneAction', ...(of === undefined ? {} : { of }) },
    outside: policyOutside('oneAction', of),
    decode: (document, { shape }) => {
      if (document.type !== 'tabularPolicy') return undefined;
      const { states, actions, probabilities } = policyFromDocument(rational, document);
      if (states < shape.states || actions !== shape.actions) return undefined;
      const taken: (number | undefined)[] = [];
      for (let state = 0; state < shape.states; state++) {
        const row = probabilities.slice(state * actions, (state + 1) * actions);
        const support = row.flatMap((probability, action) => (rational.isZero(probability) ? [] : [action]));
        taken.push(support.length === 0 ? 0 : support.length === 1 ? support[0] : undefined);
      }
      return taken;
    },
  });
