import { decidedSign } from '../../arithmetic/index.js';
import type { Mdp } from '../mdp.js';
import { actionValuesFrom } from '../operators/actionValues.js';
import { almostSureAttractor, edgesOf, graphOf, type MdpGraph, stayingSet, staysInside } from './attractor.js';
import { leadingTo, supportOf } from './graph.js';
import { greedyActionSets } from './greedy.js';
import { properIteration } from './properIteration.js';
import { undiscounted } from './totalReward.js';

/** '+infinity': some policy collects without bound. 'noPolicyConverges': no policy has a total reward, because each
 *  one may end up where rewards that do not cancel go on for ever. */
export type Divergence = '+infinity' | 'noPolicyConverges';

/** The greatest undiscounted total reward, or where there is none. */
export type OptimalTotalReward<T> =
  | {
      readonly kind: 'finite';
      /** V*, [S], reward units. */
      readonly stateValues: readonly T[];
      /** All actions with r + PV* = V*, [S]. Each is the first step of an optimal policy; taking one for ever need
       *  not be, since a loop that pays nothing postpones the reward without end. `choices` is optimal for ever. */
      readonly actions: readonly (readonly number[])[];
      /** An optimal action for each state, [S]; −1 at terminal states. */
      readonly choices: readonly number[];
    }
  | {
      readonly kind: 'diverges';
      readonly states: readonly number[];
      /** Which way, for each of `states`. */
      readonly towards: readonly Divergence[];
    };

/** sup_π Σ_t E[R_{t+1} | s₀ = s] over the policies whose total reward converges, with γ = 1 and no horizon, whatever
 *  the model's own discount is. Rewards may have both signs, and loops that pay nothing may be entered for ever: they
 *  are worth 0, more than any way out that costs. Exact, by policy iteration over policies that end or stay where
 *  nothing is paid.
 *  @throws Undecided where an enclosure cannot tell a tie from a difference */
export const optimalTotalReward = <T>(original: Mdp<T>): OptimalTotalReward<T> => {
  const mdp = undiscounted(original);
  const { arithmetic: A, states } = mdp;
  const graph = graphOf(mdp, supportOf(A, mdp.transition));
  const free = mdp.reward.map(
    (reward, index) => mdp.available[index] && decidedSign(A, reward, 'whether a pair pays') === 0,
  );
  const idle = stayingSet(graph, mdp.terminal, free);
  const stopped = new Array<number>(states).fill(-1);
  const unbounded = new Array<boolean>(states).fill(false);
  for (;;) {
    const bounded = unbounded.map((is) => !is);
    const inside = (set: readonly boolean[], s: number): boolean => set[s] && bounded[s];
    const ending = almostSureAttractor(
      graph,
      bounded,
      bounded.map((_, s) => inside(idle.states, s)),
    );
    const lost = bounded.map((is, s) => is && !ending.states[s]);
    // A class that profits lies wholly where every policy may fail to end, or wholly where some policy ends.
    const elsewhere = lost.includes(true) ? properIteration(mdp, stopped, pairsWithin(graph, lost)) : undefined;
    const optimum =
      elsewhere?.kind === 'profits'
        ? elsewhere
        : properIteration(mdp, ending.choices, pairsWithin(graph, ending.states));
    if (optimum.kind === 'profits') {
      const profits = unbounded.map((_, s) => optimum.states.includes(s));
      for (const [s, leads] of leadingTo(edgesOf(graph), profits).entries()) if (leads) unbounded[s] = true;
      continue;
    }
    if (!ending.states.every(Boolean)) return diverging(unbounded, lost);
    const { stateValues, choices } = optimum;
    return {
      kind: 'finite',
      stateValues,
      actions: greedyActionSets(mdp, actionValuesFrom(mdp, stateValues)),
      choices: choices.map((choice, s) => (choice < 0 ? idle.choices[s] : choice)),
    };
  }
};

/** Available pairs of the states of a set that cannot lead out of it. */
const pairsWithin = (graph: MdpGraph, set: readonly boolean[]): boolean[] =>
  graph.allowed.map((_, index) => {
    const state = Math.floor(index / graph.actions);
    return set[state] && staysInside(graph, set, state, index % graph.actions);
  });

const diverging = <T>(unbounded: readonly boolean[], lost: readonly boolean[]): OptimalTotalReward<T> => {
  const states = [...unbounded.keys()].filter((s) => unbounded[s] || lost[s]);
  return { kind: 'diverges', states, towards: states.map((s) => (unbounded[s] ? '+infinity' : 'noPolicyConverges')) };
};
