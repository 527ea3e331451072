import type { Arithmetic } from '../../arithmetic/index.js';
import { type SoftmaxPolicy, scoreGradient, trunkValueGradient } from '../../policies/index.js';
import { readNonNegative, type Scalar } from '../scalar.js';
import type { Update } from '../update.js';
import type { Critic } from './critic.js';
import { requireTrunk } from './criticValues.js';

/** What a batch says, before it becomes parameters: c(s,a) multiplies ∇log π(a|s), e(s) multiplies ∇V(s). */
export interface Credits<T> {
  /** c, flat [S·A]. */
  readonly credit: readonly T[];
  /** e(s) = Σ over visits of target − V(s), [S]. */
  readonly criticCredit: readonly T[];
}

/** How far to go along the credits. */
export interface StepTerms<T> {
  /** η ≥ 0. */
  readonly stepSize: Scalar<T>;
  readonly critic?: Critic<T>;
  /** 1/N where the credits add up N rollouts of which the mean is wanted, > 0. */
  readonly share: T;
}

/** One step of policy and critic together, a mean over N rollouts (share = 1/N):
 *    Δθ = η/N·(Σ c(s,a)·∇log π(a|s) + κ·Σ e(s)·∇V(s)), the second sum only where both share a trunk
 *    ΔV(s) = η_V/N·e(s), or Δw = η_V/N·Σ e(s)·x(s)
 *  Sampled and expected updates end here alike. */
export const assembleUpdate = <T>(
  policy: SoftmaxPolicy<T>,
  { credit, criticCredit }: Credits<T>,
  { stepSize: stepSizeOption, critic, share }: StepTerms<T>,
): Update<T> => {
  const A = policy.arithmetic;
  const stepSize = A.multiply(share, readNonNegative(A, stepSizeOption, 'options.stepSize'));
  const direction = scoreGradient(policy, credit);
  switch (critic?.kind) {
    case 'tabular': {
      const criticStep = A.multiply(share, readNonNegative(A, critic.stepSize, 'options.critic.stepSize'));
      return { parameters: scaled(A, stepSize, direction), stateValues: scaled(A, criticStep, criticCredit) };
    }
    case 'linear': {
      const criticStep = A.multiply(share, readNonNegative(A, critic.stepSize, 'options.critic.stepSize'));
      const gradient = featureSum(A, critic.features, critic.weights.length, criticCredit);
      return { parameters: scaled(A, stepSize, direction), criticWeights: scaled(A, criticStep, gradient) };
    }
    case 'trunk': {
      const lossWeight = readNonNegative(A, critic.lossWeight, 'options.critic.lossWeight');
      const valueDirection = trunkValueGradient(requireTrunk(policy), criticCredit);
      const joint = direction.map((slope, i) => A.add(slope, A.multiply(lossWeight, valueDirection[i])));
      return { parameters: scaled(A, stepSize, joint) };
    }
    default:
      return { parameters: scaled(A, stepSize, direction) };
  }
};

/** 1/N for a batch of N rollouts; 1 for an empty one, which credits nothing. */
export const shareOf = <T>(arithmetic: Arithmetic<T>, episodes: readonly unknown[]): T =>
  arithmetic.ratio(1, Math.max(1, episodes.length));

/** factor · vector. */
export const scaled = <T>(arithmetic: Arithmetic<T>, factor: T, vector: readonly T[]): T[] => {
  const product = arithmetic.zeros(vector.length);
  for (let i = 0; i < product.length; i++) product[i] = arithmetic.multiply(factor, vector[i]);
  return product;
};

/** Σ_s e(s)·x(s), [d]. */
const featureSum = <T>(
  A: Arithmetic<T>,
  features: readonly T[],
  dimension: number,
  criticCredit: readonly T[],
): T[] => {
  const sum = A.zeros(dimension);
  for (let state = 0; state < criticCredit.length; state++) {
    if (A.isSkippable(criticCredit[state])) continue;
    for (let k = 0; k < dimension; k++) {
      sum[k] = A.add(sum[k], A.multiply(criticCredit[state], features[state * dimension + k]));
    }
  }
  return sum;
};
