import { decidedSign, sum } from '../../arithmetic/index.js';
import type { Mdp } from '../mdp.js';
import { actionValuesFrom } from '../operators/actionValues.js';
import { chainOfChoices } from '../operators/inducedChain.js';
import { gainOf, recurrentClasses } from './gain.js';
import { supportOf } from './graph.js';
import { improvedChoices } from './improvement.js';
import { totalRewardOn } from './solveOn.js';

/** Where policy iteration over policies that end has led. 'profits': a class of states that some policy stays in for
 *  ever with a positive mean reward, so that the total reward is unbounded there. */
export type ProperOptimum<T> =
  | { readonly kind: 'optimal'; readonly stateValues: T[]; readonly choices: readonly number[] }
  | { readonly kind: 'profits'; readonly states: readonly number[] };

/** Policy iteration for γ = 1, from a policy that stops with probability 1, switching only for a strict gain.
 *
 *  Why that suffices: V ≤ r + PV along the improved policy. If the improved policy stayed in a class for ever, the mean of
 *  that inequality over the class would give it a mean reward of at least 0, and more if some switch lies in the class;
 *  one does, since the old policy could not stay there. So either the class profits, and the total is unbounded, or
 *  the improved policy stops as well. And no class can profit once no switch gains, by the same mean.
 *  @param start one action a state; −1 stops, which is worth 0 and stays possible
 *  @param allowed [S·A], pairs that never lead to a state whose value is not asked for */
export const properIteration = <T>(
  mdp: Mdp<T>,
  start: readonly number[],
  allowed: readonly boolean[],
): ProperOptimum<T> => {
  const { arithmetic: A, states } = mdp;
  let choices = start;
  let stateValues = totalRewardOn(mdp, chainOfChoices(mdp, choices), moving(choices));
  for (;;) {
    const better = improvedChoices(mdp, actionValuesFrom(mdp, stateValues), choices, allowed);
    if (better.every((action, s) => action === choices[s])) break;
    const betterChain = chainOfChoices(mdp, better);
    const classes = recurrentClasses(supportOf(A, betterChain.transition), states);
    const profits = classes.find(
      (members) => decidedSign(A, gainOf(mdp, betterChain, members), 'whether a loop pays') > 0,
    );
    if (profits !== undefined) return { kind: 'profits', states: profits };
    if (classes.length > 0) break; // only rounding can bring us here
    const betterValues = totalRewardOn(mdp, betterChain, moving(better));
    const gain = A.subtract(sum(A, betterValues), sum(A, stateValues));
    if (decidedSign(A, gain, 'whether a better policy exists') <= 0) break; // nor here otherwise
    choices = better;
    stateValues = betterValues;
  }
  return { kind: 'optimal', stateValues, choices };
};

const moving = (choices: readonly number[]): number[] => [...choices.keys()].filter((s) => choices[s] >= 0);
