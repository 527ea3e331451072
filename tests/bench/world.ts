import type { Arithmetic } from '../../src/arithmetic/index.js';
import type { Mdp } from '../../src/mdp/index.js';
import type { TabularPolicy } from '../../src/policies/index.js';

/** A world in small integers, as the generators draw them: every arithmetic, and Python, reads the same one. */
export interface World {
  readonly states: number;
  readonly actions: number;
  /** P(s′|s,a) as weights over their sum, [S·A·S]. */
  readonly weights: readonly number[];
  /** r(s,a) as halves, [S·A]. */
  readonly halves: readonly number[];
  /** π(a|s) as weights over their sum, [S·A]. */
  readonly choices: readonly number[];
}

/** A world whose integers come from a linear congruential generator, so that it is the same everywhere. */
export const makeWorld = (states: number, actions: number, seed: number): World => {
  let state = seed >>> 0;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return {
    states,
    actions,
    weights: Array.from({ length: states * actions * states }, () => 1 + next(9)),
    halves: Array.from({ length: states * actions }, () => next(7) - 3),
    choices: Array.from({ length: states * actions }, () => 1 + next(6)),
  };
};

const proportions = <T>(A: Arithmetic<T>, weights: readonly number[], rowLength: number): T[] => {
  const rows: T[] = [];
  for (let start = 0; start < weights.length; start += rowLength) {
    const row = weights.slice(start, start + rowLength);
    const total = row.reduce((a, b) => a + b, 0);
    for (const weight of row) rows.push(A.ratio(weight, total));
  }
  return rows;
};

/** The world in one arithmetic, with discount 9/10 and a start in state 0. */
export const realise = <T>(A: Arithmetic<T>, world: World): { mdp: Mdp<T>; policy: TabularPolicy<T> } => {
  const { states, actions } = world;
  return {
    mdp: {
      arithmetic: A,
      states,
      actions,
      transition: proportions(A, world.weights, states),
      reward: world.halves.map((half) => A.ratio(half, 2)),
      initial: Array.from({ length: states }, (_, s) => (s === 0 ? A.one : A.zero)),
      discount: A.ratio(9, 10),
      terminal: new Array<boolean>(states).fill(false),
      available: new Array<boolean>(states * actions).fill(true),
    },
    policy: {
      kind: 'tabular',
      arithmetic: A,
      states,
      actions,
      probabilities: proportions(A, world.choices, actions),
    },
  };
};
