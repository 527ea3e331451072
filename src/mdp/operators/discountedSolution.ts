import { solveLinear } from '../../arithmetic/index.js';
import type { Mdp, Policy } from '../mdp.js';
import { bellmanSystem, transposed } from './bellmanSystem.js';
import { discountedChain } from './discountedChain.js';
import { eliminateStates, solveBackward, solveForward } from './stateElimination.js';

/** A discounted policy evaluation: V, and what d is found from. */
interface DiscountedSolution<T> {
  readonly mdp: Mdp<T>;
  readonly policy: Policy<T>;
  /** The chain after `eliminateStates`, or I − γP_π where the arithmetic solves systems in a way of its own. */
  readonly matrix: readonly T[];
  readonly stateValues: readonly T[];
}

/** V^π for γ < 1: V = r_π + γP_π V                                              [sutton2018, eq. 4.4] */
export const discountedValues = <T>(mdp: Mdp<T>, policy: Policy<T>): readonly T[] =>
  solutionOf(mdp, policy).stateValues;

/** Σ_t γᵗ Pr(s_t = s) for γ < 1, where terminal states count their first step only: d = μ + γP_πᵀ d */
export const discountedArrivals = <T>(mdp: Mdp<T>, policy: Policy<T>): T[] => {
  const { arithmetic: A, states, initial } = mdp;
  const { matrix } = solutionOf(mdp, policy);
  return A.solve === undefined ? solveForward(A, matrix, initial) : solveLinear(A, transposed(matrix, states), initial);
};

/** The last two solutions are remembered: values, advantages and visits of one policy follow one another in every
 *  gradient, and what is claimed of a step compares the policy before it with the one after. A function of immutable
 *  records, so nobody can tell. */
const solutionOf = <T>(mdp: Mdp<T>, policy: Policy<T>): DiscountedSolution<T> => {
  if (latest?.policy === policy && latest.mdp === mdp) return latest as DiscountedSolution<T>;
  if (previous?.policy === policy && previous.mdp === mdp) return previous as DiscountedSolution<T>;
  const solution = solve(mdp, policy);
  previous = latest;
  latest = solution as DiscountedSolution<unknown>;
  return solution;
};

let latest: DiscountedSolution<unknown> | undefined;
let previous: DiscountedSolution<unknown> | undefined;

const solve = <T>(mdp: Mdp<T>, policy: Policy<T>): DiscountedSolution<T> => {
  const { arithmetic: A, states } = mdp;
  if (A.solve !== undefined) {
    const { matrix, reward } = bellmanSystem(mdp, policy);
    return { mdp, policy, matrix, stateValues: solveLinear(A, matrix, reward) };
  }
  const { transition: matrix, reward: stateValues } = discountedChain(mdp, policy);
  eliminateStates(A, matrix, states);
  solveBackward(A, matrix, stateValues);
  return { mdp, policy, matrix, stateValues };
};
