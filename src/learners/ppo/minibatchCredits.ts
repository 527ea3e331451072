import type { Mdp } from '../../mdp/index.js';
import type { SoftmaxPolicy } from '../../policies/index.js';
import type { Credits } from '../critics/assembleUpdate.js';
import { type Critic, learns } from '../critics/critic.js';
import { criticValues } from '../critics/criticValues.js';
import { clippedSurrogateSlope, clippedValueLossSlope } from '../estimators/index.js';
import { readNonNegative, readScalar } from '../scalar.js';
import type { CollectedStep } from './collectSteps.js';
import { addEntropyCredit } from './entropyCredit.js';
import type { PpoOptions } from './ppoOptions.js';
import { probabilityRatio } from './probabilityRatio.js';

/** Where PPO stands in the middle of its epochs. */
export interface PpoPoint<T> {
  readonly policy: SoftmaxPolicy<T>;
  readonly critic: Critic<T>;
}

/** The credits of one gradient step on a minibatch:
 *    c(s,a) = Σ wₜ·ρₜ·∂/∂ρ min(ρ·Âₜ, clip(ρ)·Âₜ) + c_H·Σ wₜ·(−π·log π), since ∇ρ = ρ·∇log π
 *    e(s)   = Σ −½·∂/∂V (clipped) squared error: target − V(s) where nothing is clipped */
export const minibatchCredits = <T>(
  mdp: Mdp<T>,
  { policy, critic }: PpoPoint<T>,
  steps: readonly CollectedStep<T>[],
  options: PpoOptions<T>,
): Credits<T> => {
  const A = mdp.arithmetic;
  const kink = options.kink ?? 'zero';
  const clipRange = readScalar(A, options.clipRange);
  const bonus = options.entropyBonus;
  const entropyBonus = bonus === undefined ? undefined : readNonNegative(A, bonus, 'options.entropyBonus');
  const credit = A.zeros(mdp.states * mdp.actions);
  for (const { state, action, weight, oldProbability, advantage } of steps) {
    const index = state * mdp.actions + action;
    const ratio = probabilityRatio(A, policy.probabilities[index], oldProbability);
    const slope = A.multiply(ratio, clippedSurrogateSlope(A, ratio, advantage, clipRange, kink));
    credit[index] = A.add(credit[index], A.multiply(weight, slope));
    if (entropyBonus !== undefined) addEntropyCredit(policy, state, A.multiply(weight, entropyBonus), credit);
  }
  return { credit, criticCredit: learns(critic) ? valueCredit(mdp, { policy, critic }, steps, options) : [] };
};

const valueCredit = <T>(
  mdp: Mdp<T>,
  { policy, critic }: PpoPoint<T>,
  steps: readonly CollectedStep<T>[],
  options: PpoOptions<T>,
): T[] => {
  const A = mdp.arithmetic;
  const values = criticValues(mdp, policy, critic).at(0);
  const range = options.valueClipRange;
  const clipRange = range === undefined ? undefined : readNonNegative(A, range, 'options.valueClipRange');
  const credit = A.zeros(mdp.states);
  for (const { state, oldValue, target } of steps) {
    const value = values[state];
    const descent =
      clipRange === undefined
        ? A.subtract(target, value)
        : A.multiply(
            A.ratio(-1, 2),
            clippedValueLossSlope(A, { value, oldValue, target, clipRange }, options.kink ?? 'zero'),
          );
    credit[state] = A.add(credit[state], descent);
  }
  return credit;
};
