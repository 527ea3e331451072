import type { Real } from '../../arithmetic/index.js';
import type { Mdp } from '../../mdp/index.js';
import type { SoftmaxPolicy } from '../../policies/index.js';
import type { StepTables } from '../expected/stepTables.js';
import { kinds } from '../knownOptions.js';
import { readScalar, type Scalar } from '../scalar.js';
import { type Critic, criticKinds } from './critic.js';
import { criticValues } from './criticValues.js';

/** What a Monte Carlo learner subtracts from a return. It depends on the state at most, never on the action, so it
 *  changes the spread of the updates of the policy but not their mean. */
export type Baseline<T = Real> = { readonly kind: 'none' } | ConstantBaseline<T> | Critic<T>;

/** The same number at every step. */
export interface ConstantBaseline<T = Real> {
  readonly kind: 'constant';
  readonly value: Scalar<T>;
}

/** A check of an option that is a baseline. */
export const baselines = kinds({ none: [], constant: ['value'], ...criticKinds });

/** b(sₜ) for every step t, [S]. */
export const baselineValues = <T>(
  mdp: Mdp<T>,
  policy: SoftmaxPolicy<T>,
  baseline: Baseline<T> | undefined,
): StepTables<T> => {
  const critic = criticOf(baseline);
  if (critic !== undefined) return criticValues(mdp, policy, critic);
  const A = mdp.arithmetic;
  const level = baseline?.kind === 'constant' ? readScalar(A, baseline.value) : A.zero;
  const values = A.zeros(mdp.states).fill(level);
  return { length: 'untilTheEnd', at: () => values };
};

/** The critic that serves as baseline, if one does. */
export const criticOf = <T>(baseline: Baseline<T> | undefined): Critic<T> | undefined =>
  baseline === undefined || baseline.kind === 'none' || baseline.kind === 'constant' ? undefined : baseline;
