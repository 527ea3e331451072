import type { Rational } from '../../arithmetic/index.js';

/** A Markov decision process as plain tables of fractions. */
export interface World {
  readonly states: number;
  readonly actions: number;
  /** P(s′|s,a), [S][A][S]; zero rows where nothing can be done. */
  readonly transition: readonly (readonly (readonly Rational[])[])[];
  /** E[r | s, a], [S][A]. */
  readonly reward: readonly (readonly Rational[])[];
  /** r(s,a,s′), where the reward depends on the next state. */
  readonly transitionReward?: readonly (readonly (readonly Rational[])[])[];
  readonly initial: readonly Rational[];
  readonly discount: Rational;
  readonly horizon?: number;
  readonly terminal: readonly boolean[];
  /** [S][A]. */
  readonly available: readonly (readonly boolean[])[];
}

/** π(a|s) with what its parameters need. */
export interface StatedPolicy {
  readonly type: string;
  /** [S][A]. */
  readonly probabilities: readonly (readonly Rational[])[];
  /** Tied policies: observation of each state. */
  readonly observation?: readonly number[];
  /** Linear policies: φ(s,a), [S][A][d]. */
  readonly features?: readonly (readonly (readonly Rational[])[])[];
}

/** An instance as a checker reads it, from the documents alone. */
export interface Instance {
  readonly worlds: ReadonlyMap<string, World>;
  readonly policies: ReadonlyMap<string, StatedPolicy>;
  readonly critics: ReadonlyMap<string, readonly Rational[]>;
  /** Every number, by its place: "mdp.reward[0][1]". */
  readonly numbers: ReadonlyMap<string, Rational>;
}
