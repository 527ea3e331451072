import { type Arithmetic, discountedVisits, type Mdp, type Real, stateValues, type TabularPolicy } from 'lakatos';
import { firstStepGradient } from '../credit/_gradients.js';
import { branches, steadyPolicy } from '../credit/_worlds.js';

/** V(s) = x(s)·w with the w that fits V^π best where the policy goes: w = Σ d·x·V^π / Σ d·x², d the visits.
 *  @param features x, one a state, [S], not all zero where the policy goes */
const bestLinearCritic = (mdp: Mdp, policy: TabularPolicy, features: readonly Real[]): readonly Real[] => {
  const { add, divide, multiply, zero } = mdp.arithmetic;
  const values = stateValues(mdp, policy);
  const weighted = discountedVisits(mdp, policy).map((visits, s) => multiply(visits, features[s]));
  const dot = (other: readonly Real[]) => weighted.reduce((sum, x, s) => add(sum, multiply(x, other[s])), zero);
  const weight = divide(dot(values), dot(features));
  return features.map((x) => multiply(x, weight));
};

/** A choice between a state that pays 1 and one that pays 1/2, seen by a linear critic as x = 1 and x = 2: whatever its
 *  weight, it thinks twice as much of the worse one.
 *  @param first the probability of the better action
 *  @returns PPO's expected gradient at the choice, [2] */
export const gradientOfMisfit = (first: Real, gaeLambda: Real, arithmetic: Arithmetic): readonly Real[] => {
  const { integer, one, ratio, zero } = arithmetic;
  const mdp = branches(1, [one, ratio(1, 2)], arithmetic);
  const policy = steadyPolicy(mdp, first);
  const critic = bestLinearCritic(mdp, policy, [zero, one, integer(2), zero]);
  return firstStepGradient(mdp, policy, { gaeLambda, critic }).slice(0, 2);
};
