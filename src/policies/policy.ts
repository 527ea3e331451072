import type { Arithmetic, Real } from '../arithmetic/index.js';
import type { Policy } from '../mdp/index.js';

/** A softmax policy with trainable parameters θ ∈ ℝᵈ, at the point θ where its probabilities are the table it carries.
 *
 *  Nothing here stores logits of the tabular kinds: gradients with respect to logits depend on the probabilities alone,
 *  and a step of the logits multiplies them, π′ ∝ π·e^Δ. So a gradient at rational probabilities is rational. */
export type SoftmaxPolicy<T = Real> = TabularPolicy<T> | TiedPolicy<T> | LinearPolicy<T> | SharedTrunkPolicy<T>;

interface Softmax<T> extends Policy<T> {
  readonly arithmetic: Arithmetic<T>;
}

/** One free logit a state–action pair: d = S·A, θ index `s·A + a`. */
export interface TabularPolicy<T = Real> extends Softmax<T> {
  readonly kind: 'tabular';
}

/** States with the same observation share one row of logits (aliasing): d = O·A, θ index `observation[s]·A + a`. */
export interface TiedPolicy<T = Real> extends Softmax<T> {
  readonly kind: 'tied';
  /** Observation of each state, [S], values 0 … O−1. */
  readonly observation: readonly number[];
}

/** Logit of (s,a) moves by φ(s,a)·Δθ: d features. */
export interface LinearPolicy<T = Real> extends Softmax<T> {
  readonly kind: 'linear';
  /** d ≥ 1. */
  readonly dimension: number;
  /** φ(s,a), flat [S·A·d]. */
  readonly features: readonly T[];
}

/** Logits and value read the same trainable features: logit(s,a) = h(s)·W(·,a), value(s) = h(s)·v.
 *  θ = (h [S·d], W [d·A], v [d]) in this order. */
export interface SharedTrunkPolicy<T = Real> extends Softmax<T> {
  readonly kind: 'sharedTrunk';
  readonly dimension: number;
  /** h, flat [S·d]. */
  readonly trunk: readonly T[];
  /** W, flat [d·A]. */
  readonly policyHead: readonly T[];
  /** v, [d]. */
  readonly valueHead: readonly T[];
}
