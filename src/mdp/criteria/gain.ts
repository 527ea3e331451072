import { dot, solveLinear } from '../../arithmetic/index.js';
import type { Mdp } from '../mdp.js';
import type { InducedChain } from '../operators/inducedChain.js';
import { reachableFrom, recurrentStates } from './graph.js';

/** The classes of states that a chain stays in for ever once it is inside. */
export const recurrentClasses = (edges: readonly boolean[], states: number): readonly (readonly number[])[] => {
  const left = recurrentStates(edges, states);
  const classes: number[][] = [];
  for (let s = 0; s < states; s++) {
    if (!left[s]) continue;
    const reached = reachableFrom(
      edges,
      left.map((_, other) => other === s),
    );
    const members = [...reached.keys()].filter((other) => reached[other]);
    for (const member of members) left[member] = false;
    classes.push(members);
  }
  return classes;
};

/** Mean reward per step within one recurrent class: ν·r_π, where νP = ν and Σν = 1. */
export const gainOf = <T>(mdp: Mdp<T>, chain: InducedChain<T>, members: readonly number[]): T => {
  const { arithmetic: A, states } = mdp;
  const n = members.length;
  const matrix = A.zeros(n * n);
  const rhs = A.zeros(n);
  for (let i = 0; i < n - 1; i++) {
    for (let j = 0; j < n; j++) {
      const arrives = chain.transition[members[j] * states + members[i]];
      matrix[i * n + j] = A.subtract(i === j ? A.one : A.zero, arrives);
    }
  }
  // One balance equation follows from the others; the sum takes its place.
  for (let j = 0; j < n; j++) matrix[(n - 1) * n + j] = A.one;
  rhs[n - 1] = A.one;
  const rewards = members.map((s) => chain.reward[s]);
  return dot(A, solveLinear(A, matrix, rhs), rewards);
};
