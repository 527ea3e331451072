import type { Real } from '../arithmetic/index.js';

/** Which of several equally good answers an overseer demonstrates: the one listed first, or each equally often. */
export type TieRule = 'first' | 'uniform';

/** One way an evaluation can go wrong: the score is seen as score + offset, with this probability. */
export interface NoiseLevel<T = Real> {
  readonly offset: T;
  /** 0 … 1; the probabilities of one answer's levels sum to exactly 1. */
  readonly probability: T;
}

/** Who demonstrates an answer to imitate, given how good each of K answers is. Ties default to 'first'.
 *  `overseerAnswers` turns each kind into the exact distribution of the answer it demonstrates. */
export type Overseer<T = Real> =
  | MaximisingOverseer
  | LimitedSearchOverseer
  | BestOfRandomSubsetOverseer
  | BestOfSamplesOverseer<T>
  | NoisyOverseer<T>
  | StochasticOverseer<T>;

/** Looks at every answer and shows the best. */
export interface MaximisingOverseer {
  readonly kind: 'maximising';
  readonly ties?: TieRule;
}

/** Looks only at a fixed subset of the answers and shows the best of it. */
export interface LimitedSearchOverseer {
  readonly kind: 'limitedSearch';
  /** Answers looked at: distinct indices 0 … K−1, at least one. */
  readonly subset: readonly number[];
  readonly ties?: TieRule;
}

/** Draws a subset of the given size, all of them equally likely, and shows the best of it. */
export interface BestOfRandomSubsetOverseer {
  readonly kind: 'bestOfRandomSubset';
  /** 1 … K. */
  readonly size: number;
  readonly ties?: TieRule;
}

/** Draws answers independently from a proposal distribution (the model itself, say) and shows the best draw.
 *  A tie under 'uniform' is broken among the draws, so by the proposals. */
export interface BestOfSamplesOverseer<T = Real> {
  readonly kind: 'bestOfSamples';
  /** n ≥ 1. */
  readonly draws: number;
  /** [K], sums to exactly 1. */
  readonly proposals: readonly T[];
  readonly ties?: TieRule;
}

/** Evaluates every answer once, each with independent noise, and shows the one that looks best. */
export interface NoisyOverseer<T = Real> {
  readonly kind: 'noisy';
  /** Per answer the levels of its noise, [K][≥ 1]. */
  readonly noise: readonly (readonly NoiseLevel<T>[])[];
  readonly ties?: TieRule;
}

/** Shows each answer with a given probability, whatever the scores. */
export interface StochasticOverseer<T = Real> {
  readonly kind: 'stochastic';
  /** [K], sums to exactly 1. */
  readonly probabilities: readonly T[];
}
