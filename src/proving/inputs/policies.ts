import type { Scope } from '../../generators/index.js';
import type { Mdp } from '../../mdp/index.js';
import {
  type TabularPolicy,
  type TiedPolicy,
  tabularPolicyFromTables,
  tiedPolicyFromTables,
} from '../../policies/index.js';
import type { Polynomial } from '../symbolic/polynomial.js';
import { type Construction, distribution } from './construction.js';
import { worldOf } from './world.js';

/** Any policy of the world before it: a free distribution in every state that is not terminal. */
export const tabularPolicyOf = (
  scope: Scope & { kind: 'tabularPolicy' },
  construction: Construction,
  name: string,
): TabularPolicy<Polynomial> => {
  const { arithmetic: A, size, choose, cover } = construction;
  const world = worldOf(construction, scope.of);
  const states = world?.states ?? size.states;
  const probabilities = A.zeros(states * size.actions);
  cover(
    { full: 'all full-support policies', any: 'all policies', oneAction: 'all deterministic policies' }[scope.support],
  );
  for (let state = 0; state < size.states; state++) {
    const actions = actionsIn(world, state, size.actions);
    if (actions.length === 0) continue;
    const taken = scope.support === 'oneAction' ? choose(actions.length) : undefined;
    const row =
      scope.support === 'oneAction'
        ? actions.map((_, i) => (i === taken ? A.one : A.zero))
        : distribution(construction, `${name}_${state}`, actions.length, scope.support);
    actions.forEach((action, i) => {
      probabilities[state * size.actions + action] = row[i];
    });
  }
  return tabularPolicyFromTables(A, { states, actions: size.actions, probabilities });
};

/** A full-support policy that shows one row in all states of one observation; which state shows which is chosen. */
export const tiedPolicyOf = (
  scope: Scope & { kind: 'tiedPolicy' },
  construction: Construction,
  name: string,
): TiedPolicy<Polynomial> => {
  const { arithmetic: A, size, choose, cover } = construction;
  const world = worldOf(construction, scope.of);
  const states = world?.states ?? size.states;
  cover(`all full-support policies that see at most ${scope.observations} observations`);
  let shown = 0;
  const observation = Array.from({ length: states }, (_, state) => {
    if (state >= size.states) return 0;
    const seen = choose(Math.min(shown + 1, scope.observations));
    shown = Math.max(shown, seen + 1);
    return seen;
  });
  const rows = Array.from({ length: shown }, (_, o) =>
    distribution(construction, `${name}_${o}`, size.actions, 'full'),
  );
  const probabilities = A.zeros(states * size.actions);
  for (let state = 0; state < size.states; state++) {
    for (const action of actionsIn(world, state, size.actions)) {
      probabilities[state * size.actions + action] = rows[observation[state]][action];
    }
  }
  return tiedPolicyFromTables(A, { states, actions: size.actions, observation, probabilities });
};

const actionsIn = (world: Mdp<unknown> | undefined, state: number, actions: number): number[] =>
  Array.from({ length: actions }, (_, action) => action).filter(
    (action) => world === undefined || world.available[state * actions + action],
  );
