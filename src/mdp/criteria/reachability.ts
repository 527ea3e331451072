import { sum } from '../../arithmetic/index.js';
import { require, seen } from '../../errors/index.js';
import type { Mdp, Policy } from '../mdp.js';
import { finiteHorizonValues } from '../operators/finiteHorizonValues.js';
import { backwardInduction } from './backwardInduction.js';
import { optimalTotalReward } from './optimalTotalReward.js';
import { totalRewardFrom } from './totalReward.js';

/** The greatest or smallest probability, over all policies, of ever being in a target state, from each state.
 *  With a horizon: of being in one at some t ≤ H. Discount and rewards play no part.
 *  @param targets state indices    @returns [S], in [0, 1], exactly 1 at targets
 *  @throws InvalidInput for a target that is no state */
export const reachability = <T>(mdp: Mdp<T>, targets: readonly number[], over: 'maximum' | 'minimum'): readonly T[] => {
  const { arithmetic: A } = mdp;
  const hit = over === 'maximum' ? A.one : A.negate(A.one);
  const values = optimum(payingOnHit(mdp, targets, hit));
  const signed = over === 'maximum' ? values : values.map((value) => A.negate(value));
  return withTargets(mdp, targets, signed);
};

/** The probability that a policy is ever in a target state, from each state. Otherwise as `reachability`. */
export const reachabilityUnder = <T>(mdp: Mdp<T>, policy: Policy<T>, targets: readonly number[]): readonly T[] => {
  const model = payingOnHit(mdp, targets, mdp.arithmetic.one);
  const { actions } = mdp;
  const stopped = policy.probabilities.map((probability, index) =>
    model.terminal[Math.floor(index / actions)] ? mdp.arithmetic.zero : probability,
  );
  const follows = { states: policy.states, actions: policy.actions, probabilities: stopped };
  const values =
    model.horizon === undefined ? totalRewardFrom(model, follows).stateValues : finiteHorizonValues(model, follows)[0];
  return withTargets(mdp, targets, values);
};

const optimum = <T>(mdp: Mdp<T>): readonly T[] => {
  if (mdp.horizon !== undefined) return backwardInduction(mdp).stateValues[0];
  const result = optimalTotalReward(mdp);
  if (result.kind === 'finite') return result.stateValues;
  throw new Error('unreachable: a probability does not diverge');
};

/** The undiscounted model that stops at the targets and pays `hit` for getting into one: its total is the probability. */
const payingOnHit = <T>(mdp: Mdp<T>, targets: readonly number[], hit: T): Mdp<T> => {
  const { arithmetic: A, states, actions } = mdp;
  for (const target of targets) {
    require(Number.isInteger(target) && 0 <= target && target < states, () => ({
      what: 'a target is a state of the model',
      where: 'targets',
      seen: seen(target),
      expected: `an integer from 0 to ${states - 1}`,
      fix: 'name the state by its index: stateNamed(mdp, name) finds it',
    }));
  }
  const terminal = mdp.terminal.map((is, s) => is || targets.includes(s));
  const live = (index: number): boolean => !terminal[Math.floor(index / actions)];
  return {
    ...mdp,
    discount: A.one,
    terminal,
    available: mdp.available.map((is, index) => is && live(index)),
    transition: mdp.transition.map((probability, index) => (live(Math.floor(index / states)) ? probability : A.zero)),
    transitionReward: undefined,
    reward: mdp.reward.map((_, index) => {
      if (!live(index) || !mdp.available[index]) return A.zero;
      const into = [...new Set(targets)].map((target) => mdp.transition[index * states + target]);
      return A.multiply(hit, sum(A, into));
    }),
  };
};

const withTargets = <T>(mdp: Mdp<T>, targets: readonly number[], values: readonly T[]): readonly T[] =>
  values.map((value, s) => (targets.includes(s) ? mdp.arithmetic.one : value));
