import { type Rational, rational } from '../../arithmetic/index.js';
import type { Outside } from '../../claims/index.js';
import type { LinearPolicy, SharedTrunkPolicy } from '../../policies/index.js';
import type { Reals } from '../scope.js';
import { worldOf } from '../world.js';
import { hasWeights } from './logOdds.js';
import { countOutside, numberOrZeroOutside, numberOutside } from './numberDomain.js';
import { type Among, firstOutside, outside } from './outside.js';
import { policyOutside } from './policyDomain.js';

/** What of a linear policy lies outside: the number or size of its features, a feature that is no integer, or
 *  probabilities that no weights give.
 *  @param size of the features; absent: any */
export const linearPolicyOutside =
  (dimension: number, size: number | undefined, of: string | undefined) =>
  (policy: LinearPolicy<Rational>, among: Among): Outside | undefined => {
    const reals: Reals = size === undefined ? 'any' : { from: `${-size}`, to: `${size}` };
    const place = (index: number): string => {
      const pair = Math.floor(index / dimension);
      return `.features[${Math.floor(pair / policy.actions)}][${pair % policy.actions}][${index % dimension}]`;
    };
    return (
      countOutside(policy.dimension, [dimension, dimension], '.features', 'feature') ??
      firstOutside(policy.features, (feature, index) =>
        feature.denominator === 1n
          ? numberOutside(feature, reals, place(index))
          : outside(place(index), rational.format(feature), 'an integer'),
      ) ??
      policyOutside('full', of)(policy, among) ??
      (hasWeights(policy)
        ? undefined
        : outside('.probabilities', 'probabilities that no weights of the features give', 'a softmax of φ(s,a)·θ'))
    );
  };

/** What of a policy with a critic on shared features lies outside: their number, an entry, or the support.
 *  The features of an end may be 0 also where the range leaves 0 out. */
export const sharedTrunkOutside =
  (dimension: number, entries: Reals, of: string | undefined) =>
  (policy: SharedTrunkPolicy<Rational>, among: Among): Outside | undefined => {
    const world = worldOf<Rational>(among, of);
    const { actions, trunk, policyHead, valueHead } = policy;
    const table = (name: string, width: number) => (value: Rational, index: number) =>
      numberOutside(value, entries, `.${name}[${Math.floor(index / width)}][${index % width}]`);
    return (
      countOutside(policy.dimension, [dimension, dimension], '.trunk', 'feature') ??
      firstOutside(trunk, (value, index) => {
        const state = Math.floor(index / dimension);
        const numberAt = world?.terminal[state] === true ? numberOrZeroOutside : numberOutside;
        return numberAt(value, entries, `.trunk[${state}][${index % dimension}]`);
      }) ??
      firstOutside(policyHead, table('policyHead', actions)) ??
      firstOutside(valueHead, (value, index) => numberOutside(value, entries, `.valueHead[${index}]`)) ??
      policyOutside('full', of)(policy, among)
    );
  };
