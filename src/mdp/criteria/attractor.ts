import type { Mdp } from '../mdp.js';

/** The graph of an MDP: which next states are possible after each pair. */
export interface MdpGraph {
  readonly states: number;
  readonly actions: number;
  /** [S·A], the pairs that may be used. */
  readonly allowed: readonly boolean[];
  /** [S·A·S], possible transitions. */
  readonly possible: readonly boolean[];
}

/** States that some policy takes to the goal with probability 1, and for each the action of such a policy.
 *  Greatest set X such that from each of its states the goal can be approached by pairs that never leave X.
 *  @param inside [S], the states that may be used at all    @param goal [S], a subset of them */
export const almostSureAttractor = (
  graph: MdpGraph,
  inside: readonly boolean[],
  goal: readonly boolean[],
): { readonly states: readonly boolean[]; readonly choices: readonly number[] } => {
  let within = inside;
  for (;;) {
    const attracted = attractor(graph, within, goal);
    if (attracted.states.every((is, s) => is === within[s])) return attracted;
    within = attracted.states;
  }
};

/** States that can approach the goal by pairs that stay inside, nearest first. */
const attractor = (graph: MdpGraph, inside: readonly boolean[], goal: readonly boolean[]) => {
  const states = goal.slice();
  const choices = states.map(() => -1);
  for (let grown = true; grown; ) {
    grown = false;
    const near = states.slice();
    for (let s = 0; s < graph.states; s++) {
      if (near[s] || !inside[s]) continue;
      choices[s] = approaching(graph, inside, near, s);
      if (choices[s] < 0) continue;
      states[s] = true;
      grown = true;
    }
  }
  return { states, choices };
};

const approaching = (graph: MdpGraph, inside: readonly boolean[], near: readonly boolean[], state: number): number => {
  for (let a = 0; a < graph.actions; a++) {
    if (staysInside(graph, inside, state, a) && someSuccessor(graph, near, state, a)) return a;
  }
  return -1;
};

/** Whether the pair may be used and cannot lead out of the set. */
export const staysInside = (graph: MdpGraph, inside: readonly boolean[], state: number, action: number): boolean => {
  const index = state * graph.actions + action;
  if (!graph.allowed[index]) return false;
  for (let next = 0; next < graph.states; next++) {
    if (graph.possible[index * graph.states + next] && !inside[next]) return false;
  }
  return true;
};

const someSuccessor = (graph: MdpGraph, set: readonly boolean[], state: number, action: number): boolean => {
  const index = state * graph.actions + action;
  for (let next = 0; next < graph.states; next++) {
    if (graph.possible[index * graph.states + next] && set[next]) return true;
  }
  return false;
};

/** Edges s → s′ that some allowed pair makes possible, flat [S·S]. */
export const edgesOf = (graph: MdpGraph): boolean[] => {
  const { states, actions, allowed, possible } = graph;
  const edges = new Array<boolean>(states * states).fill(false);
  for (let s = 0; s < states; s++) {
    for (let a = 0; a < actions; a++) {
      const index = s * actions + a;
      if (!allowed[index]) continue;
      for (let next = 0; next < states; next++) {
        if (possible[index * states + next]) edges[s * states + next] = true;
      }
    }
  }
  return edges;
};

/** The greatest set of states in which a policy can stay for ever, or end, by using only the given pairs;
 *  for each of its states one such pair. */
export const stayingSet = (graph: MdpGraph, terminal: readonly boolean[], usable: readonly boolean[]) => {
  const within = { ...graph, allowed: usable };
  let set = terminal.map(() => true);
  for (;;) {
    const choices = set.map((_, s) => (terminal[s] ? -1 : firstStaying(within, set, s)));
    const smaller = set.map((is, s) => is && (terminal[s] || choices[s] >= 0));
    if (smaller.every((is, s) => is === set[s])) return { states: set, choices };
    set = smaller;
  }
};

const firstStaying = (graph: MdpGraph, set: readonly boolean[], state: number): number => {
  for (let a = 0; a < graph.actions; a++) if (staysInside(graph, set, state, a)) return a;
  return -1;
};

/** The graph of all available pairs. @param support positive entries of the transition table */
export const graphOf = <T>(mdp: Mdp<T>, support: readonly boolean[]): MdpGraph => ({
  states: mdp.states,
  actions: mdp.actions,
  allowed: mdp.available,
  possible: support,
});
