import { decidedSign, solveLinear } from '../../arithmetic/index.js';
import { require } from '../../errors/index.js';
import type { Mdp, Policy } from '../mdp.js';
import { bellmanSystem } from '../operators/bellmanSystem.js';
import { type InducedChain, inducedChain } from '../operators/inducedChain.js';
import { stateList } from '../places.js';
import { leadingTo, recurrentStates, supportOf } from './graph.js';
import { totalRewardOn } from './solveOn.js';

/** The undiscounted total reward of a policy, or where it has none. */
export type TotalReward<T> =
  | { readonly kind: 'finite'; readonly stateValues: readonly T[] }
  | { readonly kind: 'diverges'; readonly states: readonly number[] };

/** Σ_t E[R_{t+1} | s₀ = s] with γ = 1 and no horizon, whatever the model's own discount is.
 *
 *  The sum converges from s iff every class of states that the policy stays in for ever, and that it can get into from
 *  s, pays exactly 0 in each of its states. A loop that pays nothing is worth 0; a loop that pays +1 and −1 in turn
 *  diverges, because its partial sums never settle.
 *  @returns values [S] in reward units, or all states from which the sum diverges */
export const totalReward = <T>(mdp: Mdp<T>, policy: Policy<T>): TotalReward<T> => {
  const { stateValues, diverging } = totalRewardFrom(undiscounted(mdp), policy);
  return diverging.length === 0 ? { kind: 'finite', stateValues } : { kind: 'diverges', states: diverging };
};

/** The total reward where there is one, 0 at the states from which it diverges. For models with γ = 1. */
export const totalRewardFrom = <T>(
  mdp: Mdp<T>,
  policy: Policy<T>,
): { readonly stateValues: T[]; readonly diverging: readonly number[] } => {
  const { arithmetic: A } = mdp;
  const chain = inducedChain(mdp, policy);
  const edges = supportOf(A, chain.transition);
  if (leadingTo(edges, mdp.terminal).every(Boolean)) {
    const { matrix, reward } = bellmanSystem(mdp, policy);
    return { stateValues: solveLinear(A, matrix, reward), diverging: [] };
  }
  return neverEnding(mdp, chain, edges);
};

const neverEnding = <T>(mdp: Mdp<T>, chain: InducedChain<T>, edges: readonly boolean[]) => {
  const { arithmetic: A, states, terminal } = mdp;
  const recurrent = recurrentStates(edges, states);
  const paying = recurrent.map(
    (forEver, s) => forEver && decidedSign(A, chain.reward[s], 'whether a state visited for ever pays') !== 0,
  );
  const diverges = leadingTo(edges, paying);
  const all = [...diverges.keys()];
  const transient = all.filter((s) => !(terminal[s] || recurrent[s] || diverges[s]));
  return { stateValues: totalRewardOn(mdp, chain, transient), diverging: all.filter((s) => diverges[s]) };
};

/** The total reward of every state. @throws InvalidInput naming the states from which it diverges */
export const convergentTotalReward = <T>(mdp: Mdp<T>, policy: Policy<T>): T[] => {
  const { stateValues, diverging } = totalRewardFrom(mdp, policy);
  requireConvergence(mdp, diverging);
  return stateValues;
};

/** @throws InvalidInput when there is any diverging state */
export const requireConvergence = <T>(mdp: Mdp<T>, diverging: readonly number[]): void => {
  require(diverging.length === 0, () => ({
    what: 'with discount 1 the total reward must converge',
    where: `mdp, from ${stateList(mdp, diverging)}`,
    seen: 'rewards that are collected for ever',
    expected: 'episodes that end, or go on for ever only where nothing is paid',
    fix: 'give a discount below 1 or a horizon, or ask totalReward, which answers "diverges"',
  }));
};

/** The same model with γ = 1 and no horizon. */
export const undiscounted = <T>(mdp: Mdp<T>): Mdp<T> => ({
  ...mdp,
  discount: mdp.arithmetic.one,
  horizon: undefined,
});
