import { type Rational, rational } from '../../arithmetic/index.js';
import type { InputDocument } from '../../claims/index.js';
import { rolloutsToDocument } from '../../learners/index.js';
import { banditToDocument, type Mdp, mdpToDocument } from '../../mdp/index.js';
import {
  overseerToDocument,
  policyToDocument,
  type SoftmaxPolicy,
  stateValuesToDocument,
} from '../../policies/index.js';

/** One input as a certificate writes it: the same value, in the one form that a checker needs to read. Transition rows
 *  are integer weights or fractions, states are numbers, and every other number is a fraction.
 *  @param value the document, read in rationals */
export const exactDocument = (document: InputDocument, value: unknown): InputDocument => {
  switch (document.type) {
    case 'mdp':
      return mdpToDocument(value as Mdp<Rational>);
    case 'bandit':
      return banditToDocument(value as Mdp<Rational>);
    case 'tabularPolicy':
    case 'tiedPolicy':
    case 'linearPolicy':
    case 'sharedTrunkPolicy':
      return policyToDocument(value as SoftmaxPolicy<Rational>);
    case 'stateValues':
      return stateValuesToDocument(value as readonly Rational[]);
    case 'overseer':
      return overseerToDocument(value as Parameters<typeof overseerToDocument>[0]);
    case 'number':
      return { type: 'number', value: rational.format(value as Rational) };
    case 'rewardTable':
      return { type: 'rewardTable', values: (value as readonly Rational[]).map(rational.format) };
    case 'featureMap':
      return {
        type: 'featureMap',
        of: document.of,
        dimension: document.dimension,
        values: (value as { readonly values: readonly Rational[] }).values.map(rational.format),
      };
    case 'rollouts':
      return rolloutsToDocument(value as Parameters<typeof rolloutsToDocument>[0]);
    case 'integer':
    case 'json':
      return { type: document.type, value: document.value };
    default:
      return document;
  }
};
