import { type Arithmetic, decidedSign } from '../../arithmetic/index.js';

/** Which entries of a non-negative table are positive: the edges of its graph.
 *  @throws Undecided when an enclosure cannot tell */
export const supportOf = <T>(arithmetic: Arithmetic<T>, table: readonly T[]): boolean[] =>
  table.map((entry) => decidedSign(arithmetic, entry, 'whether a probability is positive') > 0);

/** States with a path of edges into a target; targets themselves included.
 *  @param edges flat [S·S], edge s → s′ at `s·S + s′` */
export const leadingTo = (edges: readonly boolean[], targets: readonly boolean[]): boolean[] => {
  const states = targets.length;
  const leads = targets.slice();
  const queue = [...leads.keys()].filter((s) => leads[s]);
  for (let head = 0; head < queue.length; head++) {
    for (let s = 0; s < states; s++) {
      if (leads[s] || !edges[s * states + queue[head]]) continue;
      leads[s] = true;
      queue.push(s);
    }
  }
  return leads;
};

/** States on a path of edges from a source; sources themselves included. */
export const reachableFrom = (edges: readonly boolean[], sources: readonly boolean[]): boolean[] => {
  const states = sources.length;
  const reached = sources.slice();
  const queue = [...reached.keys()].filter((s) => reached[s]);
  for (let head = 0; head < queue.length; head++) {
    for (let next = 0; next < states; next++) {
      if (reached[next] || !edges[queue[head] * states + next]) continue;
      reached[next] = true;
      queue.push(next);
    }
  }
  return reached;
};

/** States that the chain comes back to for ever: each state reachable from one leads back to it.
 *  States without an edge (where the chain stops) are not among them. */
export const recurrentStates = (edges: readonly boolean[], states: number): boolean[] => {
  const only = (state: number): boolean[] => Array.from({ length: states }, (_, s) => s === state);
  const stops = Array.from({ length: states }, (_, s) => !edges.slice(s * states, (s + 1) * states).includes(true));
  const mayStop = leadingTo(edges, stops);
  return mayStop.map((may, s) => {
    if (may) return false;
    const back = leadingTo(edges, only(s));
    return reachableFrom(edges, only(s)).every((reached, next) => !reached || back[next]);
  });
};
