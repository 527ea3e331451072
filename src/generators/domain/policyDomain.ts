import { type Rational, rational } from '../../arithmetic/index.js';
import type { Outside } from '../../claims/index.js';
import type { Mdp, Policy } from '../../mdp/index.js';
import type { TiedPolicy } from '../../policies/index.js';
import { worldOf } from '../world.js';
import { countOutside } from './numberDomain.js';
import { type Among, firstOutside, outside } from './outside.js';
import { shapeAmong } from './shapeAmong.js';

/** 'full': every available action has positive probability. 'oneAction': one of them has probability 1. */
export type Support = 'full' | 'any' | 'oneAction';

/** What of a table of probabilities lies outside: its size, a row of a state that ends, or the support of another row.
 *  @param of the name of its world; absent: the first one before it */
export const policyOutside =
  (support: Support, of: string | undefined) =>
  (policy: Policy<Rational>, among: Among): Outside | undefined => {
    const world = worldOf<Rational>(among, of);
    return policySizeOutside(policy, world, among) ?? rowsOutside(policy, world, support);
  };

const policySizeOutside = (
  policy: Policy<Rational>,
  world: Mdp<Rational> | undefined,
  among: Among,
): Outside | undefined => {
  const shape = world ?? shapeAmong(among);
  if (shape === undefined) return undefined;
  return (
    countOutside(policy.states, [shape.states, shape.states], '.probabilities', 'state') ??
    countOutside(policy.actions, [shape.actions, shape.actions], '.probabilities', 'action')
  );
};

const rowsOutside = (
  { states, actions, probabilities }: Policy<Rational>,
  world: Mdp<Rational> | undefined,
  support: Support,
): Outside | undefined =>
  firstOutside(Array.from({ length: states }), (_, state) => {
    const row = probabilities.slice(state * actions, (state + 1) * actions);
    const available = row.map((_entry, action) => world?.available[state * actions + action] ?? true);
    return rowOutside(row, available, support, `.probabilities[${state}]`);
  });

const rowOutside = (
  row: readonly Rational[],
  available: readonly boolean[],
  support: Support,
  part: string,
): Outside | undefined => {
  const positive = row.map((probability) => !rational.isZero(probability));
  const seen = row.map(rational.format).join(', ');
  if (!available.includes(true))
    return positive.includes(true) ? outside(part, seen, 'zeros in a terminal state') : undefined;
  if (!positive.includes(true)) return outside(part, seen, 'probabilities, as the state is not terminal');
  if (positive.some((is, action) => is && !available[action])) {
    return outside(part, seen, 'no probability of an action that the state does not have');
  }
  if (support === 'full' && available.some((is, action) => is && !positive[action])) {
    return outside(part, seen, 'a positive probability of every action');
  }
  return support === 'oneAction' && row.some((probability) => !isZeroOrOne(probability))
    ? outside(part, seen, 'one action with probability 1')
    : undefined;
};

const isZeroOrOne = (probability: Rational): boolean =>
  rational.isZero(probability) || probability.compare(rational.one) === 0;

/** A policy of tied rows: too many observations, or rows that cannot be told from another policy's. That states of one
 *  observation have the same odds is checked as it is read. */
export const tiedPolicyOutside =
  (observations: number, of: string | undefined) =>
  (policy: TiedPolicy<Rational>, among: Among): Outside | undefined => {
    const world = worldOf<Rational>(among, of);
    const live = policy.observation.filter((_, state) => world?.terminal[state] !== true);
    return (
      policyOutside('full', of)(policy, among) ??
      countOutside(new Set(live).size, [1, observations], '.observation', 'observation')
    );
  };
