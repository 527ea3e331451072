import { logitGradient } from './logitGradient.js';
import { parameterGradient } from './parameterGradient.js';
import type { SoftmaxPolicy } from './policy.js';

/** The gradient of weighted log-probabilities, from which every policy-gradient method is made:
 *    Σ_{s,a} c(s,a)·∇θ log π(a|s)
 *  REINFORCE credits a pair by its visits times its return, PPO at the old policy by its advantage, cloning by its
 *  demonstrations, an entropy bonus by −π·log π. Rational wherever π and c are.
 *
 *  @param credit c, flat [S·A], 0 at pairs that cannot be taken
 *  @returns [d]; parameters that no credited state depends on are exactly +0
 *           (properties/unexplored/no-update-at-unseen-states.ts) */
export const scoreGradient = <T>(policy: SoftmaxPolicy<T>, credit: readonly T[]): readonly T[] =>
  parameterGradient(policy, logitGradient(policy, credit));
