import type { Episode, Mdp } from '../../mdp/index.js';
import type { SoftmaxPolicy } from '../../policies/index.js';
import { criticValues } from '../critics/criticValues.js';
import { generalizedAdvantages } from '../estimators/index.js';
import { readUnitInterval } from '../scalar.js';
import type { PpoOptions } from './ppoOptions.js';

/** All that PPO keeps of one step of a batch. It is computed once, under the policy and the critic that collected the
 *  batch, and no epoch changes it: a later one starts from these numbers again. */
export interface CollectedStep<T> {
  readonly state: number;
  readonly action: number;
  /** wₜ. */
  readonly weight: T;
  /** π_old(a|s) > 0. */
  readonly oldProbability: T;
  /** V_old(s). */
  readonly oldValue: T;
  /** Â; normalised in a copy of the step, where the options ask for it. */
  readonly advantage: T;
  /** Â + V_old(s) with the raw Â, what the critic moves towards. */
  readonly target: T;
}

/** Lays the episodes out as steps with their generalised advantages. */
export const collectSteps = <T>(
  mdp: Mdp<T>,
  policy: SoftmaxPolicy<T>,
  episodes: readonly Episode<T>[],
  options: PpoOptions<T>,
): CollectedStep<T>[] => {
  const A = mdp.arithmetic;
  const critic = criticValues(mdp, policy, options.critic);
  const gaeLambda = readUnitInterval(A, options.gaeLambda, 'options.gaeLambda');
  const collected: CollectedStep<T>[] = [];
  for (const { states, actions, rewards, end } of episodes) {
    const isLast = actions.map((_, t) => t === actions.length - 1);
    const values = actions.map((_, t) => critic.at(t)[states[t]]);
    const advantages = generalizedAdvantages(A, {
      rewards,
      values,
      nextValues: actions.map((_, t) => critic.at(t + 1)[states[t + 1]]),
      terminated: isLast.map((last) => last && end === 'terminated'),
      truncated: isLast.map((last) => last && end === 'truncated'),
      discount: mdp.discount,
      gaeLambda,
    });
    let weight = A.one;
    for (let t = 0; t < actions.length; t++) {
      collected.push({
        state: states[t],
        action: actions[t],
        weight,
        oldProbability: policy.probabilities[states[t] * mdp.actions + actions[t]],
        oldValue: values[t],
        advantage: advantages[t],
        target: A.add(advantages[t], values[t]),
      });
      if (options.stateWeighting === 'discounted') weight = A.multiply(weight, mdp.discount);
    }
  }
  return collected;
};
