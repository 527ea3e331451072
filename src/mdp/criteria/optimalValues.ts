import { decidedSign, solveLinear, sum } from '../../arithmetic/index.js';
import type { Mdp } from '../mdp.js';
import { actionValuesFrom } from '../operators/actionValues.js';
import { chainOfChoices } from '../operators/inducedChain.js';
import { backwardInduction } from './backwardInduction.js';
import { criterionOf } from './criterion.js';
import { greedyActionSets } from './greedy.js';
import { improvedChoices } from './improvement.js';
import { optimalTotalReward } from './optimalTotalReward.js';
import { requireConvergence } from './totalReward.js';

/** Optimal values and every optimal action. */
export interface OptimalValues<T> {
  /** V*, [S], reward units. */
  readonly stateValues: readonly T[];
  /** argmax_a Q*(s,a), [S], ties kept; empty for terminal states. */
  readonly actions: readonly (readonly number[])[];
}

/** V* and all optimal actions, by the criterion of the model; exact in rationals, never by iterating to a tolerance.
 *    discounted      policy iteration: each policy is solved for, each switch is a strict gain
 *    with a horizon  backward induction; values and actions of the first step, t = 0
 *    undiscounted    see `optimalTotalReward`, also for why a listed action need not be good for ever when γ = 1
 *  @returns V* ≥ r + γPV* at every available pair, with equality exactly at the listed ones
 *  @throws InvalidInput naming the states where the optimal undiscounted total reward diverges; Undecided */
export const optimalValues = <T>(mdp: Mdp<T>): OptimalValues<T> => {
  switch (criterionOf(mdp)) {
    case 'discounted':
      return policyIteration(mdp);
    case 'finiteHorizon': {
      const { stateValues, actions } = backwardInduction(mdp);
      return { stateValues: stateValues[0], actions: actions[0] };
    }
    case 'totalReward': {
      const optimum = optimalTotalReward(mdp);
      if (optimum.kind === 'finite') return optimum;
      requireConvergence(mdp, optimum.states);
      throw new Error('unreachable: a diverging optimum names its states');
    }
  }
};

const policyIteration = <T>(mdp: Mdp<T>): OptimalValues<T> => {
  const { arithmetic: A } = mdp;
  let choices = firstAvailable(mdp);
  let stateValues = discountedValues(mdp, choices);
  let values = actionValuesFrom(mdp, stateValues);
  for (;;) {
    const better = improvedChoices(mdp, values, choices);
    if (better.every((action, s) => action === choices[s])) break;
    const betterValues = discountedValues(mdp, better);
    const gain = A.subtract(sum(A, betterValues), sum(A, stateValues));
    if (decidedSign(A, gain, 'whether a better policy exists') <= 0) break; // only rounding can bring us here
    choices = better;
    stateValues = betterValues;
    values = actionValuesFrom(mdp, stateValues);
  }
  return { stateValues, actions: greedyActionSets(mdp, values) };
};

const firstAvailable = <T>(mdp: Mdp<T>): number[] => {
  const { states, actions, available } = mdp;
  return Array.from({ length: states }, (_, s) => available.slice(s * actions, (s + 1) * actions).indexOf(true));
};

const discountedValues = <T>(mdp: Mdp<T>, choices: readonly number[]): T[] => {
  const { arithmetic: A, states, discount } = mdp;
  const { transition, reward } = chainOfChoices(mdp, choices);
  const matrix = transition.map((probability, index) => {
    const diagonal = index % (states + 1) === 0 ? A.one : A.zero;
    return A.isSkippable(probability) ? diagonal : A.subtract(diagonal, A.multiply(discount, probability));
  });
  return solveLinear(A, matrix, reward);
};
